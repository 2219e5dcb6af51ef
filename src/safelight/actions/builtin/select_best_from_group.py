"""`select_best_from_group`: keep the best of each moment, and say of every other frame why it is not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from safelight.actions.builtin.focus_measurement import FOCUS, focus_where
from safelight.actions.declare import Params, action, deciding
from safelight.actions.grouping.alternates import reasons_aside
from safelight.actions.grouping.contender import Contender, contender, latest
from safelight.actions.grouping.ranking import ranked
from safelight.actions.outcome import GroupRank, Member, Outcome
from safelight.models.contract import Focus, Quality


class SelectBestFromGroup(Params):
    keep: int = deciding(1, ge=1, le=1000, description="How many frames of each group to keep.")
    tie_margin: float = deciding(
        0.3, ge=0, le=9, description="Points within which frames are close, and sharpness at the eyes decides."
    )


def sentence(params: SelectBestFromGroup) -> str:
    """What the step does, in plain words."""
    kept = "the best frame" if params.keep == 1 else f"the {params.keep} best frames"
    return f"Keep {kept} of each group; the others become alternates, and brackets and other sets stay whole"


def contenders(members: Sequence[Member], measured: Mapping[str, Sequence[Focus | None]]) -> list[Contender]:
    """The members with what was read at full resolution; whoever took the reading is told where it was."""
    focused = measured.get("focus") or [None] * len(members)
    return [contender(member, _told(focus, member)) for member, focus in zip(members, focused, strict=True)]


def _told(focus: Focus | None, member: Member) -> Focus | None:
    if focus is None:
        return None
    where = focus_where(latest(member.results, Quality))
    return focus if focus.where == where else replace(focus, where=where)


@action(
    "nima",
    scope="group",
    gives="best_shot",
    result=GroupRank,
    params=SelectBestFromGroup,
    sentence=sentence,
    measures=(FOCUS,),
    needs=("quality",),
    selects=lambda _: True,
)
def select_best_from_group(
    members: Sequence[Member], measured: Mapping[str, Sequence[Focus | None]], params: SelectBestFromGroup
) -> list[Outcome]:
    """Keep the best frames of each group and park the others as alternates.

    The technical score decides; frames within `tie_margin` of the best are read again at full resolution, at the eyes
    where there are faces. A frame that a gate stopped is best only if all were stopped. A copy steps aside for its
    original, however many are kept. A frame that an earlier selection parked and this one keeps is in again. Brackets,
    focus stacks and panoramas are ranked, but kept whole.
    """
    order = ranked(contenders(members, measured), params.tie_margin)
    aside: Mapping[int, Any] = {} if _whole(members) else reasons_aside(order, params.keep)
    places = {one.index: place for place, one in enumerate(order, 1)}
    return [_outcome(member, places[member.index], len(members), aside) for member in members]


def _outcome(member: Member, rank: int, size: int, aside: Mapping[int, Any]) -> Outcome:
    place = GroupRank(rank, size, rank == 1)
    reason = aside.get(member.index)
    return Outcome(place, (reason,), "alternate") if reason else Outcome(place)


def _whole(members: Sequence[Member]) -> bool:
    """Whether the group is one set that is kept whole."""
    sets = {member.whole_set for member in members}
    return None not in sets and len(sets) == 1


ACTIONS: tuple[Any, ...] = (select_best_from_group,)
