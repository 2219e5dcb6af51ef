"""Errands on their way: those that are to be sent, in their order, and those that are under way. It judges nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING
from uuid import uuid4

from safelight.dispatch.celery.errand import Errand
from safelight.dispatch.celery.queues import own_queue

if TYPE_CHECKING:
    from safelight.engine.elsewhere import Blame
    from safelight.plan.segments import Segment


@dataclass(slots=True)
class UnderWay:
    """An errand that was sent, and of which its worker has not said yet that it is over."""

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
class Traffic:
    """One phase's. Chunks that have come far go first, and what cannot go now keeps nobody back who can."""

    segments: Sequence[Segment]
    _to_send: dict[tuple[int, tuple[str, ...]], list[tuple[float, int, int, Errand]]] = field(default_factory=dict)
    """By what decides where an errand may go: its segment, and who is to leave it to others."""
    _under_way: dict[str, UnderWay] = field(default_factory=dict)
    _waiting: Counter[str] = field(default_factory=Counter)
    _turn: Iterator[int] = field(default_factory=count)

    @property
    def is_over(self) -> bool:
        """Nothing is to be sent, and nothing is under way."""
        return not self._to_send and not self._under_way

    @property
    def under_way(self) -> tuple[str, ...]:
        """Ids of errands that are sent and not reported."""
        return tuple(self._under_way)

    @property
    def waiting(self) -> Mapping[str, int]:
        """How many errands nobody has begun, by where they were sent."""
        return self._waiting

    @property
    def in_hand(self) -> Mapping[str, int]:
        """How many errands somebody is at, by his own queue."""
        return Counter(own_queue(self.queue(one), one.worker) for one in self.begun)

    @property
    def at_work(self) -> frozenset[str]:
        """Queues of which somebody has an errand in hand."""
        return frozenset(map(self.queue, self.begun))

    @property
    def begun(self) -> Sequence[UnderWay]:
        """What somebody is at."""
        return [one for one in self._under_way.values() if one.begun is not None]

    def queue(self, one: UnderWay) -> str:
        """The queue of its segment."""
        return self.segments[one.errand.segment].queue

    def put(self, like: Errand, photos: tuple[int, ...], attempt: int = 0, when: float = 0.0) -> None:
        """An errand over these photos is to be sent, not before that time."""
        errand = replace(like, photos=photos, attempt=attempt, id=uuid4().hex)
        alike = self._to_send.setdefault((errand.segment, errand.shunned), [])
        heappush(alike, (when, -errand.segment, next(self._turn), errand))

    def heads(self, now: float) -> Iterator[Errand]:
        """Of each kind that which is to be sent first, if its time has come; in the order in which they are to go."""
        due = (alike[0] for alike in self._to_send.values() if alike[0][0] <= now)
        return (errand for *_, errand in sorted(due))

    def send(self, head: Errand, now: float, place: str) -> None:
        """One of the heads goes to that place."""
        kind = head.segment, head.shunned
        heappop(self._to_send[kind])
        if not self._to_send[kind]:
            del self._to_send[kind]
        self._under_way[head.id] = UnderWay(head, now, place)
        self._waiting[place] += 1

    def unsent(self, errand: Errand) -> None:
        """It could not be sent after all."""
        if one := self.find(errand.id):
            self.again(one)

    def find(self, errand: str) -> UnderWay | None:
        """The errand of that id, if it is under way."""
        return self._under_way.get(errand)

    def begin(self, one: UnderWay, worker: str, now: float) -> None:
        """A worker has begun it, or is still at it."""
        if one.begun is None:
            one.begun = now
            self._waiting[one.place] -= 1
        one.heard, one.doubted, one.worker = now, False, worker

    def end(self, one: UnderWay) -> None:
        """It is under way no more."""
        del self._under_way[one.errand.id]
        if one.begun is None:
            self._waiting[one.place] -= 1

    def again(self, one: UnderWay) -> None:
        """It is sent once more, as it was, and not held against its photos: nobody has had them in his hands."""
        self.end(one)
        self.put(one.errand, one.errand.photos, one.errand.attempt)

    def unseen(self, since: float) -> frozenset[str]:
        """Where errands have waited since then; `vanished` is to be told if they do not wait there any more."""
        return frozenset(one.place for one in self._unbegun() if one.sent < since)

    def vanished(self, place: str, since: float) -> tuple[str, ...]:
        """Nothing waits there: what was sent before then, and nobody has begun, was lost on its way, and is sent again.
        Ids of what was."""
        lost = [one for one in self._unbegun() if one.place == place and one.sent < since]
        for one in lost:
            self.again(one)
        return tuple(one.errand.id for one in lost)

    def broken(self, now: float) -> None:
        """The broker was away: nobody could be heard, so nobody is blamed for his silence."""
        for one in self._under_way.values():
            one.sent = one.heard = now
            one.begun = now if one.begun is not None else None

    def _unbegun(self) -> Iterator[UnderWay]:
        return (one for one in self._under_way.values() if one.begun is None)
