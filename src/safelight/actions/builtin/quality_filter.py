"""`quality_filter`: set aside what scores too low."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from safelight.actions.builtin.quality_measurement import QUALITY, below
from safelight.actions.declare import Params, action, deciding, measuring
from safelight.actions.outcome import Member, Outcome
from safelight.models.contract import Quality


@dataclass(frozen=True, slots=True)
class FilteredQuality(Quality):
    """The scores a photo was filtered by, and whether it passed."""

    passed: bool = True


class QualityFilter(Params):
    technical_threshold: float = deciding(
        6.0, aliases=("technical_min",), ge=1, le=10, description="Least score for sharpness, light and noise, 1..10."
    )
    aesthetic_threshold: float | None = deciding(
        None,
        aliases=("aesthetic_min",),
        ge=1,
        le=10,
        description="Least score for tone and colour; none asks for none.",
    )
    faces: bool = measuring(True, description="Look for faces, to judge sharpness where they are.")


def sentence(params: QualityFilter) -> str:
    """What the step does, in plain words."""
    looks = "" if params.aesthetic_threshold is None else f" or {params.aesthetic_threshold:.1f} for looks"
    wanted = f"{params.technical_threshold:.1f} for sharpness and exposure{looks}"
    return f"Set aside photos scoring below {wanted}; nothing is deleted"


@action(
    "nima",
    scope="photo",
    gives="quality_filter",
    result=FilteredQuality,
    params=QualityFilter,
    sentence=sentence,
    measures=(QUALITY,),
    gate=lambda _: True,
)
def quality_filter(
    _members: Sequence[Member], measured: Mapping[str, Sequence[Quality | None]], params: QualityFilter
) -> list[Outcome]:
    """Set aside photos that score below a threshold, to be looked at. What passes goes on."""
    return [Outcome() if quality is None else _outcome(quality, params) for quality in measured["quality"]]


def _outcome(quality: Quality, params: QualityFilter) -> Outcome:
    found = (
        below("technical", quality, params.technical_threshold),
        below("aesthetic", quality, params.aesthetic_threshold),
    )
    reasons = tuple(reason for reason in found if reason)
    scores = {field.name: getattr(quality, field.name) for field in fields(Quality)}
    return Outcome(FilteredQuality(**scores, passed=not reasons), reasons, "review" if reasons else None)


ACTIONS = (quality_filter,)
