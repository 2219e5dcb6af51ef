"""The builtin player of `qwen2.5-vl`: a scene analyst that measures, reads no prompt, and says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from safelight.models.builtin.faces.detector import FACE_EDGE, FaceDetector
from safelight.models.builtin.finds.eyes import EyeReader
from safelight.models.builtin.looks.weights import OUTPUTS, load_network
from safelight.models.builtin.scene.corrections import corrections
from safelight.models.builtin.scene.issues import remarks
from safelight.models.builtin.scene.moments import Eyesight, judge_moment
from safelight.models.builtin.scene.motif import find_motif
from safelight.models.builtin.scene.observed import Observed, observe
from safelight.models.builtin.scene.suggestions import suggestion
from safelight.models.contract import Sight
from safelight.models.moment import Moment
from safelight.models.scene import Key, Question, Scene
from safelight.models.suggestion import Suggestion

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

LOW_KEY, HIGH_KEY = 25.0, 74.0
"""L* of the middle tone below and above which a picture is in a low or a high key."""


class BuiltinAnalyst:
    """Measures; the same picture and metadata always give the same answers."""

    def __init__(
        self,
        producer: str,
        detector: FaceDetector | None = None,
        network: InferenceSession | None = None,
        eyes: Eyesight | None = None,
    ) -> None:
        self._producer = producer
        self._eyes = eyes or EyeReader()
        self._detector = detector or FaceDetector()
        self._network = network or load_network(OUTPUTS)

    def analyse(self, sights: Sequence[Sight], _question: Question) -> list[Scene]:
        """One `Scene` a sight, in order: every field, whatever was asked. The prompt is not read."""
        return [self._scene(self._observed(sight)) for sight in sights]

    def suggest(self, sights: Sequence[Sight], _question: Question) -> list[Suggestion]:
        """One `Suggestion` a sight, in order; `sight.given` maps names of results to what they found."""
        return [suggestion(self._observed(sight), sight, self._producer) for sight in sights]

    def moments(self, sights: Sequence[Sight], _question: Question) -> list[Moment]:
        """One `Moment` a sight, in order, by its faces."""
        return [
            judge_moment(sight.picture, self._detector.detect(sight.picture.at(FACE_EDGE)), self._eyes, self._producer)
            for sight in sights
        ]

    def _observed(self, sight: Sight) -> Observed:
        faces = self._detector.detect(sight.picture.at(FACE_EDGE))
        return observe(sight.picture, sight.facts, faces, find_motif(sight.picture, self._network))

    def _scene(self, seen: Observed) -> Scene:
        found, changes = remarks(seen), corrections(seen)
        return Scene(
            scene_type=seen.kind.name,
            lighting=seen.light.name,
            subjects=seen.subjects,
            composition=tuple(remark.sentence for remark in found),
            suggestions=(*(remark.cure for remark in found), *(change.advice for change in changes)),
            colour_cast=seen.cast.name,
            cast=(seen.cast.a, seen.cast.b),
            tilt=seen.tilt,
            key=_key(seen),
            depth_of_field=seen.depth.name,
            standing_out=seen.standing_out,
            confidence=_confidences(seen),
            producer=self._producer,
        )


def _key(seen: Observed) -> Key:
    if seen.tones.p50 < LOW_KEY:
        return "low"
    return "high" if seen.tones.p50 > HIGH_KEY else "normal"


def _confidences(seen: Observed) -> dict[str, float]:
    """By field. Composition is judged by rules of thumb, so little is claimed for it."""
    off = min(abs(seen.tones.p50 - LOW_KEY), abs(seen.tones.p50 - HIGH_KEY))
    return {
        "scene_type": seen.kind.confidence,
        "lighting": seen.light.confidence,
        "subjects": _of_subjects(seen),
        "composition": 0.4,
        "suggestions": 0.4,
        "colour_cast": seen.cast.confidence,
        "tilt": seen.tilt.confidence if seen.tilt else 0.0,
        "key": round(0.5 + 0.4 * min(off / 15, 1.0), 3),
        "depth_of_field": seen.depth.confidence,
    }


def _of_subjects(seen: Observed) -> float:
    if seen.faces:
        return round(min(face.confidence for face in seen.faces), 3)
    if not seen.subjects:
        return 0.2
    return round(0.8 * seen.motif.confidence, 3) if seen.motif.family else 0.35
