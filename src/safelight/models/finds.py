"""What a detector finds: boxes with a label, a source, and a confidence that means something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from safelight.imaging.geometry import Box

if TYPE_CHECKING:
    from safelight.models.contract import Sight

Eyes = Literal["open", "closed", "unknown"]
LEAST_CONFIDENCE = 0.05
"""Detectors answer down to this; thresholds only decide."""


@dataclass(frozen=True, slots=True)
class Detection:
    """One find. `confidence` is the probability, 0..1 with 3 decimals, that such a thing is in that box."""

    label: str
    """A class (COCO's words), `face`, or a wider word (`animal`, `vehicle`) where the detector knows no better."""
    confidence: float
    box: Box
    source: str
    """How it was found, in a word or two: `face network`, `classified, then located`, `inferred from a face`."""
    landmarks: tuple[tuple[float, float], ...] = ()
    """Of a face: the picture's left eye, right eye, nose, left and right mouth corner; normalised."""
    eyes: Eyes | None = None
    """Of a face: `closed` or `open` where both eyes surely are, else `unknown`. None: nobody looked."""


@dataclass(frozen=True, slots=True)
class Finds:
    """Everything found in one photo, most certain first."""

    detections: tuple[Detection, ...]
    producer: str


class Detector(Protocol):
    """Plays `rt-detr`."""

    def detect(self, sights: Sequence[Sight]) -> list[Finds]:
        """One `Finds` a sight, in order: every class it knows, down to `LEAST_CONFIDENCE`."""
        ...
