"""The builtin player of `nima`: quality with faces from one view, and focus from native crops."""

from __future__ import annotations

from collections.abc import Sequence

from safelight.models.builtin.faces.detector import FACE_EDGE, FaceDetector
from safelight.models.builtin.quality.assessment import assess
from safelight.models.builtin.quality.focus import crop_focus
from safelight.models.contract import Focus, Quality, Sight


class BuiltinScorer:
    """Measures; the same picture always gives the same values."""

    def __init__(self, producer: str, detector: FaceDetector | None = None) -> None:
        self._producer = producer
        self._detector = detector or FaceDetector()

    def assess(self, sights: Sequence[Sight], *, faces: bool = True) -> list[Quality]:
        """Quality of every sight's picture. Without faces, saliency alone says where the subject is."""
        return [self._assess(sight, faces) for sight in sights]

    def focus(self, sights: Sequence[Sight]) -> list[Focus]:
        """Sharpness of every sight's best native crop."""
        return [self._focus(sight) for sight in sights]

    def _assess(self, sight: Sight, faces: bool) -> Quality:
        found = self._detector.detect(sight.picture.at(FACE_EDGE)) if faces else []
        return assess(sight.picture, found, self._producer)

    def _focus(self, sight: Sight) -> Focus:
        found = [crop_focus(crop, self._detector, self._producer) for crop in sight.crops]
        measured = [focus for focus in found if focus.edge_width is not None]
        nothing = found[0] if found else Focus(None, "centre", self._producer)
        return min(measured, key=lambda focus: focus.edge_width or 0.0, default=nothing)
