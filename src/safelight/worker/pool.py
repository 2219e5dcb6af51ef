"""How a worker's process is divided, by the queues that it serves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from safelight.errors import CallError
from safelight.imaging.pool import cores

Kind = Literal["gpu", "fast", "cpu"]
Name = Literal["solo", "threads", "prefork"]


@dataclass(frozen=True, slots=True)
class WorkerPool:
    """Celery's pool, and how many errands go at once."""

    name: Name
    errands: int
    readers: int
    """Processes that read photos for each of its processes: what hangs or crashes over a file is one of these."""

    @classmethod
    def of(cls, kinds: frozenset[str], *, name: str | None = None, errands: int | None = None) -> WorkerPool:
        """The fitting one. Raises CallError for one that would break what it serves.

        A process that may hold a GPU is never forked: what CUDA has set up does not survive that. Elsewhere each core
        has a process, so that what one photo breaks is one process. A thread of its own lets Celery keep in touch with
        the broker while the GPU is busy; alone (`solo`), it now and then waited for seconds at RabbitMQ.
        """
        chosen = name or ("threads" if "gpu" in kinds else "prefork")
        if chosen == "prefork" and "gpu" in kinds:
            raise CallError("a worker of the gpu queue cannot fork: CUDA does not survive it; take solo or threads")
        if chosen == "solo":
            return cls("solo", 1, cores())
        at_once = errands or (1 if "gpu" in kinds else cores())
        return cls("threads", at_once, cores()) if chosen == "threads" else cls("prefork", at_once, 1)
