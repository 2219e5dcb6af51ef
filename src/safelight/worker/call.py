"""How a worker was called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.worker.listening import Listening
    from safelight.worker.pool import WorkerPool


@dataclass(frozen=True, slots=True)
class Call:
    """What it takes, and how it goes about it."""

    kinds: frozenset[str]
    pool: WorkerPool
    name: str | None = None
    preload: tuple[str, ...] = ()
    """Models to load before the first errand."""
    metrics: Listening | None = None

    @property
    def queues(self) -> tuple[str, ...]:
        """What it takes, as the broker calls it."""
        return tuple(sorted(f"{kind}_queue" for kind in self.kinds))
