"""Who plays what under a profile; what an optional step loses where nobody can."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.actions.declare import Action
from safelight.models.profiles import PUBLISHED
from safelight.plan.abilities import beyond, weak
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
    played = _Casting(found.names, profile).cast()
    cure = "Mark the step `optional: true` to go on without it, or choose another profile by --profile."
    for draft, reason in played.refused:
        found.findings.add(draft.step, f"step {draft.id!r} cannot be played: {reason}", cure, key="action")
    return played


@dataclass
class _Casting:
    """Draft by draft, in order: what an earlier one lost, later ones lack."""

    names: Names
    profile: Profile
    players: dict[str, dict[str, PlayerSpec]] = field(default_factory=dict)
    dropped: dict[str, str] = field(default_factory=dict)
    refused: list[tuple[Draft, str]] = field(default_factory=list)
    params: dict[str, Params] = field(default_factory=dict)

    def cast(self) -> Cast:
        drafts = [draft for draft in self.names.drafts if not draft.stands_in]
        for draft in drafts:
            self._one(draft)
        faint = (draft.id for draft in drafts if draft.id in self.players and weak(draft, self.players[draft.id]))
        lost = tuple(Dropped(*item) for item in self.dropped.items())
        return Cast(self.players, lost, tuple(self.refused), self.params, frozenset(faint))

    def _one(self, draft: Draft) -> None:
        lost = _lost_input(draft, self.names, self.left_out) or _lost_groups(draft, self.names, self.left_out)
        found = _players(draft, self.profile)
        more = None if lost or isinstance(found, str) else beyond(draft, found, self.profile)
        why = lost or (more.message if more else found if isinstance(found, str) else "")
        if why and not (lost or draft.optional):
            self.refused.append((draft, why))
            return
        if why:
            self.dropped[draft.id] = why
        if more and more.left:
            self.params[draft.id] = draft.params.model_copy(update={more.parameter: more.left})
        if not isinstance(found, str) and (not why or (more and more.left)):
            self.players[draft.id] = found

    @property
    def left_out(self) -> dict[str, str]:
        """Steps that nobody plays: not those that lost a word alone."""
        return {name: why for name, why in self.dropped.items() if name not in self.players}


def _players(draft: Draft, profile: Profile) -> dict[str, PlayerSpec] | str:
    if not isinstance(draft.signature, Action):
        return f"no player of profile {profile.name!r} can play {draft.signature.name!r} yet"
    found: dict[str, PlayerSpec] = {}
    for measurement in draft.signature.says("measurements", draft.params):
        player = profile.player(measurement.role, measurement.name)
        if player is None:
            what = measurement.ability or f"measure {measurement.name!r}, which {draft.signature.name!r} needs"
            served = measurement.role == "qwen2.5-vl" and profile.name in PUBLISHED
            cure = ": name a server that has one by --vlm-url (SAFELIGHT_VLM_URL)" if served else ""
            return f"no player of profile {profile.name!r} can {what}{cure}"
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
