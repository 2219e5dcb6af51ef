"""Edits as values: what is to be done to a copy of a photo, in normalised, upright coordinates.

They are rendered in the order straighten, crop, tone, local, whatever the order in which steps asked for them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from safelight.imaging.geometry import Box

EditSource = Literal["human", "explicit", "suggested", "measured"]
"""Who wants it: the photographer, a step by name, a model's checked suggestion, a measurement. Earlier ones win."""
PRECEDENCE: tuple[EditSource, ...] = ("human", "explicit", "suggested", "measured")


@dataclass(frozen=True, slots=True)
class Straighten:
    """Turn about the centre by `angle` degrees, positive clockwise. The largest part without empty corners is kept
    (the same proportions), unless a crop follows, which is a box of the turned picture, and holds no empty corner."""

    angle: float


@dataclass(frozen=True, slots=True)
class Crop:
    """Keep `box` of the upright picture, after straightening; the turned picture has the size of the one before."""

    box: Box


@dataclass(frozen=True, slots=True)
class Tone:
    """Light and colour of the whole picture. All zero changes nothing."""

    exposure: float = 0.0
    """EV, in linear light."""
    contrast: float = 0.0
    """-1..1, about the middle."""
    highlights: float = 0.0
    """-1..1; below 0 brings back what is bright."""
    shadows: float = 0.0
    """-1..1; above 0 opens what is dark."""
    warmth: float = 0.0
    """-1..1: above 0 warmer. One is about b* 20 at mid grey."""
    tint: float = 0.0
    """-1..1: above 0 more magenta, below 0 more green. One is about a* 20 at mid grey."""
    saturation: float = 0.0
    """-1..1; -1 is black and white."""


@dataclass(frozen=True, slots=True)
class Denoise:
    """Smooth noise, edges kept; `strength` 0..1."""

    strength: float


@dataclass(frozen=True, slots=True)
class Sharpen:
    """Sharpen edges; `amount` 0..1, `radius` in pixels of a picture with a long edge of 1600."""

    amount: float
    radius: float = 1.0


@dataclass(frozen=True, slots=True)
class MaskImage:
    """A mask as an edit carries it: an 8-bit grey PNG over the whole upright picture, 255 inside."""

    digest: str
    png: bytes = field(repr=False, default=b"")


@dataclass(frozen=True, slots=True)
class Within:
    """Tone, sharpening or smoothing inside a mask alone; its edge is feathered."""

    mask: MaskImage
    edit: Tone | Sharpen | Denoise


@dataclass(frozen=True, slots=True)
class BlurBackground:
    """Blur what is outside the mask, more the farther from the subject; `strength` 0..1."""

    mask: MaskImage
    strength: float = 0.6


@dataclass(frozen=True, slots=True)
class RemoveBackground:
    """Make what is outside the mask transparent, or one sRGB colour."""

    mask: MaskImage
    colour: tuple[int, int, int] | None = None


Operation = Straighten | Crop | Tone | Denoise | Sharpen | Within | BlurBackground | RemoveBackground


@dataclass(frozen=True, slots=True)
class Edit:
    """An operation, and who wants it and why."""

    operation: Operation
    source: EditSource
    step: str = ""
    """The step that asked for it; the engine fills it in."""
    reason: str = ""
    confidence: float = 1.0


Operations = tuple[Operation, ...]
