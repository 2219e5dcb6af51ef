"""The coordinator's books: which errands are to be sent, which are under way, and what became of them.

Nothing here knows of a broker. Time is told from outside, so that every way in which a worker can be lost is tested
without waiting for it.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING
from uuid import uuid4

from safelight.dispatch.celery.errand import Errand, Report, Sign
from safelight.dispatch.celery.queues import own_queue
from safelight.engine.elsewhere import Blame
from safelight.errors import RunError

if TYPE_CHECKING:
    from safelight.plan.segments import Segment

TRIES = 3
"""How often the same photos are sent out for nothing before somebody pays for it."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds after which what is not heard of is taken to be lost."""

    silence: float = 20.0
    """A worker at work gives a sign every two seconds; after so long without one it is gone."""
    doubt: float = 5.0
    """The same, where the broker has handed its errand to somebody else."""
    longest: float = 1800.0
    """An errand takes no longer, whatever its worker says."""
    unseen: float = 10.0
    """An errand that nobody has begun after so long, and that waits in no queue any more, has been lost."""
    pause: float = 0.5
    """Before the second try; twice as long before the third. Up to half as much again is added by chance."""


@dataclass(slots=True)
class _UnderWay:
    errand: Errand
    sent: float
    place: str
    """Where it waits."""
    worker: str = ""
    """Who has it in hand."""
    begun: float | None = None
    heard: float = 0.0
    doubted: bool = False
    blames: list[Blame] = field(default_factory=list)


@dataclass
class Ledger:
    """One phase's errands. A photo goes from segment to segment with its chunk, and is counted once at the end.

    What is found is stored by the workers under keys, so an errand may be carried out any number of times. What is
    heard of an errand that is not under way (any more) changes nothing.

    An errand whose worker is lost is cut in halves, until the photo that does it stands alone; alone it has `TRIES`
    workers, since a worker may be lost for other reasons. So is one that did not fit into memory.
    """

    segments: Sequence[Segment]
    first: Errand
    """The first segment over all photos; it is never sent as it is."""
    done: Callable[[int], None]
    chunk: int = 32
    patience: Patience = field(default_factory=Patience)
    blames: list[Blame] = field(default_factory=list)
    _to_send: list[tuple[float, int, int, Errand]] = field(default_factory=list)
    _under_way: dict[str, _UnderWay] = field(default_factory=dict)
    _turn: Iterator[int] = field(default_factory=count)

    def __post_init__(self) -> None:
        photos = self.first.photos
        for at in range(0, len(photos), self.chunk):
            self._put(self.first, photos[at : at + self.chunk])

    @property
    def finished(self) -> bool:
        """Every photo is done, or somebody was blamed."""
        return not self._to_send and not self._under_way

    @property
    def under_way(self) -> tuple[str, ...]:
        """Ids of errands that are sent and not reported."""
        return tuple(self._under_way)

    def first_to_send(self, now: float) -> Errand | None:
        """What is to be sent now. Chunks that have come far go first."""
        return self._to_send[0][-1] if self._to_send and self._to_send[0][0] <= now else None

    def next(self, now: float, place: str = "") -> Errand | None:
        """The same, sent to that place; by default the queue of its segment."""
        if (errand := self.first_to_send(now)) is None:
            return None
        heappop(self._to_send)
        self._under_way[errand.id] = _UnderWay(errand, now, place or self.segments[errand.segment].queue)
        return errand

    @property
    def waiting(self) -> Mapping[str, int]:
        """How many errands nobody has begun, by where they were sent."""
        return Counter(one.place for one in self._under_way.values() if one.begun is None)

    @property
    def in_hand(self) -> Mapping[str, int]:
        """How many errands somebody is at, by his own queue."""
        begun = (one for one in self._under_way.values() if one.begun is not None)
        return Counter(own_queue(self.segments[one.errand.segment].queue, one.worker) for one in begun)

    def unsent(self, errand: Errand) -> None:
        """It could not be sent after all."""
        if self._under_way.pop(errand.id, None):
            self._put(errand, errand.photos, errand.attempt)

    def hear(self, reply: Report | Sign, now: float) -> Errand | None:
        """A worker says something; the errand that is over by that, if one is. Raises RunError where nobody can go on.

        A report of what is not under way is late, or comes a second time.
        """
        under_way = self._under_way.get(reply.errand)
        if under_way is None:
            return None
        if isinstance(reply, Sign):
            under_way.begun = now if under_way.begun is None else under_way.begun
            under_way.heard, under_way.doubted, under_way.worker = now, False, reply.worker
            return None
        return self._report(under_way, reply, now)

    def check(self, now: float) -> None:
        """Give up whom nothing was heard of for too long."""
        for one in list(self._under_way.values()):
            if one.begun is None:
                continue
            silence = self.patience.doubt if one.doubted else self.patience.silence
            if now - one.heard > silence or now - one.begun > self.patience.longest:
                self._lost(one)

    def unseen(self, now: float) -> frozenset[str]:
        """Where errands have waited for long; `vanished` is to be told if they do not wait there any more."""
        return frozenset(one.place for one in self._waiting(now))

    @property
    def at_work(self) -> frozenset[str]:
        """Queues of which somebody has an errand in hand."""
        begun = (one.errand for one in self._under_way.values() if one.begun is not None)
        return frozenset(self.segments[errand.segment].queue for errand in begun)

    def vanished(self, place: str, now: float) -> tuple[str, ...]:
        """Nothing waits there: what nobody has begun was lost on its way, and is sent again. Ids of what was."""
        lost = [one for one in self._waiting(now) if one.place == place]
        for one in lost:
            self._unbegun(one)
        return tuple(one.errand.id for one in lost)

    def broken(self, now: float) -> None:
        """The broker was away: nobody could be heard, so nobody is blamed for his silence."""
        for one in self._under_way.values():
            one.sent = one.heard = now
            one.begun = now if one.begun is not None else None

    def _report(self, one: _UnderWay, report: Report, now: float) -> Errand | None:
        one.heard = now if not report.redelivered else one.heard
        one.blames += report.blames
        if report.more:
            return None
        if report.redelivered:
            self._doubt(one, now)
            return None
        if report.crowded:
            self._split(one, Blame(one.errand.photos[0], "", "out_of_memory", report.refused))
        elif report.refused and not (report.passing and one.errand.attempt + 1 < TRIES):
            raise RunError(_gave_up(one.errand, report))
        elif report.refused:
            self._again(one, now + self._backoff(one.errand.attempt))
        else:
            self._over(one)
        return one.errand

    def _over(self, one: _UnderWay) -> None:
        """On to the next segment, with those that could be read."""
        del self._under_way[one.errand.id]
        errand, found = one.errand, list(dict.fromkeys(one.blames))
        self.blames += found
        out = {blame.index for blame in found if not blame.task}
        left = tuple(photo for photo in errand.photos if photo not in out)
        if errand.segment + 1 < len(self.segments) and left:
            self._put(replace(errand, segment=errand.segment + 1), left)
            left = ()
        if over := len(left) + len(out.intersection(errand.photos)):
            self.done(over)

    def _doubt(self, one: _UnderWay, now: float) -> None:
        """Its message came back to the broker. Whoever has begun it may still be at it: the next sign tells."""
        if one.begun is None:
            self._unbegun(one)
        elif not one.doubted:
            one.doubted, one.heard = True, now

    def _lost(self, one: _UnderWay) -> None:
        words = f"every worker that looked at it was lost ({TRIES} of them); the file may be damaged, or far too large"
        self._split(one, Blame(one.errand.photos[0], "", "killed_worker", words), least=TRIES)

    def _split(self, one: _UnderWay, blame: Blame, least: int = 1) -> None:
        """In halves; who is alone is blamed, after `least` tries."""
        errand = one.errand
        if len(errand.photos) == 1:
            if errand.attempt + 1 < least:
                self._again(one)
                return
            one.blames = [blame]
            self._over(one)
            return
        del self._under_way[errand.id]
        half = len(errand.photos) // 2
        self._put(errand, errand.photos[:half])
        self._put(errand, errand.photos[half:])

    def _again(self, one: _UnderWay, when: float = 0.0) -> None:
        del self._under_way[one.errand.id]
        self._put(one.errand, one.errand.photos, one.errand.attempt + 1, when)

    def _unbegun(self, one: _UnderWay) -> None:
        """Sent again, and not held against its photos: nobody has had them in his hands."""
        del self._under_way[one.errand.id]
        self._put(one.errand, one.errand.photos, one.errand.attempt)

    def _put(self, like: Errand, photos: tuple[int, ...], attempt: int = 0, when: float = 0.0) -> None:
        errand = replace(like, photos=photos, attempt=attempt, id=uuid4().hex)
        heappush(self._to_send, (when, -errand.segment, next(self._turn), errand))

    def _waiting(self, now: float) -> Iterator[_UnderWay]:
        return (one for one in self._under_way.values() if one.begun is None and now - one.sent > self.patience.unseen)

    def _backoff(self, attempt: int) -> float:
        return float(self.patience.pause * 2**attempt * (1 + random.random() / 2))  # noqa: S311 - no secret


def _gave_up(errand: Errand, report: Report) -> str:
    times = f", after {errand.attempt + 1} tries" if errand.attempt else ""
    return f"{report.worker or 'a worker'} could not carry out phase {errand.phase + 1}{times}: {report.refused}"
