"""Who works behind a broker, found out by having something done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.dispatch.celery.round_trip import Pong
    from safelight.plan.segments import Queue

SECONDS = 3.0
"""How long an answer is waited for."""


@dataclass(frozen=True, slots=True)
class Post:
    """A queue, and who works on it."""

    queue: str
    worker: str = ""
    """Who answered; empty where nobody did."""
    seconds: float = 0.0
    """How long that took, there and back."""

    @property
    def manned(self) -> bool:
        """Whether work is done there."""
        return bool(self.worker)


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
        from safelight.dispatch.celery.queues import QUEUES
        from safelight.dispatch.celery.reach import require_reachable
        from safelight.dispatch.celery.round_trip import round_trips

        with make_app(self.broker) as app:
            require_reachable(app)
            unanswered = {queue for queue in self._asked if depth(app, queue)}
            found = round_trips(app, set(QUEUES) - unanswered, self.seconds)
        self._asked = set(QUEUES) - set(found)
        return tuple(_post(queue, found.get(queue)) for queue in QUEUES)


def _post(queue: Queue, pong: Pong | None) -> Post:
    return Post(queue) if pong is None else Post(queue, pong.worker.removesuffix("@safelight"), pong.seconds)
