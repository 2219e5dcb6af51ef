"""What recipes can be made of: profiles, models and who plays them, actions and their forms, functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from safelight.actions.declare import Action, Signature
from safelight.actions.manifest import example, parameters
from safelight.app.building.completion import FUNCTIONS, type_name
from safelight.errors import ModelError
from safelight.models import profiles
from safelight.models.licence import least, paid_work
from safelight.models.readiness import obstacles
from safelight.models.weights.library import Library
from safelight.plan.kinds import kind_of
from safelight.recipe import kinds

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.actions.declare import Params
    from safelight.models.contract import PlayerSpec
    from safelight.models.profiles import Profile
    from safelight.models.surroundings import Surroundings

_TOLD: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "qwen2.5-vl": ("Scene", "Says what is going on in a photo, and what could be done about it."),
        "rt-detr": ("Objects", "Finds people, faces, animals and things, and says where they are."),
        "sam2": ("Outlines", "Draws exact outlines, so that parts of a photo can be treated by themselves."),
        "siglip": ("Likeness", "Finds copies, bursts and photos that look alike, or like words."),
        "nima": ("Quality", "Scores sharpness, light and looks, and ranks frames."),
    }
)
_PROFILES: Mapping[str, str] = MappingProxyType(
    {
        "builtin": "Builtin: measured on this machine, nothing to fetch",
        "standard": "Standard: published networks, 6 GB",
        "max": "Max: the largest published networks",
    }
)


@dataclass(frozen=True, slots=True)
class ProfileView:
    """A profile, and whether its players can be loaded here."""

    name: str
    title: str
    playable: bool
    why: str


@dataclass(frozen=True, slots=True)
class PlayerView:
    """Who plays a model under a profile."""

    profile: str
    name: str
    licence: str
    paid_work: str
    present: bool


@dataclass(frozen=True, slots=True)
class ModelView:
    """A model: a role that recipes name."""

    role: str
    title: str
    blurb: str
    players: tuple[PlayerView, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a result, as conditions read it."""

    name: str
    type: str
    choices: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class ActionView:
    """What a step can do."""

    name: str
    model: str
    scope: str
    title: str
    sentence: str
    output: str | None
    fields: tuple[FieldView, ...]
    gate: bool
    selects: bool
    proposes: bool
    parameters: Mapping[str, Any]
    """JSON Schema."""
    aliases: Mapping[str, str]
    inputs: tuple[str, ...]
    playable: bool
    why: str


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """All of it, as one profile plays it."""

    profiles: tuple[ProfileView, ...]
    models: tuple[ModelView, ...]
    actions: tuple[ActionView, ...]
    functions: Mapping[str, str]


def catalogue_view(catalogue: Catalogue, profile: str, around: Surroundings) -> CatalogueView:
    """What recipes can be made of. Raises CallError where there is no such profile."""
    chosen = profiles.load(profile, around)
    known = {name: profiles.load(name, around) for name in profiles.names()}
    return CatalogueView(
        profiles=tuple(_profile(one) for one in known.values()),
        models=tuple(_model(role, known) for role in catalogue.roles),
        actions=tuple(_action(signature, chosen) for signature in catalogue.signatures),
        functions=FUNCTIONS,
    )


def _profile(profile: Profile) -> ProfileView:
    why = next((said for player in profile.players for said in _obstacles(player, profile.name)), "")
    return ProfileView(profile.name, _PROFILES.get(profile.name, profile.name), not why, why)


def _obstacles(player: PlayerSpec, profile: str) -> Iterator[str]:
    try:
        yield from obstacles(player, profile)
    except ModelError as error:
        yield str(error)


def _model(role: str, known: Mapping[str, Profile]) -> ModelView:
    title, blurb = _TOLD.get(role, (role, ""))
    players = (_player(profile, player) for profile in known.values() for player in profile.players)
    return ModelView(role, title, blurb, tuple(view for own, view in players if own == role))


def _player(profile: Profile, player: PlayerSpec) -> tuple[str, PlayerView]:
    weights = [one.paid_work for one in player.weights]
    paid = least(*weights) if weights else paid_work(player.licence)
    present = all(Library.here().look(one).whole for one in player.weights)
    return player.role, PlayerView(profile.name, player.name, player.licence, paid, present)


def _action(signature: Signature, profile: Profile) -> ActionView:
    params = _defaults(signature)
    why = _unplayed(signature, params, profile)
    return ActionView(
        name=signature.name,
        model=signature.role,
        scope=signature.scope,
        title=signature.name.replace("_", " ").capitalize(),
        sentence=example(signature),
        output=signature.gives or None,
        fields=tuple(_fields(signature)),
        gate=_may(signature, "gate"),
        selects=_may(signature, "selects"),
        proposes=isinstance(signature, Action) and signature.proposes is not None,
        parameters=parameters(signature),
        aliases={alias: name for alias, name in signature.alias_map().items() if alias != name},
        inputs=_inputs(signature, params),
        playable=not why,
        why=why,
    )


def _defaults(signature: Signature) -> Params | None:
    try:
        return signature.params()
    except ValidationError:
        return None


def _may(signature: Signature, what: Any) -> bool:
    """Whether it does with some parameters: with every switch on."""
    params = _defaults(signature)
    if params is None:
        return False
    fields = type(params).model_fields
    switched = {name: True for name, info in fields.items() if info.annotation is bool}
    return any(bool(signature.says(what, one)) for one in (params, params.model_copy(update=switched)))


def _inputs(signature: Signature, params: Params | None) -> tuple[str, ...]:
    written = getattr(params, "input_from", None)
    told = getattr(params, "context_from", ())
    return tuple(dict.fromkeys((*signature.needs, *((written,) if written else ()), *told)))


def _fields(signature: Signature) -> Iterator[FieldView]:
    kind = kind_of(signature.result) if signature.result else None
    for name, one in kind.fields.items() if isinstance(kind, kinds.Record) else ():
        yield FieldView(name, type_name(one), (one.choices or None) if isinstance(one, kinds.Text) else None)


def _unplayed(signature: Signature, params: Params | None, profile: Profile) -> str:
    """Why nobody of the profile plays it; empty where somebody does."""
    if not isinstance(signature, Action):
        return f"no player of profile {profile.name!r} can play {signature.name!r} yet"
    if params is None:
        return ""
    for measurement in signature.says("measurements", params):
        if profile.player(measurement.role, measurement.name) is None:
            what = measurement.ability or f"measure {measurement.name!r}"
            return f"no player of profile {profile.name!r} can {what}"
    return ""
