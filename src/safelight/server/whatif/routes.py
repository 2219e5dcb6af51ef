"""`/runs/{run}/whatif`: other settings, decided at once from what is known."""

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter
from pydantic import Field

from safelight.app.looking.weighing import ENDED
from safelight.server.faults import ConflictError
from safelight.server.house import House
from safelight.server.recipes.wrong_text import told_in
from safelight.server.runs.asked import Answer, Body, RunId, run_of
from safelight.store.runs import RunRow


class Knob(Answer):
    """One setting that decides and measures nothing."""

    step: str
    parameter: str
    title: str
    value: float
    least: float
    most: float
    unit: str
    along: tuple[str, ...] = Field(description="Settings to be given with it.")


class Knobs(Answer):
    """What can be turned."""

    knobs: tuple[Knob, ...]


class Settings(Body):
    """Settings over those of the run."""

    settings: tuple[str, ...] = Field(max_length=100, description="`step.parameter=value`.")


class Changed(Answer):
    """A photo whose verdict would be another."""

    index: int
    before: str
    after: str
    reason: str
    certain: bool = Field(description="False where it hangs on photos of its group that are unknown.")


class WhatIf(Answer):
    """What it would come to."""

    before: dict[str, int]
    after: dict[str, int]
    unknown: int = Field(description="Photos that would have to be looked at first.")
    seconds_to_know: float
    changes: tuple[Changed, ...]


def routes(house: House) -> APIRouter:
    """The room's routes."""
    router = APIRouter(tags=["what-if"])

    @router.get("/runs/{run}/knobs", response_model=Knobs)
    def knobs(run: RunId) -> Any:
        """What can be turned in a run without a look at any photo."""
        row = _ended(house, run)
        with told_in(row.recipe_text):
            return {"knobs": house.lookout.weighing(row).knobs()}

    @router.post("/runs/{run}/whatif", response_model=WhatIf)
    def whatif(run: RunId, asked: Settings) -> Any:
        """Decide a run again with other settings. Nothing is written, and no photo is looked at."""
        row = _ended(house, run)
        with told_in(row.recipe_text):
            return asdict(house.lookout.weighing(row).weigh(asked.settings))

    return router


def _ended(house: House, run: str) -> RunRow:
    """Raises ConflictError where the run did not come to its end."""
    row = run_of(house, run)
    if row.state not in ENDED:
        raise ConflictError(
            f"run {row.id!r} has not come to its end, so there is nothing to compare with; go on with it"
        )
    return row
