"""Players by the names that people use: a role's, or a player's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.errors import CallError

if TYPE_CHECKING:
    from safelight.models.contract import PlayerSpec
    from safelight.models.profiles import Profile


def players_named(profile: Profile, name: str) -> tuple[PlayerSpec, ...]:
    """Who is meant: a role's players together, or the one player. Raises CallError where nobody is."""
    found = profile.plays(name) or tuple(player for player in profile.players if player.name == name)
    if not found:
        known = sorted({one.role for one in profile.players} | {one.name for one in profile.players})
        raise CallError(
            f"no model {name!r} in profile {profile.name!r}; there is {', '.join(map(repr, known)) or 'none at all'}"
        )
    return found


def player_named(profile: Profile, name: str, measurement: str | None = None) -> PlayerSpec:
    """Who answers for a name: the first of a role's players, or the first that can take `measurement`.

    Raises CallError where nobody does.
    """
    found = players_named(profile, name)
    if measurement is None:
        return found[0]
    able = next((player for player in found if measurement in player.measures), None)
    if able is None:
        can = ", ".join(map(repr, sorted({one for player in found for one in player.measures})))
        raise CallError(f"model {name!r} of profile {profile.name!r} does not take {measurement!r}; it takes {can}")
    return able
