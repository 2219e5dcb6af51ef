"""The measurement behind every action that asks how good a photo is; asked once, whichever action asks first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Protocol, get_args

from safelight.actions.declare import Measurement
from safelight.actions.outcome import Reason
from safelight.models.contract import Quality

if TYPE_CHECKING:
    from safelight.models.contract import QualityScorer, Sight

Fault = Literal[
    "black",
    "blown",
    "misfire",
    "nothing_sharp",
    "motion_blur",
    "soft_subject",
    "underexposed",
    "overexposed",
    "noisy",
    "low_contrast",
    "jpeg_blocks",
]
"""Faults that a scorer may name."""
FAULTS: tuple[str, ...] = get_args(Fault)

_SENTENCES: dict[str, str] = {
    "black": "The frame is black",
    "blown": "The frame is burnt out to white",
    "misfire": "The frame shows nothing: a misfire, by its looks",
    "nothing_sharp": "Nothing in the frame is sharp",
    "motion_blur": "The camera moved: the whole frame is blurred along one direction",
    "soft_subject": "The subject is softer than what is around it",
    "underexposed": "The frame is far too dark",
    "overexposed": "Large parts are burnt out to white",
    "noisy": "The frame is very noisy",
    "low_contrast": "The frame is flat, without contrast",
    "jpeg_blocks": "The file is compressed so hard that it shows",
}


class AsksFaces(Protocol):
    """Parameters of an action that scores."""

    @property
    def faces(self) -> bool: ...


def _assess(sights: Sequence[Sight], params: AsksFaces, player: QualityScorer) -> Sequence[Quality]:
    return player.assess(sights, faces=params.faces)


QUALITY = Measurement("quality", role="nima", version=1, run=_assess, answers=Quality)


def below(kind: Literal["technical", "aesthetic"], quality: Quality, threshold: float | None) -> Reason | None:
    """The reason why a score is too low, with what would have changed it; None where it is not."""
    score = quality.technical_score if kind == "technical" else quality.aesthetic_score
    if threshold is None or score >= threshold:
        return None
    return Reason(f"below_{kind}_threshold", _too_low(kind, score, threshold, quality), score, threshold)


def fault_reasons(quality: Quality, faults: Sequence[str]) -> tuple[Reason, ...]:
    """A reason for each of these faults that the photo has."""
    return tuple(Reason(fault, f"{_SENTENCES[fault]}.") for fault in quality.faults if fault in faults)


def _too_low(kind: str, score: float, threshold: float, quality: Quality) -> str:
    would = f"would pass at {_floor(score):.1f}"
    said = f"The {kind} score is {_floor(score):.1f}, below {threshold:.1f}"
    if kind == "technical" and quality.faults:
        fault = _SENTENCES.get(quality.faults[0], quality.faults[0].replace("_", " "))
        return f"{fault}: the technical score is {_floor(score):.1f}, below {threshold:.1f}; {would}."
    weak = " (measured, of low confidence)" if quality.confidence == "low" and kind == "aesthetic" else ""
    return f"{said}{weak}; {would}."


def _floor(score: float) -> float:
    """Rounded down, so that what is said to pass does pass."""
    return int(score * 10 + 1e-9) / 10
