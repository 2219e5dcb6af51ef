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
from safelight.dispatch.celery.incarnation import called
from safelight.dispatch.celery.queues import own_queue
from safelight.dispatch.celery.standing import Standing
from safelight.engine.elsewhere import Blame
from safelight.errors import RunError

if TYPE_CHECKING:
    from safelight.plan.segments import Segment

TRIES = 3
"""How often the same photos are sent out for nothing before somebody pays for it."""
DOUBTED = frozenset({"measurement_failed", "out_of_memory"})
"""Codes of blames that may be the worker's own: a second one is asked before they count."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds after which what is not heard of is taken to be lost."""

    silence: float = 20.0
    """A worker at work gives a sign every two seconds; after so long without one it is gone."""
    doubt: float = 5.0
    """The same, where the broker has handed its errand to somebody else."""
    longest: float = 1800.0
    """An errand takes no longer, whatever its worker says and its models declare."""
    unseen: float = 10.0
    """An errand that nobody has begun after so long, and that waits in no queue any more, has been lost."""
    pause: float = 0.5
    """Before the second try; twice as long before the third. Up to half as much again is added by chance."""
    alone: float = 5.0
    """What its worker is to leave to others waits so long for one."""
    grace: float = 180.0
    """What any errand may take, to load its models."""
    generous: float = 20.0
    """So many times what its models declare is what an errand may take besides; no more than `longest`."""


@dataclass(slots=True)
class _UnderWay:
    errand: Errand
    sent: float
    place: str
    """Where it waits."""
    worker: str = ""
    """Who has begun it."""
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
    workers, since a worker may be lost for other reasons. So is one that did not fit into memory. One whose worker does
    not come to an end is first given to another.

    A fault of a worker is no photo's: others try, `TRIES` in all, and then the photos are left to whoever runs the
    plan. So they are where nobody else is there to try.
    """

    segments: Sequence[Segment]
    first: Errand
    """The first segment over all photos; it is never sent as it is."""
    done: Callable[[int], None]
    chunk: int = 32
    patience: Patience = field(default_factory=Patience)
    standing: Standing = field(default_factory=Standing)
    seconds: Sequence[float | None] = ()
    """Of a photo, by segment, as its models declare them; None: nobody can say."""
    blames: list[Blame] = field(default_factory=list)
    _to_send: list[tuple[float, int, int, Errand]] = field(default_factory=list)
    _under_way: dict[str, _UnderWay] = field(default_factory=dict)
    _turn: Iterator[int] = field(default_factory=count)
    _declined: dict[tuple[int, tuple[int, ...]], float] = field(default_factory=dict)
    """Since when somebody else is waited for."""
    _first: dict[tuple[int, int], Blame] = field(default_factory=dict)
    """What one worker said of a photo, by segment and photo, while another is asked."""

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
        if not self._to_send or self._to_send[0][0] > now:
            return None
        errand = self._to_send[0][-1]
        shunned = tuple(dict.fromkeys((*errand.shunned, *self.standing.out)))
        return replace(errand, shunned=shunned, limit=self._limit(errand))

    def next(self, now: float, place: str = "") -> Errand | None:
        """The same, sent to that place; by default the queue of its segment."""
        if (first := self.first_to_send(now)) is None:
            return None
        errand = heappop(self._to_send)[-1]
        self._under_way[errand.id] = _UnderWay(errand, now, place or self.segments[errand.segment].queue)
        return first

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
        if one := self._under_way.pop(errand.id, None):
            self._put(one.errand, errand.photos, errand.attempt)

    def hear(self, reply: Report | Sign, now: float) -> Errand | None:
        """A worker says something; the errand that is over by that, if one is. Raises RunError where nobody can go on.

        A report of what is not under way is late, or comes a second time.
        """
        under_way = self._under_way.get(reply.errand)
        if under_way is None:
            return None
        if not (isinstance(reply, Report) and (reply.declined or reply.redelivered)):
            self.standing.heard(reply.worker, self._queue(under_way), now)
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
            if now - one.heard > silence:
                self._lost(one)
            elif now - one.begun > self._limit(one.errand):
                self._hangs(one)

    def unseen(self, now: float) -> frozenset[str]:
        """Where errands have waited for long; `vanished` is to be told if they do not wait there any more."""
        return frozenset(one.place for one in self._waiting(now))

    @property
    def at_work(self) -> frozenset[str]:
        """Queues of which somebody has an errand in hand."""
        return frozenset(self._queue(one) for one in self._under_way.values() if one.begun is not None)

    def vanished(self, place: str, now: float, *, young: bool = False) -> tuple[str, ...]:
        """Nothing waits there: what nobody has begun was lost on its way, and is sent again. Ids of what was.

        `young`: also what was sent only now, since nobody takes anything there.
        """
        waiting = (one for one in self._under_way.values() if one.begun is None) if young else self._waiting(now)
        lost = [one for one in waiting if one.place == place]
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
        self._settle(one, report, now)
        return one.errand

    def _settle(self, one: _UnderWay, report: Report, now: float) -> None:
        """Whatever became of it, it is under way no more."""
        if report.declined:
            self._wait_for_others(one, now)
            return
        self._declined.pop((one.errand.segment, one.errand.photos), None)
        if report.unseen:
            self.standing.excuse(report.worker, report.refused)
            self._again(one, report.worker, attempt=one.errand.attempt)
        elif report.crowded and len(one.errand.photos) > 1:
            self._split(one)
        elif report.faulty or report.crowded or report.passing:
            self._came_to_grief(one, report, now)
        elif report.refused:
            raise RunError(_gave_up(one.errand, report))
        else:
            self.standing.well(report.worker)
            self._over(one, report.worker)

    def _over(self, one: _UnderWay, worker: str = "") -> None:
        """On to the next segment, with those that could be read; a second worker is asked about what may be the first
        one's fault."""
        del self._under_way[one.errand.id]
        errand, found = one.errand, list(dict.fromkeys(one.blames))
        doubted = {blame.index for blame in found if blame.code in DOUBTED} if worker and not errand.shunned else set()
        if doubted:
            self._first |= {(errand.segment, blame.index): blame for blame in found if blame.index in doubted}
            self._put(replace(errand, shunned=(worker,)), tuple(p for p in errand.photos if p in doubted))
            errand = replace(errand, photos=tuple(p for p in errand.photos if p not in doubted))
            found = [blame for blame in found if blame.index not in doubted]
        self.blames += found
        out = {blame.index for blame in found if not blame.task}
        left = tuple(photo for photo in errand.photos if photo not in out)
        if errand.segment + 1 < len(self.segments) and left:
            self._put(replace(errand, segment=errand.segment + 1, shunned=()), left)
            left = ()
        if over := len(left) + len(out.intersection(errand.photos)):
            self.done(over)

    def _came_to_grief(self, one: _UnderWay, report: Report, now: float) -> None:
        """Somebody else tries; a fault that should have passed, and did not, is not waited for any longer."""
        who = "" if report.passing else report.worker
        errand = one.errand
        if report.faulty:
            self.standing.fault(report.worker, report.refused)
        elif report.crowded:  # it is alone
            self._first[errand.segment, errand.photos[0]] = Blame(errand.photos[0], "", "out_of_memory", report.refused)
        if one.errand.attempt + 1 < TRIES:
            self._again(one, who, when=now + self._backoff(one.errand.attempt))
        else:
            self._leave(one, report.refused)

    def _wait_for_others(self, one: _UnderWay, now: float) -> None:
        errand = one.errand
        since = self._declined.setdefault((errand.segment, errand.photos), now)
        waited = now - since >= self.patience.alone
        if waited and not self.standing.anybody(self._queue(one), now - self.patience.silence, errand.shunned):
            self._leave(one, "no other worker is there to do it")
        else:
            self._again(one, attempt=errand.attempt, when=now + self.patience.alone / 2 * (1 + _by_chance()))

    def _leave(self, one: _UnderWay, why: str) -> None:
        """To whoever runs the plan, who looks at whatever is not found out yet; but what one worker said of a photo
        counts where no other can be asked."""
        errand = one.errand
        said = [blame for photo in errand.photos if (blame := self._first.get((errand.segment, photo)))]
        if len(said) == len(errand.photos):
            one.blames = said
            self._over(one)
            return
        del self._under_way[errand.id]
        self.standing.tell(f"What workers leave undone is done by this machine: {why}")

    def _doubt(self, one: _UnderWay, now: float) -> None:
        """Its message came back to the broker. Whoever has begun it may still be at it: the next sign tells."""
        if one.begun is None:
            self._unbegun(one)
        elif not one.doubted:
            one.doubted, one.heard = True, now

    def _lost(self, one: _UnderWay) -> None:
        words = f"every worker that looked at it was lost ({TRIES} of them); the file may be damaged, or far too large"
        self._halve_or_blame(one, "killed_worker", words)

    def _hangs(self, one: _UnderWay) -> None:
        limit = self._limit(one.errand)
        self.standing.tell(
            f"Worker {called(one.worker)} did not come to an end in {limit:.0f} s with what takes seconds, and others "
            "have its photos now. If it goes on like that, begin it anew."
        )
        if one.errand.attempt:
            self._halve_or_blame(one, "timeout", f"no worker came to an end with it in {limit:.0f} s")
        else:
            self._again(one, one.worker)

    def _halve_or_blame(self, one: _UnderWay, code: str, words: str) -> None:
        """Who is alone is blamed, after `TRIES`."""
        errand = one.errand
        if len(errand.photos) > 1:
            self._split(one, errand.attempt if code == "timeout" else 0)
        elif errand.attempt + 1 < TRIES:
            self._again(one)
        else:
            one.blames = [Blame(errand.photos[0], "", code, words)]
            self._over(one)

    def _split(self, one: _UnderWay, attempt: int = 0) -> None:
        errand = one.errand
        del self._under_way[errand.id]
        half = len(errand.photos) // 2
        self._put(errand, errand.photos[:half], attempt)
        self._put(errand, errand.photos[half:], attempt)

    def _again(self, one: _UnderWay, but: str = "", *, attempt: int | None = None, when: float = 0.0) -> None:
        """By anybody, or by anybody but that worker."""
        errand = one.errand
        del self._under_way[errand.id]
        shunned = tuple(dict.fromkeys((*errand.shunned, *filter(None, (but,)))))
        again = errand.attempt + 1 if attempt is None else attempt
        self._put(replace(errand, shunned=shunned), errand.photos, again, when)

    def _unbegun(self, one: _UnderWay) -> None:
        """Sent again, and not held against its photos: nobody has had them in his hands."""
        del self._under_way[one.errand.id]
        self._put(one.errand, one.errand.photos, one.errand.attempt)

    def _put(self, like: Errand, photos: tuple[int, ...], attempt: int = 0, when: float = 0.0) -> None:
        errand = replace(like, photos=photos, attempt=attempt, id=uuid4().hex)
        heappush(self._to_send, (when, -errand.segment, next(self._turn), errand))

    def _waiting(self, now: float) -> Iterator[_UnderWay]:
        return (one for one in self._under_way.values() if one.begun is None and now - one.sent > self.patience.unseen)

    def _queue(self, one: _UnderWay) -> str:
        return self.segments[one.errand.segment].queue

    def _limit(self, errand: Errand) -> float:
        """Seconds that an errand may take."""
        declared = self.seconds[errand.segment] if errand.segment < len(self.seconds) else None
        if declared is None:
            return self.patience.longest
        generous = self.patience.grace + self.patience.generous * declared * len(errand.photos)
        return min(generous, self.patience.longest)

    def _backoff(self, attempt: int) -> float:
        return self.patience.pause * 2.0**attempt * (1 + _by_chance())


def _by_chance() -> float:
    """Up to a half."""
    return random.random() / 2  # noqa: S311 - no secret


def _gave_up(errand: Errand, report: Report) -> str:
    times = f", after {errand.attempt + 1} tries" if errand.attempt else ""
    return f"{report.worker or 'a worker'} could not carry out phase {errand.phase + 1}{times}: {report.refused}"
