"""The one place where things are put together: recipes, plans and runs, for the ways in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.engine.events import Listener
    from safelight.engine.record import Record, RunSummary
    from safelight.plan.explain import Explanation
    from safelight.plan.plan import Plan
    from safelight.recipe.load import Document


@dataclass(frozen=True, slots=True)
class PlanCall:
    """What a plan is made of: a recipe by path or shipped name, a profile, and what the call overrides."""

    recipe: str
    profile: str = "builtin"
    variables: tuple[str, ...] = ()
    """`--var name=value`, as written."""
    overrides: tuple[str, ...] = ()
    """`--set step.parameter=value`, as written."""


@dataclass(frozen=True, slots=True)
class RunCall:
    """What a run is made of."""

    plan: PlanCall
    photos: tuple[Path, ...]
    out: Path | None = None
    clocks: Mapping[str, float] = field(default_factory=dict)
    """Seconds to add to a body's capture times, by serial number."""
    workers: int | None = None
    """Decode processes; None is one a core."""
    decode_timeout: float = 60.0
    """Seconds that decoding one photo may take."""
    check_originals: bool = False
    """Compare every original before and after (the demo does)."""


@dataclass(frozen=True, slots=True)
class Done:
    """A run that was written."""

    out: Path
    report: Path
    summary: RunSummary
    records: tuple[Record, ...]

    @property
    def failed(self) -> int:
        return sum(record.verdict == "failed" for record in self.records)


def load_recipe(recipe: str) -> Document:
    """A recipe by path, or by the name of a shipped one. Raises RecipeError or CallError."""
    raise NotImplementedError


def validate_recipe(recipe: str, profile: str | None = None) -> Document:
    """Judge a recipe by itself, and with a profile also whether it can play it. Raises RecipeError, PlanError."""
    raise NotImplementedError


def explain_recipe(call: PlanCall, photos: tuple[Path, ...] = ()) -> Explanation:
    """What a run of these photos would do, without doing it."""
    raise NotImplementedError


def run_recipe(call: RunCall, listen: Listener, stopping: Callable[[], bool] = lambda: False) -> Done:
    """Run a recipe over photos and write what came of it.

    Raises RecipeError, PlanError or CallError before anything is written, RunError and OutputError afterwards.
    """
    raise NotImplementedError
