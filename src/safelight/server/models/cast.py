"""A profile's players, their licences and weights, as `safelight models list --json` tells them."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from safelight.models.contract import ROLES, PlayerSpec
from safelight.models.licence import least, paid_work
from safelight.models.profiles import load
from safelight.models.surroundings import Surroundings
from safelight.models.weights.library import Library
from safelight.models.weights.spec import Weights

PaidWork = Literal["yes", "no", "ask"]


class Checkpoint(BaseModel):
    """Published weights, and whether they are on this machine."""

    model_config = ConfigDict(frozen=True)

    repository: str
    host: str
    revision: str
    bytes: int
    licence: str
    paid_work: PaidWork
    present: bool
    state: Literal["present", "missing", "incomplete", "other revision", "changed"]

    @classmethod
    def of(cls, weights: Weights, library: Library) -> Self:
        seen = library.look(weights)
        return cls(
            repository=weights.repository,
            host=weights.host,
            revision=seen.revision or weights.revision,
            bytes=weights.bytes,
            licence=weights.licence,
            paid_work=weights.paid_work,
            present=seen.whole,
            state=seen.state,
        )


class Player(BaseModel):
    """Who plays a role."""

    model_config = ConfigDict(frozen=True)

    role: str
    player: str
    revision: str
    memory_mb: int
    licence: str
    paid_work: PaidWork = Field(description="Whether the licences allow it, the weights' among them.")
    description: str
    weights: tuple[Checkpoint, ...]

    @classmethod
    def of(cls, role: str, player: PlayerSpec, library: Library) -> Self:
        weights = tuple(Checkpoint.of(one, library) for one in player.weights)
        return cls(
            role=role,
            player=player.name,
            revision=player.revision,
            memory_mb=round(player.memory_bytes / 1e6),
            licence=player.licence,
            paid_work=least(*(one.paid_work for one in weights)) if weights else paid_work(player.licence),
            description=player.description,
            weights=weights,
        )


class Cast(BaseModel):
    """A profile."""

    model_config = ConfigDict(frozen=True)

    profile: str
    folder: str = Field(description="Where weights lie.")
    players: tuple[Player, ...]
    unplayed: tuple[str, ...] = Field(description="Roles that nobody plays.")

    @classmethod
    def of(cls, profile: str, around: Surroundings, library: Library) -> Self:
        """Raises CallError where there is no such profile, ModelError where the weights' lock file is damaged."""
        loaded = load(profile, around)
        return cls(
            profile=profile,
            folder=str(library.root),
            players=tuple(Player.of(role, player, library) for role in ROLES for player in loaded.plays(role)),
            unplayed=tuple(role for role in ROLES if not loaded.plays(role)),
        )
