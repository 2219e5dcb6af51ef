"""Which workers are there, and what they have in hand, as they say themselves beside their work.

To say so is no sign that work is taken: it is asked where a task did not come back, to tell those that are busy from
those that take nothing any more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from time import time
from typing import TYPE_CHECKING, Any

from kombu.exceptions import OperationalError

from safelight.dispatch.celery.incarnation import called, machine_of
from safelight.dispatch.celery.queues import is_own

if TYPE_CHECKING:
    from celery import Celery


@dataclass(frozen=True, slots=True)
class Present:
    """A worker that answers beside its work."""

    worker: str
    queues: frozenset[str]
    """Those that it says it takes from."""
    seconds: float | None = None
    """For how long it has had the oldest errand that is in its hands; None: it has none."""
    errand: str = ""

    @property
    def own_queue(self) -> str:
        """One that nobody else takes from; empty where it has none, as one of an earlier version."""
        return min(filter(is_own, self.queues), default="")

    def is_called(self, name: str) -> bool:
        """By its own name, or by that of its machine."""
        return name in (called(self.worker), machine_of(self.worker))


def presences(app: Celery, seconds: float = 1.0) -> tuple[Present, ...]:
    """Whoever answers in that time, by name; who said only half of it is left out, lest he be taken for idle."""
    try:
        asked = app.control.inspect(timeout=seconds)
        queues, at_work = asked.active_queues() or {}, asked.active() or {}
    except (OperationalError, OSError):
        return ()
    both = sorted(worker for worker in queues.keys() & at_work.keys() if isinstance(at_work[worker], list))
    return tuple(_present(worker, queues[worker], at_work[worker]) for worker in both)


def presences_of(app: Celery, name: str, seconds: float = 1.0) -> tuple[Present, ...]:
    """Those of that name, or on the machine of that name, that can be asked by a queue of their own."""
    return tuple(one for one in presences(app, seconds) if one.is_called(name) and one.own_queue)


def _present(worker: str, queues: list[Mapping[str, Any]], at_work: Any) -> Present:
    names = frozenset(str(queue.get("name")) for queue in queues)
    begun = [one for one in at_work if one.get("time_start")]
    if not begun:
        return Present(worker, names)
    oldest = min(begun, key=lambda one: one["time_start"])
    return Present(worker, names, max(0.0, time() - oldest["time_start"]), _said(oldest))


def _said(task: Mapping[str, Any]) -> str:
    """In whatever version an errand is: what cannot be read is named by its task."""
    args = task.get("args")
    packed = args[0] if isinstance(args, list) and args else None
    if isinstance(packed, dict) and "run" in packed and "photos" in packed:
        return f"run {packed['run']}, photos {packed['photos']}"
    return str(task.get("name", ""))
