"""Exact outlines: masks as small PNGs, and what a segmenter is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

from safelight.imaging.geometry import Box

if TYPE_CHECKING:
    from safelight.models.contract import Sight

MASK_EDGE = 1024
"""Long edge of a mask at most, in pixels."""
HARD_CUT = 0.5
"""Confidence below which a mask serves for blur and emphasis, never for a hard cut."""

Subject = Literal["face", "person", "thing", "unknown"]
MaskQuality = Literal["low", "medium", "high"]


@dataclass(frozen=True, slots=True)
class Prompt:
    """What to outline: the thing in a box; a box of the whole picture of an `unknown` subject asks for what stands out.

    Boxes were decided (thresholds, classes), so a mask's key holds them by value.
    """

    box: Box
    subject: Subject
    label: str
    landmarks: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Mask:
    """One outline over the whole upright picture."""

    label: str
    digest: str
    """Hash of `png`: two masks of one digest are one."""
    box: Box
    """Round all of it that is more than half inside."""
    coverage: float
    """Share of the picture that is inside, 0..1."""
    confidence: float
    """0..1: how far the outline can be trusted."""
    source: str
    png: bytes = field(repr=False, default=b"")
    """8-bit grey PNG, 255 inside, long edge at most `MASK_EDGE`, of the upright picture's proportions; soft edges."""
    lightness: float | None = None
    """Mean L* inside, 0..100; None where it was not measured."""
    lightest: float | None = None
    """L* that the lightest twentieth of the inside exceeds."""


@dataclass(frozen=True, slots=True)
class Outlines:
    """The masks of one photo, one a prompt, in their order; None where nothing could be outlined."""

    masks: tuple[Mask | None, ...]
    producer: str
    together: Mask | None = None
    """All of them as one mask, where there are two or more: one edit then serves all."""
    share: float | None = None
    """How much of what stands out in the picture the masks hold together, 0..1; None where that was not measured."""


class Segmenter(Protocol):
    """Plays `sam2`."""

    def segment(self, sights: Sequence[Sight], quality: MaskQuality, *, refine: bool = False) -> list[Outlines]:
        """Outline what each sight is asked: `sight.given` is a tuple of `Prompt`s. In order.

        With `refine`, edges follow hair and fine detail.
        """
        ...
