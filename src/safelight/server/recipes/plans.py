"""`/plans`: what a run would do and cost."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from safelight.app.building.explained import explained
from safelight.app.calls import PlanCall
from safelight.server.house import House
from safelight.server.recipes.bodies import Text
from safelight.server.recipes.wrong_text import told_in

Words = Annotated[tuple[str, ...], Field(max_length=1_000)]


class Planning(BaseModel):
    """A text to plan, and how it would be called."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: Text
    profile: str = "builtin"
    variables: Words = Field(default=(), description="`name=value` each.")
    overrides: Words = Field(default=(), description="`step.parameter=value` each.")
    photos: Words = Field(default=(), description="Files and folders below the roots; none: figures for a thousand.")


def routes(house: House) -> APIRouter:
    """Plans."""
    router = APIRouter()

    @router.post("/plans", response_model=dict[str, Any])
    def plan(body: Planning) -> Any:
        """What a run would do, with whom, and what it would cost: as `safelight explain --json`. Nothing is run."""
        photos = [house.roots.resolve(path) for path in body.photos]
        call = PlanCall("", body.profile, body.variables, body.overrides, house.around)
        with told_in(body.text):
            return explained(body.text, call, photos, house.store).as_json()

    return router
