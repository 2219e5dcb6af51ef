"""Runs a plan here: one process with its decode pool."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.engine.events import RunFinished, RunStarted
from safelight.engine.exporting import NoExporter
from safelight.engine.run import Finished, Run
from safelight.models.manager import ModelManager
from safelight.models.measured_memory import remembered
from safelight.models.memory import GPUMemoryTracker
from safelight.store.cache import MemoryCache, ResultCache

if TYPE_CHECKING:
    from safelight.dispatch.contract import Job, Stopping
    from safelight.engine.elsewhere import Elsewhere
    from safelight.engine.events import Listener
    from safelight.engine.exporting import Exporter
    from safelight.engine.reading import Reader


@dataclass
class InProcess:
    """The dispatcher of `--engine local`. `reader` is closed by whoever made it."""

    reader: Reader
    exporter: Exporter = field(default_factory=NoExporter)
    cache: ResultCache = field(default_factory=MemoryCache)
    elsewhere: Elsewhere | None = None
    """Who looks at photos first."""

    def run(self, job: Job, listen: Listener, stopping: Stopping) -> Finished:
        """See `Dispatcher.run`."""
        plan = job.plan
        listen(RunStarted(job.run_id, len(job.photos), len(plan.phases)))
        tracker = GPUMemoryTracker(measured=remembered())
        manager = ModelManager(plan.memory_limit, plan.recipe.global_parameters.cache_models, tracker=tracker)
        run = Run(
            plan,
            job.photos,
            self.reader,
            manager,
            self.cache,
            listen,
            stopping,
            job.clocks,
            exporter=self.exporter,
            unfit=job.unfit,
            words=job.words,
            elsewhere=self.elsewhere,
            foresee=job.foresee,
            pictured=job.pictured,
        )
        finished = run.finish()
        listen(RunFinished(job.run_id, finished.seconds, finished.interrupted))
        return finished
