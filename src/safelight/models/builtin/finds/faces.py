"""Faces of a photo, looked for harder than quality does: faint candidates too, each confirmed by further looks.

A candidate is cut out again with its eyes level, larger and smaller and mirrored, and the last network is asked each
time: faces stay faces, patterns that looked like one do not. Where nothing is found upright, the picture is turned by
a quarter either way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box
from safelight.models.builtin.faces.detector import FaceDetector
from safelight.models.builtin.faces.networks import Networks, load_networks
from safelight.models.contract import Face
from safelight.models.finds import LEAST_CONFIDENCE, Detection

Pixels = npt.NDArray[np.uint8]
Point = tuple[float, float]

SOURCE = "face network"
SMALLEST = 22
"""Pixels of the smallest face at 640: 3.5 % of the long edge."""
TURNED_EDGE, TURNED_SMALLEST = 448, 26
CANDIDATE = 0.4
PATCH = 48
SCALES = (0.87, 1.0, 1.15)
"""Sizes of the further looks, in candidates' own."""
FINER = 4
"""How much finer a large face is read before it is averaged down."""
BELIEVED = 0.5
SAME = 0.4
"""Share of both boxes' union above which two are one face."""
CURVE = ((0.3, 0.0), (0.5, 0.05), (0.84, 0.5), (0.92, 0.88), (0.97, 0.98), (1.0, 0.999))
"""Mean of the looks to probability. In 142 pictures the candidates that are no faces reach .82; of 202 faces, blurred,
turned, darkened or half covered ones among them, nine in ten lie above .85."""


class FaceFinder:
    """MTCNN with low thresholds, and confirmed. Deterministic; keeps no state."""

    def __init__(self, networks: Networks | None = None) -> None:
        networks = networks or load_networks()
        self._upright = FaceDetector(networks, smallest=SMALLEST, believe=CANDIDATE)
        self._turned = FaceDetector(networks, smallest=TURNED_SMALLEST, believe=CANDIDATE)

    def find(self, small: Pixels, full: Pixels) -> list[Detection]:
        """Faces in an upright sRGB picture, most certain first; it is searched with a long edge of 640, `small`, and
        candidates are looked at again in `full`."""
        found = self._confirmed(small, full, self._upright)
        if not any(face.confidence >= BELIEVED for face in found):
            found += self._sideways(small, full)
        return _apart(sorted(found, key=lambda face: -face.confidence))

    def _sideways(self, small: Pixels, full: Pixels) -> Iterator[Detection]:
        height, width = small.shape[:2]
        scale = min(TURNED_EDGE / max(height, width), 1.0)
        size = max(round(width * scale), 1), max(round(height * scale), 1)
        smaller = cv2.resize(small, size, interpolation=cv2.INTER_AREA)
        for quarters in (1, 3):
            turned, large = (np.rot90(pixels, quarters) for pixels in (smaller, full))
            found = self._confirmed(np.ascontiguousarray(turned), large, self._turned, BELIEVED)
            yield from (_turned_back(face, quarters) for face in found)

    def _confirmed(
        self, small: Pixels, full: Pixels, detector: FaceDetector, least: float = LEAST_CONFIDENCE
    ) -> list[Detection]:
        faces = detector.detect(small)
        if not faces:
            return []
        full = np.ascontiguousarray(full)
        looks = detector.alike(np.concatenate([_looks(full, face) for face in faces]))
        looked, true = np.array(CURVE).T
        sure = np.interp(looks.reshape(len(faces), -1).mean(1), looked, true)
        rated = zip(faces, sure, strict=True)
        return [_detection(face, float(value)) for face, value in rated if value >= least]


def _apart(found: list[Detection]) -> list[Detection]:
    """Without those that lie where a surer one lies: a face aslant is found by both turns."""
    kept: list[Detection] = []
    for face in found:
        if all(face.box.iou(other.box) < SAME for other in kept):
            kept.append(face)
    return kept


def _detection(face: Face, confidence: float) -> Detection:
    return Detection("face", round(confidence, 3), face.box, SOURCE, face.landmarks)


def _looks(rgb: Pixels, face: Face) -> Pixels:
    """The face cut out with its eyes level at several sizes, each also mirrored: shape (n, 48, 48, 3)."""
    pieces = [level(rgb, face.box, face.landmarks, scale, PATCH) for scale in SCALES]
    return np.stack([side for piece in pieces for side in (piece, piece[:, ::-1])])


def level(rgb: Pixels, box: Box, landmarks: Sequence[Point], scale: float, size: int) -> Pixels:
    """A square of `scale` times the box's longer side round its middle, eyes level, at `size` x `size` pixels."""
    height, width = rgb.shape[:2]
    (x, y), side = box.centre, max(box.width * width, box.height * height) * scale
    (left_x, left_y), (right_x, right_y) = landmarks[:2]
    angle = float(np.degrees(np.arctan2((right_y - left_y) * height, (right_x - left_x) * width)))
    finer = FINER if side > 2 * size else 1
    turn = cv2.getRotationMatrix2D((x * width, y * height), angle, size * finer / side)
    turn[:, 2] += size * finer / 2 - np.array([x * width, y * height])
    piece = cv2.warpAffine(rgb, turn, (size * finer, size * finer), borderValue=(128, 128, 128))
    return np.asarray(cv2.resize(piece, (size, size), interpolation=cv2.INTER_AREA), np.uint8)


def _turned_back(face: Detection, quarters: int) -> Detection:
    """A find in the picture turned counter-clockwise by quarters, where it lies upright."""
    back = _BACK[quarters]
    (x1, y1), (x2, y2) = back(face.box.x1, face.box.y1), back(face.box.x2, face.box.y2)
    box = Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
    return Detection(face.label, face.confidence, box, face.source, tuple(back(*point) for point in face.landmarks))


def _from_left(x: float, y: float) -> Point:
    return round(1 - y, 4), x


def _from_right(x: float, y: float) -> Point:
    return y, round(1 - x, 4)


_BACK = {1: _from_left, 3: _from_right}
