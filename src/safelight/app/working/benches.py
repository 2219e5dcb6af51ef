"""Benches of one worker process: a thread has its own, and what is heavy they share."""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from safelight.app.working.bench import Bench
from safelight.models.manager import ModelManager

if TYPE_CHECKING:
    from safelight.dispatch.celery.errand import Errand, Report
    from safelight.engine.pool_reader import PoolReader
    from safelight.models.contract import PlayerSpec
    from safelight.models.surroundings import Surroundings
    from safelight.store.location import Location
    from safelight.store.store import Store


@dataclass(frozen=True, slots=True)
class Held:
    """What a process holds in memory, and how that came and went."""

    loads: int
    unloads: int
    memory: int
    """Bytes of the players in memory."""


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

    def ask(self, profile: str, task: str, model: str, path: str, parameters: Mapping[str, Any]) -> Any:
        """What a model of that profile says of one photo, for whoever calls one of the named tasks.

        Raises as `OneStep.ask`.
        """
        from safelight.dispatch.celery.queues import QUALITY_CHECK, SIMILARITY_SEARCH
        from safelight.dispatch.one_step import OneStep

        step = OneStep(self._manager, profile)
        asked = {QUALITY_CHECK: step.ask_quality, SIMILARITY_SEARCH: step.ask_similar}.get(task, step.ask)
        return asked(model, path, parameters)

    def open(self) -> None:
        """What every errand needs, before the first one waits for it. Raises StoreError where the store cannot be had,
        RunError where nobody can read photos."""
        from safelight.actions import catalogue
        from safelight.plan import build  # noqa: F401 - the first run's plan is made by them
        from safelight.recipe import load  # noqa: F401

        with self._opening:
            self._store  # noqa: B018 - to have it is to open it
            self._reader.begin()
        catalogue.load()

    def preload(self, profile: str, models: Collection[str]) -> None:
        """Load players ahead. Raises as `require_known`, and ModelError where one cannot be loaded, or not all fit."""
        self._manager.preload_specs(self.require_known(profile, models))

    def require_known(self, profile: str, models: Collection[str]) -> Sequence[PlayerSpec]:
        """Players by the names that a profile has for them. Raises CallError for one that nobody has."""
        from safelight.models import profiles
        from safelight.models.named_player import players_named

        who = profiles.load(profile, self.around)
        return [spec for name in models for spec in players_named(who, name)]

    def models(self) -> Collection[str]:
        """Names of the players that this process holds now."""
        return tuple(self._manager.loaded_models)

    def held(self) -> Held:
        """What this process holds now."""
        manager = self._manager
        return Held(manager.loads, manager.unloads, manager.gpu_memory_tracker.claimed())

    @cached_property
    def _store(self) -> Store:
        from safelight.store.store import open_store

        return open_store(self.location)

    @cached_property
    def _reader(self) -> PoolReader:
        from safelight.engine.pool_reader import PoolReader

        return PoolReader(self.readers, seconds=self.decode_timeout)

    @property
    def _manager(self) -> ModelManager:
        """One, whichever thread comes first."""
        with self._opening:
            return self._players

    @cached_property
    def _players(self) -> ModelManager:
        """Only devices bound it: a worker serves runs of many recipes."""
        from safelight.models.measured_memory import remembered
        from safelight.models.memory import GPUMemoryTracker

        return ModelManager(tracker=GPUMemoryTracker(measured=remembered()), patience=self.patience)
