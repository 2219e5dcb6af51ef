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


def presences(app: Celery, seconds: float = 1.0) -> tuple[Present, ...]:
    """Whoever answers in that time, by name."""
    try:
        asked = app.control.inspect(timeout=seconds)
        queues, at_work = asked.active_queues() or {}, asked.active() or {}
    except (OperationalError, OSError):
        return ()
    return tuple(_present(worker, told, at_work.get(worker) or ()) for worker, told in sorted(queues.items()))


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
