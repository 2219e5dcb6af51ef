"""Profiles: who plays the five roles.

A package adds players by an entry point in the group `safelight.players`: its name is the profile, its value a
`PlayerSpec` or a tuple of them. To name a profile that is not there makes it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.metadata import entry_points

from safelight.errors import CallError, DeclarationError
from safelight.models.contract import PlayerSpec
from safelight.models.surroundings import HERE, Lent, Surroundings

ENTRY_POINTS = "safelight.players"
PUBLISHED: tuple[str, ...] = ("standard", "max")
"""Profiles of published networks, whose weights are pulled."""
BUILTIN: tuple[str, ...] = (
    "quality_player",
    "looks_player",
    "detector_player",
    "composition_player",
    "analyst_player",
    "segmenter_player",
)
"""The modules of `safelight.models.builtin` that export a player's `SPEC`."""


@dataclass(frozen=True)
class Profile:
    """Players by role. A role may have several; the first one that can take a measurement takes it."""

    name: str
    players: tuple[PlayerSpec, ...]

    def plays(self, role: str) -> tuple[PlayerSpec, ...]:
        """Who plays a role, together."""
        return tuple(player for player in self.players if player.role == role)

    def player(self, role: str, measurement: str) -> PlayerSpec | None:
        """Who takes a measurement; None where nobody can."""
        return next((player for player in self.plays(role) if measurement in player.measures), None)


def names() -> tuple[str, ...]:
    """Every profile there is."""
    added = sorted(point.name for point in entry_points(group=ENTRY_POINTS))
    return tuple(dict.fromkeys(("builtin", *PUBLISHED, *added)))


def load(name: str, around: Surroundings = HERE) -> Profile:
    """A profile by name. Raises CallError where there is none of that name. Loads no model."""
    if name not in names():
        raise CallError(f"unknown profile {name!r}; there is {', '.join(map(repr, names()))}")
    return Profile(name, (*_own(name, around), *_added(name)))


def as_lent(profile: Profile, lent: Mapping[str, Lent]) -> Profile:
    """The profile with players as another machine has them."""
    return replace(profile, players=tuple(_as_lent(player, lent.get(player.name)) for player in profile.players))


def _as_lent(player: PlayerSpec, lent: Lent | None) -> PlayerSpec:
    return player if lent is None else replace(player, told=lent.told, memory_bytes=lent.memory_bytes)


def _own(name: str, around: Surroundings) -> tuple[PlayerSpec, ...]:
    """The players that come with Safelight."""
    if name == "builtin":
        return _builtin()
    if name in PUBLISHED:
        return tuple(import_module("safelight.models.adapters.published").players(name, around))
    return ()


def _builtin() -> tuple[PlayerSpec, ...]:
    return tuple(import_module(f"safelight.models.builtin.{module}").SPEC for module in BUILTIN)


def _added(profile: str) -> Iterable[PlayerSpec]:
    for point in entry_points(group=ENTRY_POINTS, name=profile):
        value = point.load()
        for spec in value if isinstance(value, tuple | list) else (value,):
            if not isinstance(spec, PlayerSpec):
                raise DeclarationError(f"the entry point {point.name!r} of group {ENTRY_POINTS!r} gives no PlayerSpec")
            yield spec
