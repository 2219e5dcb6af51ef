"""Finds, masks and a segmenter that are made up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from safelight.actions.detected import ClassView, DetectedObjects
from safelight.imaging.geometry import Box
from safelight.models.contract import Face, Quality
from safelight.models.finds import Detection
from safelight.models.outlines import Mask, MaskQuality, Outlines

EYES = ((0.45, 0.40), (0.55, 0.42), (0.5, 0.5), (0.46, 0.55), (0.54, 0.55))


@dataclass(frozen=True)
class Holder:
    """A member of whom only the results are asked."""

    results: Mapping[str, Any] = field(default_factory=dict)


def find(label: str, x: float = 0.4, y: float = 0.3, size: float = 0.2, sure: float = 0.9, **more: Any) -> Detection:
    return Detection(label, sure, Box(x, y, round(x + size, 4), round(y + size, 4)), "made", **more)


def detected(*finds: Detection, views: Sequence[str] = ()) -> DetectedObjects:
    """Finds, with the views of their classes and of `views`."""
    words = {f"{one.label}s" for one in finds} | set(views)
    seen = {word: tuple(one for one in finds if f"{one.label}s" == word) for word in words}
    by_word = {word: ClassView(len(some), some[0].confidence if some else None, some) for word, some in seen.items()}
    return DetectedObjects(len(finds), finds, "made", views=by_word)


def quality(*boxes: Box) -> Quality:
    return Quality(7.0, 6.0, "low", "made/quality@1", faces=tuple(Face(box, 0.99, EYES) for box in boxes))


def mask(label: str = "face", confidence: float = 0.9, coverage: float = 0.1, **more: Any) -> Mask:
    digest = f"{label}-{confidence}-{coverage}"
    return Mask(label, digest, Box(0.2, 0.2, 0.6, 0.6), coverage, confidence, "made", digest.encode(), **more)


def outlines(*masks: Mask | None, together: Mask | None = None) -> Outlines:
    return Outlines(masks, "made/outlines@1", together)


class Segmenter:
    """Answers every prompt by a mask, and remembers how it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, MaskQuality, bool]] = []

    def segment(self, sights: Sequence[Any], quality: MaskQuality, *, refine: bool = False) -> list[Outlines]:
        self.asked += [(sight.given, quality, refine) for sight in sights]
        return [outlines(*(mask(prompt.label) for prompt in sight.given)) for sight in sights]
