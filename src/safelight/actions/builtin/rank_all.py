"""`rank_all`: an order in every group, and nobody steps aside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from safelight.actions.builtin.focus_measurement import FOCUS
from safelight.actions.builtin.select_best_from_group import contenders
from safelight.actions.declare import Params, action, deciding
from safelight.actions.grouping.ranking import ranked
from safelight.actions.outcome import GroupRank, Member, Outcome
from safelight.models.contract import Focus


class RankAll(Params):
    tie_margin: float = deciding(
        0.3, ge=0, le=9, description="Points within which frames are close, and sharpness at the eyes decides."
    )


@action(
    "nima",
    scope="group",
    gives="ranking",
    result=GroupRank,
    params=RankAll,
    sentence=lambda _: "Rank the frames of each group from best to worst; all stay",
    measures=(FOCUS,),
    needs=("quality",),
)
def rank_all(
    members: Sequence[Member], measured: Mapping[str, Sequence[Focus | None]], params: RankAll
) -> list[Outcome]:
    """Rank the frames of each group as `select_best_from_group` does, and park none of them."""
    order = ranked(contenders(members, measured), params.tie_margin)
    places = {one.index: place for place, one in enumerate(order, 1)}
    return [Outcome(GroupRank(place, len(members), place == 1)) for place in (places[m.index] for m in members)]


ACTIONS: tuple[Any, ...] = (rank_all,)
