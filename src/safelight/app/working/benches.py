"""Benches of one worker process: a thread has its own, and what is heavy they share."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from safelight.app.working.bench import Bench
from safelight.models.manager import ModelManager

if TYPE_CHECKING:
    from safelight.dispatch.celery.errand import Errand, Report
    from safelight.engine.pool_reader import PoolReader
    from safelight.models.surroundings import Surroundings
    from safelight.store.location import Location
    from safelight.store.store import Store


@dataclass
class Benches:
    """Made before a worker forks, and opened in its children at their first errand: neither a database's connection
    nor what a GPU holds survives a fork."""

    location: Location
    around: Surroundings
    readers: int | None = None
    """Processes that read photos; None: one a core, 0: none of its own."""
    decode_timeout: float = 60.0
    patience: float = 60.0
    """Seconds that a thread waits for another's players to be done where there is no room for its own."""
    _own: threading.local = field(default_factory=threading.local)
    _opening: threading.RLock = field(default_factory=threading.RLock)

    def carry_out(self, errand: Errand) -> Report:
        """See `Bench.carry_out`; raises StoreError also where the store cannot be opened."""
        bench: Bench | None = getattr(self._own, "bench", None)
        if bench is None:
            with self._opening:
                bench = Bench(self._store, self._reader, self._manager, self.around)
            self._own.bench = bench
        return bench.carry_out(errand)

    @cached_property
    def _store(self) -> Store:
        from safelight.store.store import open_store

        return open_store(self.location)

    @cached_property
    def _reader(self) -> PoolReader:
        from safelight.engine.pool_reader import PoolReader

        return PoolReader(self.readers, seconds=self.decode_timeout)

    @cached_property
    def _manager(self) -> ModelManager:
        """Only devices bound it: a worker serves runs of many recipes."""
        from safelight.models.measured_memory import remembered
        from safelight.models.memory import GPUMemoryTracker

        return ModelManager(tracker=GPUMemoryTracker(measured=remembered()), patience=self.patience)
