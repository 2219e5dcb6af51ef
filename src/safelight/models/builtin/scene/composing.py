"""The builtin judge of composition: rules of thumb over what was measured, and honest about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from safelight.imaging.framing import framing
from safelight.imaging.geometry import Box
from safelight.models.builtin.faces.detector import FACE_EDGE, FaceDetector
from safelight.models.builtin.looks.weights import OUTPUTS, load_network
from safelight.models.builtin.scene.issues import Issue, remarks
from safelight.models.builtin.scene.motif import find_motif
from safelight.models.builtin.scene.observed import Observed, observe
from safelight.models.builtin.scene.subjects import position
from safelight.models.builtin.scene.suggestions import content
from safelight.models.composition import Composition
from safelight.models.contract import Sight

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onnxruntime import InferenceSession

NEUTRAL = 6.0
COSTS: Mapping[Issue, float] = {
    "cut": 1.5,
    "tilted": 0.8,
    "headroom": 0.8,
    "small_centred": 0.7,
    "busy": 0.5,
    "no_subject": 1.0,
}
"""Points that an issue costs."""
ON_THIRDS, OFF_THIRDS = 0.5, -0.2
"""Points for a subject on a crossing of thirds or in the middle, and for one far from both."""
NEAR, FAR = 0.05, 0.25
SHALLOW = 0.4
"""Points for a subject that stands out of what is blurred."""


class BuiltinCompositionJudge:
    """Measures; the same picture and finds always give the same answer."""

    def __init__(
        self, producer: str, detector: FaceDetector | None = None, network: InferenceSession | None = None
    ) -> None:
        self._producer = producer
        self._detector = detector or FaceDetector()
        self._network = network or load_network(OUTPUTS)

    def judge(self, sights: Sequence[Sight]) -> list[Composition]:
        """One `Composition` a sight, in order; `sight.given` is a tuple of what was found before."""
        return [self._judged(sight) for sight in sights]

    def _judged(self, sight: Sight) -> Composition:
        faces = self._detector.detect(sight.picture.at(FACE_EDGE))
        seen = observe(sight.picture, sight.facts, faces, find_motif(sight.picture, self._network))
        parts = tuple(_parts(seen))
        best = framing(content(seen, sight, sight.given or ()))
        return Composition(
            score=round(float(np.clip(NEUTRAL + sum(points for points, _ in parts), 1, 10)), 3),
            confidence="low",
            observations=tuple(sentence for _, sentence in parts),
            crop=best.box if best else None,
            producer=self._producer,
            standing_out=seen.standing_out,
        )


def _parts(seen: Observed) -> Iterator[tuple[float, str]]:
    """Points, and what they are for."""
    for remark in remarks(seen):
        yield -COSTS[remark.issue], remark.sentence
    if not seen.subjects:
        return
    main = seen.subjects[0]
    points = float(np.interp(_off_thirds(main.box), (NEAR, FAR), (ON_THIRDS, OFF_THIRDS)))
    yield points, f"The {main.label} {_stands(main.box)}."
    if seen.depth.name == "shallow":
        yield SHALLOW, "It stands out of a blurred background."


def _stands(box: Box) -> str:
    where = position(box)
    return where if where.startswith("fills") else f"stands in the {where}"


def _off_thirds(box: Box) -> float:
    """Distance of the centre from the nearest crossing of thirds, or from the middle."""
    x, y = box.centre
    places = [(0.5, 0.5), *((i / 3, j / 3) for i in (1, 2) for j in (1, 2))]
    return min(float(np.hypot(x - i, y - j)) for i, j in places)
