"""What stands on the broker: the queues, the tasks, and which goes where."""

from __future__ import annotations

from typing import get_args

from safelight.dispatch.celery.incarnation import called
from safelight.plan.segments import Queue

QUEUES: tuple[Queue, ...] = get_args(Queue)

LOOK = "safelight.look"
"""One segment of a plan over one chunk of photos. Sent to the queue that the segment names."""
PING = "safelight.ping"
"""Answers, and does nothing else. Sent to the queue that is asked about."""
HOLDINGS = "safelight.holdings"
"""Tells which weights a worker has. Sent to the queue on which they are asked."""
PROCESS_WITH_MODEL = "tasks.process_with_model"
QUALITY_CHECK = "tasks.quality_check"
SIMILARITY_SEARCH = "tasks.similarity_search"

ROUTES: dict[str, dict[str, Queue]] = {
    PROCESS_WITH_MODEL: {"queue": "gpu_queue"},
    QUALITY_CHECK: {"queue": "fast_queue"},
    SIMILARITY_SEARCH: {"queue": "cpu_queue"},
}
"""Where the named tasks go, whoever sends them."""
NAMED = tuple(ROUTES)


def own_queue(queue: str, worker: str) -> str:
    """Where one worker is sent what fits the models that it holds, beside the queue that it shares with others."""
    return f"{queue}@{called(worker).replace(',', '-')}"


def is_own(place: str) -> bool:
    """Whether that is one worker's own queue."""
    return "@" in place


def replies_to(run_id: str) -> str:
    """The queue on which a run's coordinator hears from its workers."""
    return f"safelight.replies.{run_id}"
