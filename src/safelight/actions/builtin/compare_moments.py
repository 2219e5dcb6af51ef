"""`compare_moments`: which frame of a group caught the best moment, its quality counted in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from safelight.actions.declare import Measurement, action, deciding, measuring
from safelight.actions.grouping.contender import contender
from safelight.actions.grouping.moment_ranking import Frame, moment_reasons, ranked_moments
from safelight.actions.outcome import Member, Outcome
from safelight.actions.question import Worded, asked, by_question
from safelight.models.finds import Eyes
from safelight.models.moment import Moment

if TYPE_CHECKING:
    from safelight.models.contract import Sight
    from safelight.models.moment import MomentJudge


class CompareMoments(Worded):
    prompt_template: str = measuring("Which of these frames is the best moment?", description="The question.")
    select: Literal["highest_combined_score"] = deciding("highest_combined_score", description="Which frame wins.")


@dataclass(frozen=True, slots=True)
class MomentRank:
    """One photo's place among the moments of its group: `rank` 1 is the best."""

    rank: int
    size: int
    best: bool
    combined_score: float
    """Technical score, a whisper of the aesthetic one, and the moment's."""
    moment_score: float | None
    """1..10; None where it was not judged."""
    eyes: Eyes
    """Of the worst face that counts."""
    reasons: tuple[str, ...] = ()
    producer: str = ""


def _moments(sights: Sequence[Sight], _params: Any, player: MomentJudge) -> Sequence[Moment]:
    return by_question(sights, player.moments)


MOMENT = Measurement(
    "moment",
    role="qwen2.5-vl",
    version=1,
    run=_moments,
    given=asked("prompt_template"),
    together=True,
    reads_facts=True,
    answers=Moment,
)


@action(
    "qwen2.5-vl",
    scope="group",
    gives="moments",
    result=MomentRank,
    params=CompareMoments,
    sentence=lambda _: "Compare the moments of each group and crown the best; the others become alternates",
    measures=(MOMENT,),
    needs=("quality",),
    selects=lambda _: True,
)
def compare_moments(
    members: Sequence[Member], measured: Mapping[str, Sequence[Moment | None]], _params: CompareMoments
) -> list[Outcome]:
    """Keep the frame of each group with the highest combined score; the others become alternates.

    The combined score is the technical one, a whisper of the aesthetic one, and how the moment differs from a neutral
    one: eyes of the worst face, sharpness at faces, faces cut by the frame. Eyes that cannot be told count for nothing.
    A frame that a gate stopped is best only if all were; copies stand behind their originals; brackets, focus stacks
    and panoramas are ranked, but kept whole.
    """
    frames = [Frame(contender(member), moment) for member, moment in zip(members, measured["moment"], strict=True)]
    order = ranked_moments(frames)
    aside = {} if _whole(members) else moment_reasons(order)
    places = {frame.one.index: (place, frame) for place, frame in enumerate(order, 1)}
    return [_outcome(*places[member.index], len(members), aside) for member in members]


def _outcome(place: int, frame: Frame, size: int, aside: Mapping[int, Any]) -> Outcome:
    moment = frame.moment
    rank = MomentRank(
        rank=place,
        size=size,
        best=place == 1,
        combined_score=frame.combined,
        moment_score=moment.score if moment else None,
        eyes=moment.eyes if moment else "unknown",
        reasons=moment.reasons if moment else (),
        producer=moment.producer if moment else "",
    )
    reason = aside.get(frame.one.index)
    return Outcome(rank, (reason,), "alternate") if reason else Outcome(rank)


def _whole(members: Sequence[Member]) -> bool:
    """Whether the group is one set that is kept whole."""
    sets = {member.whole_set for member in members}
    return None not in sets and len(sets) == 1


ACTIONS: tuple[Any, ...] = (compare_moments,)
