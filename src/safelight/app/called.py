"""How a run was called, as it is kept with the run: all that decides what it does and that the recipe does not say."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from safelight.actions.file_names import named_by
from safelight.app.calls import PlanCall

if TYPE_CHECKING:
    from safelight.app.run_order import RunOrder
    from safelight.models.surroundings import Surroundings
    from safelight.store.runs import RunRow


@dataclass(frozen=True, slots=True)
class Called:
    """The call behind a run."""

    recipe: str = ""
    """As it was named."""
    variables: tuple[str, ...] = ()
    overrides: tuple[str, ...] = ()
    clocks: Mapping[str, float] = field(default_factory=dict)
    ignored: Mapping[str, int] = field(default_factory=dict)
    """What lay beside the photos."""
    notes: tuple[str, ...] = ()
    check_originals: bool = False
    folder: str = ""
    """The one that it was called in, where the recipe names files as seen from there; else that decides nothing."""
    home: str = ""
    """What `~` meant there; likewise."""

    @classmethod
    def of(cls, run: RunOrder) -> Self:
        """The call behind an order."""
        call = run.call
        names_files = any(named_by(node.params) for node in run.plan.nodes)
        return cls(
            call.plan.recipe,
            tuple(call.plan.variables),
            tuple(call.plan.overrides),
            dict(call.clocks),
            dict(run.shoot.ignored),
            tuple(run.shoot.notes),
            call.check_originals,
            str(call.plan.folder.absolute()) if names_files else "",
            str(call.plan.home or Path.home()) if names_files else "",
        )

    @classmethod
    def behind(cls, row: RunRow) -> Self:
        """The call behind a run that the store knows."""
        told = row.call
        return cls(
            told.get("recipe", ""),
            tuple(told.get("variables", ())),
            tuple(told.get("overrides", ())),
            told.get("clocks", {}),
            told.get("ignored", {}),
            tuple(told.get("notes", ())),
            told.get("check_originals", False),
            told.get("folder", ""),
            told.get("home", ""),
        )

    def plan(self, recipe: str, profile: str, around: Surroundings, overrides: Sequence[str] = ()) -> PlanCall:
        """What the plan is made of again, under other surroundings, and with more overrides."""
        said = (*self.overrides, *overrides)
        home = Path(self.home) if self.home else None
        return PlanCall(recipe, profile, self.variables, said, around, Path(self.folder), home)

    def as_object(self) -> dict[str, Any]:
        """It as JSON gives it back."""
        found: dict[str, Any] = json.loads(json.dumps(asdict(self)))  # orjson takes no name that is not UTF-8
        return found
