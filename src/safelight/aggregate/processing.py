"""What is to be done with one photo's picture, as a value."""

from __future__ import annotations

from dataclasses import dataclass

from safelight.imaging.edits import Crop, Denoise, Edit, EditSource, Sharpen, Straighten, Tone
from safelight.imaging.geometry import Box


@dataclass(frozen=True, slots=True)
class DecidedCrop:
    """A crop of the straightened picture that keeps every kept subject and every face whole."""

    box: Box
    aspect: str
    """What it follows: `original`, `1:1`, `4:5`, …"""
    reason: str
    source: EditSource
    confidence: float


@dataclass(frozen=True, slots=True)
class DecidedAngle:
    """Degrees to turn clockwise."""

    angle: float
    reason: str
    source: EditSource
    confidence: float


@dataclass(frozen=True, slots=True)
class Enhancement:
    """One correction, with its reason."""

    edit: Tone | Denoise | Sharpen
    reason: str
    source: EditSource
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What the picture is about."""

    label: str
    box: Box
    reason: str


@dataclass(frozen=True, slots=True)
class ProcessingDecision:
    """Everything decided about one photo's picture. A part that would not help is absent."""

    crop: DecidedCrop | None = None
    straighten: DecidedAngle | None = None
    enhance: tuple[Enhancement, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    notes: tuple[str, ...] = ()
    """Why a part is absent, where somebody may have expected it."""

    def edits(self) -> tuple[Edit, ...]:
        """The decision as edits, in the order of rendering."""
        turn, crop = self.straighten, self.crop
        return (
            *((Edit(Straighten(turn.angle), turn.source, "", turn.reason, turn.confidence),) if turn else ()),
            *((Edit(Crop(crop.box), crop.source, "", crop.reason, crop.confidence),) if crop else ()),
            *(Edit(one.edit, one.source, "", one.reason, one.confidence) for one in self.enhance),
        )
