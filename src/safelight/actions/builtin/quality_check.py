"""`quality_check`: score every photo, and set aside what falls short, if asked to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from safelight.actions.builtin.quality_measurement import QUALITY, Fault, below, fault_reasons
from safelight.actions.declare import Params, action, deciding, measuring
from safelight.actions.outcome import Member, Outcome, Reason
from safelight.models.contract import Quality


class QualityCheck(Params):
    technical_threshold: float = deciding(
        6.0, aliases=("technical_min",), ge=1, le=10, description="Least score for sharpness, light and noise, 1..10."
    )
    aesthetic_threshold: float = deciding(
        5.0, aliases=("aesthetic_min",), ge=1, le=10, description="Least score for tone and colour, 1..10."
    )
    reject_if_below: bool = deciding(False, description="Set aside photos that score below a threshold.")
    faults: tuple[Fault, ...] = deciding(
        (), description="Set aside photos with one of these faults, whatever they score."
    )
    faces: bool = measuring(True, description="Look for faces, to judge sharpness where they are.")


def sentence(params: QualityCheck) -> str:
    """What the step does, in plain words."""
    said = []
    if params.reject_if_below:
        said.append(
            f"scoring below {params.technical_threshold:.1f} for sharpness and exposure "
            f"or {params.aesthetic_threshold:.1f} for looks"
        )
    if params.faults:
        said.append("with a fault (" + ", ".join(name.replace("_", " ") for name in params.faults) + ")")
    if not said:
        return "Score every photo for sharpness, exposure and looks; none is set aside"
    return f"Set aside photos {' or '.join(said)}; nothing is deleted"


@action(
    "nima",
    scope="photo",
    gives="quality",
    result=Quality,
    params=QualityCheck,
    sentence=sentence,
    measures=(QUALITY,),
    gate=lambda params: params.reject_if_below or bool(params.faults),
)
def quality_check(
    _members: Sequence[Member], measured: Mapping[str, Sequence[Quality | None]], params: QualityCheck
) -> list[Outcome]:
    """Score every photo from 1 to 10, technically and aesthetically, and name its faults.

    Scores alone stop nothing. With `reject_if_below` a photo under a threshold is set aside to be looked at; with
    `faults` one that has a named fault is, whatever it scores. The aesthetic score of the builtin profile is measured,
    not learned: it tells flat and dull from vivid, not good from better.
    """
    return [Outcome() if quality is None else _outcome(quality, params) for quality in measured["quality"]]


def _outcome(quality: Quality, params: QualityCheck) -> Outcome:
    reasons = [
        *fault_reasons(quality, params.faults),
        *(_shortfalls(quality, params) if params.reject_if_below else ()),
    ]
    return Outcome(quality, tuple(reasons), "review" if reasons else None)


def _shortfalls(quality: Quality, params: QualityCheck) -> list[Reason]:
    found = (
        below("technical", quality, params.technical_threshold),
        below("aesthetic", quality, params.aesthetic_threshold),
    )
    return [reason for reason in found if reason]


ACTIONS = (quality_check,)
