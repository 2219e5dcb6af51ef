"""Who works behind a broker, found out by having something done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.dispatch.celery.incarnation import called

if TYPE_CHECKING:
    from safelight.dispatch.celery.presence import Present
    from safelight.dispatch.celery.round_trip import Pong
    from safelight.plan.segments import Queue

SECONDS = 3.0
"""How long an answer is waited for."""


@dataclass(frozen=True, slots=True)
class Busy:
    """A worker with an errand in hand."""

    worker: str
    seconds: float
    """For how long."""
    errand: str


@dataclass(frozen=True, slots=True)
class Post:
    """A queue, and who works on it."""

    queue: str
    worker: str = ""
    """Who answered; empty where nobody did."""
    seconds: float = 0.0
    """How long that took, there and back."""
    busy: tuple[Busy, ...] = ()
    """Who takes from it, and has an errand in hand, where nobody answered."""
    deaf: tuple[str, ...] = ()
    """Who says that he takes from it, has nothing in hand, and did not answer."""

    @property
    def manned(self) -> bool:
        """Whether work is done there."""
        return bool(self.worker or self.busy)


@dataclass
class Crew:
    """The workers of a broker. What it asked, and nobody took, it does not ask again: Redis would keep every one."""

    broker: str
    seconds: float = field(default_factory=lambda: SECONDS)
    _asked: set[Queue] = field(default_factory=set)
    """Where a question waits."""

    def muster(self) -> tuple[Post, ...]:
        """Every queue by its name. Raises RunError where the broker cannot be reached."""
        from safelight.dispatch.celery.app import make_app
        from safelight.dispatch.celery.mailbox import depth
        from safelight.dispatch.celery.presence import presences
        from safelight.dispatch.celery.queues import QUEUES
        from safelight.dispatch.celery.reach import require_reachable
        from safelight.dispatch.celery.round_trip import round_trips

        with make_app(self.broker) as app:
            require_reachable(app)
            unanswered = {queue for queue in self._asked if depth(app, queue)}
            found = round_trips(app, set(QUEUES) - unanswered, self.seconds)
            there = presences(app) if len(found) < len(QUEUES) else ()
        self._asked = set(QUEUES) - set(found)
        return tuple(_post(queue, found.get(queue), there, asked=queue not in unanswered) for queue in QUEUES)

    def seek(self, name: str) -> tuple[Post, ...]:
        """Each worker of that name, or on the machine of that name, by a queue of its own; empty where none is there.

        Who says that he is busy is not asked for more. Raises RunError where the broker cannot be reached.
        """
        from safelight.dispatch.celery.app import make_app
        from safelight.dispatch.celery.mailbox import emptied
        from safelight.dispatch.celery.presence import presences_of
        from safelight.dispatch.celery.reach import require_reachable
        from safelight.dispatch.celery.round_trip import round_trips

        with make_app(self.broker) as app:
            require_reachable(app)
            there = presences_of(app, name, self.seconds)
            idle = {one.own_queue for one in there if one.seconds is None}
            found = round_trips(app, idle, self.seconds) if idle else {}
            if deaf := idle - found.keys():  # who has taken something meanwhile is busy
                again = {one.own_queue: one for one in presences_of(app, name, self.seconds)}
                there = tuple(again.get(one.own_queue, one) if one.own_queue in deaf else one for one in there)
            posts = [_post(one.own_queue, found.get(one.own_queue), [one], asked=True) for one in there]
            for post in posts:
                if post.deaf:
                    emptied(app, post.queue)  # nobody takes it from there, and questions would pile up
        return tuple(posts)


def _post(queue: str, pong: Pong | None, there: Sequence[Present], *, asked: bool) -> Post:
    """Only who was asked, and has nothing in hand, can be said to be deaf."""
    if pong is not None:
        return Post(queue, called(pong.worker), pong.seconds)
    own = [one for one in there if queue in one.queues]
    busy = tuple(Busy(called(one.worker), one.seconds, one.errand) for one in own if one.seconds is not None)
    idle = (one for one in own if one.seconds is None)
    return Post(queue, busy=busy, deaf=tuple(called(one.worker) for one in idle if asked))
