"""Who plays what under a profile; what an optional step loses where nobody can."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.actions.declare import Action
from safelight.plan.abilities import Beyond, beyond, weak
from safelight.plan.plan import Dropped

if TYPE_CHECKING:
    from safelight.actions.declare import Params
    from safelight.models.contract import PlayerSpec
    from safelight.models.profiles import Profile
    from safelight.plan.draft import Draft
    from safelight.plan.drafted import Drafted
    from safelight.plan.names import Names


@dataclass(frozen=True)
class Cast:
    """Players by draft and measurement; what was dropped; what cannot be played and must be."""

    players: dict[str, dict[str, PlayerSpec]] = field(default_factory=dict)
    dropped: tuple[Dropped, ...] = ()
    refused: tuple[tuple[Draft, str], ...] = ()
    params: dict[str, Params] = field(default_factory=dict)
    """Parameters of optional steps that lost a class or a field that nobody can play."""
    weak: frozenset[str] = frozenset()
    """Gates whose player is weak for the question."""


def cast(found: Drafted, profile: Profile) -> Cast:
    """Find a player for every measurement of every draft. Consumers of what was dropped are dropped with it.

    What must be played and cannot is a problem of the recipe.
    """
    played = _cast(found.names, profile)
    cure = "Mark the step `optional: true` to go on without it, or choose another profile by --profile."
    for draft, reason in played.refused:
        found.findings.add(draft.step, f"step {draft.id!r} cannot be played: {reason}", cure, key="action")
    return played


def _cast(names: Names, profile: Profile) -> Cast:
    players: dict[str, dict[str, PlayerSpec]] = {}
    dropped: dict[str, str] = {}
    refused: list[tuple[Draft, str]] = []
    fewer: dict[str, Beyond] = {}
    for draft in (draft for draft in names.drafts if not draft.stands_in):
        found = _able(draft, profile)
        lost = _lost_input(draft, names, dropped) or _lost_groups(draft, names, dropped)
        if isinstance(found, Beyond) and draft.optional and found.left and not lost:
            fewer[draft.id], found = found, _players(draft, profile)
        why = found.message if isinstance(found, Beyond) else found
        if lost or (isinstance(why, str) and draft.optional):
            dropped[draft.id] = lost or str(why)
        elif isinstance(why, str):
            refused.append((draft, why))
        else:
            players[draft.id] = why
    by_id = {draft.id: draft for draft in names.drafts}
    return Cast(
        players,
        (*(Dropped(*item) for item in dropped.items()), *(Dropped(i, one.message) for i, one in fewer.items())),
        tuple(refused),
        {i: by_id[i].params.model_copy(update={one.parameter: one.left}) for i, one in fewer.items()},
        frozenset(i for i, found in players.items() if weak(by_id[i], found)),
    )


def _able(draft: Draft, profile: Profile) -> dict[str, PlayerSpec] | Beyond | str:
    """Who plays a draft; what of it they cannot; or why nobody can."""
    found = _players(draft, profile)
    return found if isinstance(found, str) else beyond(draft, found, profile.name) or found


def _players(draft: Draft, profile: Profile) -> dict[str, PlayerSpec] | str:
    if not isinstance(draft.signature, Action):
        return f"no player of profile {profile.name!r} can play {draft.signature.name!r} yet"
    found: dict[str, PlayerSpec] = {}
    for measurement in draft.signature.says("measurements", draft.params):
        player = profile.player(measurement.role, measurement.name)
        if player is None:
            what = f"measure {measurement.name!r}, which {draft.signature.name!r} needs"
            return f"no player of profile {profile.name!r} can {what}"
        found[measurement.name] = player
    return found


def _lost_input(draft: Draft, names: Names, dropped: dict[str, str]) -> str:
    for name in draft.needs:
        giver = names.giver(name)
        if giver is not None and giver.id in dropped:
            return f"it reads {name!r}, which the step {giver.id!r} would have given"
    return ""


def _lost_groups(draft: Draft, names: Names, dropped: dict[str, str]) -> str:
    if draft.signature.scope != "group":
        return ""
    before = names.drafts[: names.places[draft]]
    grouping = [other.id for other in before if other.signature.groups]
    lost = grouping and dropped.keys() >= set(grouping)
    return f"the step {grouping[-1]!r} would have made its groups" if lost else ""
