"""Finds faces: proposals, refined twice, with landmarks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box
from safelight.models.builtin.faces.boxes import Boxes, Scores, refined, squared, survivors
from safelight.models.builtin.faces.networks import Networks, load_networks
from safelight.models.builtin.faces.patches import patches
from safelight.models.builtin.faces.proposals import proposals
from safelight.models.contract import Face

Pixels = npt.NDArray[np.uint8]

FACE_EDGE = 640
"""Long edge of the picture that is searched."""
SMALLEST = 24
"""Pixels of the smallest face at that size: 3.75 % of the long edge."""
REFINE_BELIEVE = 0.7
SETTLE_BELIEVE = 0.9
MANY = 16
"""Patches refined at a time: more of them do not stay in a core's own cache."""


class FaceDetector:
    """MTCNN with thresholds .6, .7 and .9. Turned, hidden and blurred faces are missed; false ones are rare."""

    def __init__(
        self, networks: Networks | None = None, *, smallest: int = SMALLEST, believe: float = SETTLE_BELIEVE
    ) -> None:
        """`smallest`: pixels of the smallest face; `believe`: how sure the last network must be, 0..1."""
        self._networks = networks or load_networks()
        self._smallest = smallest
        self._believe = believe

    def detect(self, rgb: Pixels) -> list[Face]:
        """Faces in an upright sRGB picture, uint8 (height, width, 3), most certain first.

        Cost grows with the picture: give it `FACE_EDGE` pixels.
        """
        proposed = proposals(rgb, self._smallest, self._networks.propose)
        likely = self._refined(rgb, squared(proposed)) if len(proposed) else proposed
        return self._settled(rgb, squared(likely)) if len(likely) else []

    def alike(self, squares: Pixels) -> Scores:
        """How much squares of 48 x 48 pixels, shape (n, 48, 48, 3), look like faces: 0..1 each."""
        at_once = range(0, len(squares), MANY)
        answers = [self._networks.settle.run(None, {"image": squares[at : at + MANY]})[2][:, 0] for at in at_once]
        return np.concatenate([np.zeros(0, np.float32), *answers])

    def _refined(self, rgb: Pixels, boxes: Boxes) -> Boxes:
        answers = [
            self._networks.refine.run(None, {"image": patches(rgb, boxes[at : at + MANY], 24)})
            for at in range(0, len(boxes), MANY)
        ]
        offsets, faces = (np.concatenate(parts) for parts in zip(*answers, strict=True))
        sure = faces[:, 0] > REFINE_BELIEVE
        boxes, scores = refined(boxes[sure], offsets[sure]), faces[sure, 0]
        return boxes[survivors(boxes, scores, 0.7)]

    def _settled(self, rgb: Pixels, boxes: Boxes) -> list[Face]:
        offsets, landmarks, faces = self._networks.settle.run(None, {"image": patches(rgb, boxes, 48)})
        sure = faces[:, 0] > self._believe
        points = _placed(boxes[sure], landmarks[sure])
        boxes, scores = refined(boxes[sure], offsets[sure]), faces[sure, 0]
        kept = survivors(boxes, scores, 0.7, of_smaller=True)
        return _faces(boxes[kept], scores[kept], points[kept], rgb.shape[:2])


def _placed(boxes: Boxes, landmarks: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Landmarks as points of shape (n, 5, 2) in pixels; the network gives shares of its box, first x, then y."""
    shares = landmarks.reshape(-1, 2, 5).transpose(0, 2, 1)
    size = boxes[:, 2:] - boxes[:, :2]
    placed: npt.NDArray[np.float32] = boxes[:, None, :2] + shares * size[:, None]
    return placed


def _faces(boxes: Boxes, scores: Scores, points: npt.NDArray[np.float32], shape: Sequence[int]) -> list[Face]:
    """Boxes that lie partly outside are cut at the edge; what lies wholly outside is none."""
    size = np.array([shape[1], shape[0]], np.float32)
    corners = np.clip(boxes / np.tile(size, 2), 0, 1).astype(np.float64).round(4)
    marks = (points / size).astype(np.float64).round(4)
    return [
        Face(Box(*corner), round(score, 3), tuple(map(tuple, five)))
        for corner, score, five in zip(corners.tolist(), scores.tolist(), marks.tolist(), strict=True)
        if corner[0] < corner[2] and corner[1] < corner[3]
    ]
