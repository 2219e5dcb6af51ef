"""Runs a plan here: one process with its decode pool."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.engine.events import RunFinished, RunStarted
from safelight.engine.run import Finished, Run
from safelight.models.manager import ModelManager
from safelight.store.cache import MemoryCache, ResultCache

if TYPE_CHECKING:
    from safelight.engine.events import Listener
    from safelight.engine.reading import Reader
    from safelight.imaging.photo import Photo
    from safelight.plan.plan import Plan


@dataclass
class InProcess:
    """The dispatcher of `--engine local`. `reader` is closed by whoever made it."""

    reader: Reader
    cache: ResultCache = field(default_factory=MemoryCache)

    def run(
        self,
        run_id: str,
        plan: Plan,
        photos: Sequence[Photo],
        listen: Listener,
        stopping: Callable[[], bool],
        clocks: Mapping[str, float],
    ) -> Finished:
        """See `Dispatcher.run`."""
        listen(RunStarted(run_id, len(photos), len(plan.phases)))
        manager = ModelManager(plan.memory_limit, plan.recipe.global_parameters.cache_models)
        finished = Run(plan, photos, self.reader, manager, self.cache, listen, stopping, clocks).finish()
        listen(RunFinished(run_id, finished.seconds, finished.interrupted))
        return finished
