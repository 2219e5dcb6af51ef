"""A recipe over one photo, from Python: `await WorkflowOrchestrator(manager).execute_recipe(photo, recipe)`."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safelight.actions import catalogue
from safelight.engine.run import Run
from safelight.errors import CallError, RunError
from safelight.imaging.photo import Photo
from safelight.models import profiles
from safelight.models.manager import ModelManager
from safelight.plan.build import build
from safelight.plan.readiness import require_ready
from safelight.recipe.grammar import Recipe
from safelight.recipe.load import load
from safelight.store.cache import MemoryCache, ResultCache

if TYPE_CHECKING:
    from safelight.engine.events import Event
    from safelight.engine.record import Record
    from safelight.engine.run import Finished
    from safelight.plan.plan import Plan


@dataclass
class WorkflowContext:
    """One photo on its way through a recipe: its results by name, and what became of it."""

    photo: Photo
    results: dict[str, Any] = field(default_factory=dict)
    record: Record | None = None
    """Verdict, reasons, decision, edits; None until the recipe has run."""

    def add_result(self, name: str, result: Any) -> None:
        """Remember a step's result under a name."""
        self.results[name] = result


@dataclass
class WorkflowOrchestrator:
    """Runs recipes photo by photo, with players that its manager keeps loaded from one photo to the next.

    Over many photos `safelight run` is the way: it reads ahead, batches, groups, and survives bad files. Here a file is
    read in this process, without that protection, and nothing is written.
    """

    model_manager: ModelManager = field(default_factory=ModelManager)
    profile: str = "builtin"
    cache: ResultCache = field(default_factory=MemoryCache)

    async def execute_recipe(
        self, photo: Photo | Path | str, recipe: Recipe | Mapping[str, Any] | str
    ) -> WorkflowContext:
        """Run a recipe (its text, its values, or as loaded) over one photo; other work goes on meanwhile.

        Raises RecipeError, PlanError or CallError where the recipe is wrong, and RunError where it could not be
        completed. A photo that cannot be read raises nothing: its record's verdict is `failed`.
        """
        (context,) = await self.execute_recipe_over((photo_at(photo),), recipe)
        return context

    async def execute_recipe_over(
        self, photos: Sequence[Photo], recipe: Recipe | Mapping[str, Any] | str
    ) -> tuple[WorkflowContext, ...]:
        """The same over a few photos that its steps compare, in their order. Raises as `execute_recipe`."""
        plan = build(load(_text(recipe)), catalogue.load(), profiles.load(self.profile))
        require_ready(plan)
        finished = await asyncio.to_thread(self._run, plan, photos)
        if finished.failed_step:
            raise RunError(finished.failed_step)
        by_place = sorted(finished.records, key=lambda record: record.index)
        return tuple(
            WorkflowContext(photo, dict(record.results), record) for photo, record in zip(photos, by_place, strict=True)
        )

    def _run(self, plan: Plan, photos: Sequence[Photo]) -> Finished:
        from safelight.engine.pool_reader import PoolReader

        with closing(PoolReader(workers=0)) as reader:
            return Run(plan, photos, reader, self.model_manager, self.cache, _unheard).finish()


def _unheard(event: Event) -> None:
    """Events that nobody listens to."""


def photo_at(photo: Photo | Path | str) -> Photo:
    """A photo by its path. Raises CallError where there is none."""
    if isinstance(photo, Photo):
        return photo
    path = Path(photo)
    if not path.is_file():
        raise CallError(f"there is no photo {str(path)!r}")
    return Photo(path.name, path.parent, (path.name,), path.stat().st_size)


def _text(recipe: Recipe | Mapping[str, Any] | str) -> str:
    if isinstance(recipe, str):
        return recipe
    if isinstance(recipe, Recipe):
        return recipe.model_dump_json(by_alias=True, exclude_defaults=True)
    return json.dumps(recipe)
