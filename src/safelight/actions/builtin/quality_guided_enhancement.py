"""`quality_guided_enhancement`: light, noise and sharpness corrected step by step, as long as the score grows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from safelight.actions.builtin.final_quality_check import EDITED_QUALITY
from safelight.actions.declare import Params, action, deciding, measuring
from safelight.actions.outcome import Member, Outcome
from safelight.imaging.edits import Denoise, Edit, Operations, Sharpen, Tone
from safelight.models.contract import Quality

Correction = Tone | Denoise | Sharpen
MOST_EXPOSURE = 3.0
"""EV that a dark scene may be lifted by, all rounds together."""


@dataclass(frozen=True, slots=True)
class GuidedEnhancement:
    """One round: the scores, 1..10, that the photo has with these corrections."""

    technical_score: float
    aesthetic_score: float
    corrections: tuple[Correction, ...] = ()
    quality: Quality | None = field(default=None, repr=False)

    @property
    def score(self) -> float:
        """What the best round is chosen by."""
        return self.technical_score


class QualityGuidedEnhancement(Params):
    faces: bool = measuring(True, description="Look for faces, to judge sharpness where they are.")
    strength: float = deciding(1.0, gt=0, le=1, description="How far corrections go: 1 is as far as measured.")


def proposes(
    member: Member, previous: Sequence[GuidedEnhancement], params: QualityGuidedEnhancement
) -> Operations | None:
    """The best round so far with one more correction that it asks for itself; what did not help comes at half strength.

    So a dark scene gets light step by step, as long as each step helps.
    """
    best = max(previous, key=lambda one: one.score)
    wanted = _wanted(member, best, params.strength)
    tried = [one.corrections for one in previous]
    trials = (_with(best.corrections, one) for one in (*wanted, *(_scaled(one, 0.5) for one in wanted)))
    return next((trial for trial in trials if trial not in tried), None)


@action(
    "nima",
    scope="photo",
    gives="guided_enhancement",
    result=GuidedEnhancement,
    params=QualityGuidedEnhancement,
    sentence=lambda _: "Correct light, noise and sharpness while the quality score grows",
    measures=(EDITED_QUALITY,),
    iterates=True,
    edits=lambda _: True,
    proposes=proposes,
)
def quality_guided_enhancement(
    members: Sequence[Member],
    measured: Mapping[str, Sequence[Quality]],
    _params: QualityGuidedEnhancement,
    previous: Sequence[GuidedEnhancement] = (),
) -> list[Outcome]:
    """Correct light, noise and sharpness of a copy, one correction a round, and score it after each.

    The best round stands, never one that scores below the photo as it was. With `iterate_until` it stops as soon as the
    condition holds.
    """
    (member,), (quality,) = members, measured["quality"]
    corrections = tuple(one for one in member.trial if isinstance(one, Tone | Denoise | Sharpen)) if previous else ()
    found = GuidedEnhancement(quality.technical_score, quality.aesthetic_score, corrections, quality)
    return [Outcome(found, edits=tuple(_edit(one, previous, found) for one in corrections))]


def _wanted(member: Member, best: GuidedEnhancement, strength: float) -> tuple[Correction, ...]:
    from safelight.actions.builtin.decide import findings
    from safelight.aggregate.aggregator import ResultAggregator

    scene = findings(member).get("qwen25vl")
    found = ResultAggregator().determine_enhancements(best.quality, scene or {})
    return tuple(_scaled(one.edit, strength) for one in found)


def _scaled(correction: Correction, by: float) -> Correction:
    if isinstance(correction, Denoise):
        return Denoise(round(correction.strength * by, 3))
    if isinstance(correction, Sharpen):
        return replace(correction, amount=round(correction.amount * by, 3))
    values = {name: round(getattr(correction, name) * by, 3) for name in Tone.__dataclass_fields__}
    return Tone(**values)


def _with(before: tuple[Correction, ...], one: Correction) -> tuple[Correction, ...]:
    """Corrections with one more, which adds to what there is of its kind."""
    others = tuple(other for other in before if type(other) is not type(one))
    mine = next((other for other in before if type(other) is type(one)), None)
    return (*others, _joined(mine, one) if mine else one)


def _joined(before: Any, one: Any) -> Any:
    """Two of a kind added up, within what a photographer would do."""
    if not isinstance(one, Tone):
        return one if _amount(one) > _amount(before) else before
    most = {"exposure": MOST_EXPOSURE}
    sums = {name: getattr(before, name) + getattr(one, name) for name in Tone.__dataclass_fields__}
    return Tone(**{name: round(max(min(v, most.get(name, 1.0)), -most.get(name, 1.0)), 3) for name, v in sums.items()})


def _amount(correction: Denoise | Sharpen) -> float:
    return correction.strength if isinstance(correction, Denoise) else correction.amount


def _edit(correction: Correction, previous: Sequence[GuidedEnhancement], found: GuidedEnhancement) -> Edit:
    said = f"The technical score rose from {previous[0].technical_score:.1f} to {found.technical_score:.1f}."
    return Edit(correction, "explicit", reason=said)


ACTIONS: tuple[Any, ...] = (quality_guided_enhancement,)
