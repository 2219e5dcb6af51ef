"""A run that is over, as it is compared with another: from the store, or where that does not know it, its folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import orjson

from safelight.app.found_run import find_run, opened
from safelight.app.rerun import plan_of_run
from safelight.errors import CallError, RecipeError
from safelight.models.surroundings import HERE, Surroundings
from safelight.output import photos_jsonl, run_json
from safelight.output.folder import is_ours

if TYPE_CHECKING:
    from safelight.store.runs import RunRow
    from safelight.store.store import Store

Line = Mapping[str, Any]
"""A line of photos.jsonl."""


@dataclass(frozen=True, slots=True)
class PastRun:
    """A run and what it decided of each photo."""

    id: str
    recipe: str
    text: str
    """The recipe as it was."""
    profile: str
    overrides: Mapping[str, Any] = field(default_factory=dict)
    parameters: Mapping[str, Any] = field(default_factory=dict)
    """By `step.parameter`, as they were in the end; none where the recipe can be planned no more."""
    lines: Sequence[Line] = ()

    @classmethod
    def of_row(cls, store: Store, row: RunRow, around: Surroundings = HERE) -> Self:
        """One that the store knows. Raises CallError where it is not over."""
        if row.state == "running":
            raise CallError(f"run {row.id!r} is still going on; compare it when it is done")
        decided = list(store.runs.records(row.id))
        if not decided and row.photos:
            raise CallError(f"run {row.id!r} decided nothing before it was stopped; `safelight runs resume` goes on")
        overrides, parameters = _planned(row, around)
        return cls(row.id, row.recipe_name, row.recipe_text, row.profile, overrides, parameters, decided)

    @classmethod
    def of_folder(cls, out: Path) -> Self:
        """One by what it wrote. Raises CallError where that cannot be read."""
        try:
            told = orjson.loads((out / run_json.NAME).read_bytes())
            lines = [orjson.loads(line) for line in (out / photos_jsonl.NAME).read_bytes().splitlines()]
            plan, recipe = told.get("plan") or {}, told["recipe"]
            parameters = {f"{one['node']}.{one['parameter']}": one["value"] for one in plan.get("parameters", ())}
            return cls(
                told["run"],
                recipe["name"],
                recipe["text"],
                told["profile"],
                plan.get("overrides", {}),
                parameters,
                lines,
            )
        except (OSError, orjson.JSONDecodeError, KeyError, TypeError) as fault:
            raise CallError(f"the run in {str(out)!r} cannot be read: {fault}; run it again") from fault


def past_run(run: str, store: str | None, around: Surroundings = HERE) -> PastRun:
    """The run that is called so, by its id or folder. Raises CallError where there is none, or it is not over."""
    from safelight.store.location import Location

    folder = Path(run) if run and is_ours(Path(run)) else None
    if Location.of(store) is None:
        if folder is None:
            raise CallError(f"{run!r} is no folder of a run, and without a store runs have no ids")
        return PastRun.of_folder(folder)
    with opened(store) as there:
        try:
            row = find_run(there, run)
        except CallError:
            if folder is None:
                raise
            return PastRun.of_folder(folder)
        return PastRun.of_row(there, row, around)


def _planned(row: RunRow, around: Surroundings) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """What was set, and all parameters in the end."""
    try:
        _, plan = plan_of_run(row, (), around)
    except (RecipeError, CallError):  # of an older Safelight, or whose models are gone: what it decided is there still
        return {}, {}
    parameters = {
        f"{node.id}.{name}": value for node in plan.nodes for name, value in node.params.model_dump(mode="json").items()
    }
    return plan.overrides, parameters
