"""`/catalogue`: what recipes can be made of, and who plays it."""

from __future__ import annotations

from typing import Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from safelight.actions import catalogue as actions
from safelight.app.building.catalogue_view import catalogue_view
from safelight.server.house import House


class _Said(BaseModel):
    model_config = ConfigDict(frozen=True, from_attributes=True)


class ProfileSaid(_Said):
    """A profile, and whether its players can be loaded here."""

    name: str
    title: str
    playable: bool
    why: str


class PlayerSaid(_Said):
    """Who plays a model under a profile."""

    profile: str
    name: str
    licence: str
    paid_work: Literal["yes", "no", "ask"]
    present: bool


class ModelSaid(_Said):
    """A model: a role that recipes name."""

    role: str
    title: str
    blurb: str
    players: tuple[PlayerSaid, ...]


class FieldSaid(_Said):
    """A field of a result, as conditions read it."""

    name: str
    type: str
    choices: tuple[str, ...] | None


class ActionSaid(_Said):
    """What a step can do."""

    name: str
    model: str
    scope: Literal["photo", "group", "set"]
    title: str
    sentence: str
    output: str | None
    fields: tuple[FieldSaid, ...]
    gate: bool
    selects: bool
    proposes: bool
    parameters: dict[str, Any]
    aliases: dict[str, str]
    inputs: tuple[str, ...]
    playable: bool
    why: str


class FunctionSaid(_Said):
    """A function that conditions may call."""

    name: str
    detail: str


class ConditionsSaid(_Said):
    """What conditions are made of, beside results."""

    functions: tuple[FunctionSaid, ...]


class CatalogueSaid(_Said):
    """What recipes can be made of."""

    profiles: tuple[ProfileSaid, ...]
    models: tuple[ModelSaid, ...]
    actions: tuple[ActionSaid, ...]
    conditions: ConditionsSaid


def routes(house: House) -> APIRouter:
    """The catalogue."""
    router = APIRouter()
    catalogue = actions.load()

    @router.get("/catalogue")
    def read_catalogue(profile: str = "builtin") -> CatalogueSaid:
        """Models, actions with the JSON Schemas of their forms, and profiles, as one profile plays them."""
        view = catalogue_view(catalogue, profile, house.around)
        functions = tuple(FunctionSaid(name=name, detail=detail) for name, detail in view.functions.items())
        return CatalogueSaid(
            profiles=tuple(map(ProfileSaid.model_validate, view.profiles)),
            models=tuple(map(ModelSaid.model_validate, view.models)),
            actions=tuple(map(ActionSaid.model_validate, view.actions)),
            conditions=ConditionsSaid(functions=functions),
        )

    return router
