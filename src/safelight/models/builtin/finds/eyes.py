"""Whether eyes are open: OpenCV's eye cascades fire often on open ones and seldom on lids.

An eye is `closed` only where four things agree: hardly a hit of the cascades trained on open eyes, a hit of the one
trained on any eye, a dark level line, and nothing as dark as a pupil; and only where the other eye shows no sign of
being open, so that a wink is `unknown`. Eyes are `open` where both fire often. All else is `unknown`: small and soft
eyes, glasses, deep shadow, turned faces. Eyes that look down read as closed, and some that laugh. Cascades: Viola &
Jones 2001, as the OpenCV wheel ships them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import cv2
import numpy as np
import numpy.typing as npt

from safelight.errors import ModelError
from safelight.models.finds import Detection, Eyes

Seen = Literal["open", "closed", "shut?", "unknown"]
"""Of one eye. `shut?`: no sign of an open eye, and none of a lid."""
Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]
Point = npt.NDArray[np.float64]

LEAST_APART = 30.0
"""Pixels between the eyes below which nobody can tell."""
MOST_TURNED = 0.35
"""How far the nose may lie beside the middle of the eyes, in their distance: beyond, the far eye is not seen."""
APART = 70
"""Pixels between the eyes in the pieces that are looked at: a piece is as wide as the eyes are apart."""
HALF = 35
FINER = 2
SEARCHED, NEAR = 48, 8
"""Pixels of the piece that the cascades search (they cost by its square), and how near its middle a hit counts."""
OPEN_ANY, OPEN_STRICT = 20, 12
CLOSED_ANY, CLOSED_STRICT, CLOSED_THERE = 22, 6, 3
LASHES, PALE = 0.3, 0.68
"""Least contrast of the lash line, and most contrast of the darkest spot, as shares of the skin's light."""


class EyeReader:
    """Reads the eyes of faces; deterministic."""

    def __init__(self) -> None:
        self._any, self._strict, self._there = (
            _cascade(name) for name in ("eye", "eye_tree_eyeglasses", "lefteye_2splits")
        )

    def read(self, grey: Pixels, face: Detection) -> Eyes:
        """Whether a face's eyes are open, in a picture's luma of shape (height, width)."""
        points = np.array(face.landmarks, np.float64).reshape(-1, 2) * grey.shape[::-1]
        if len(points) < 3 or not _frontal(points):
            return "unknown"
        seen = {self.state(piece) for piece in pieces(grey, points)}
        if seen <= {"closed", "shut?"} and "closed" in seen:
            return "closed"
        return "open" if seen == {"open"} else "unknown"

    def state(self, piece: Pixels) -> Seen:
        """What is to be seen of one eye, in a piece of 70 x 70 pixels."""
        small = np.asarray(cv2.resize(piece, (SEARCHED, SEARCHED), interpolation=cv2.INTER_AREA), np.uint8)
        sides = small, np.ascontiguousarray(small[:, ::-1])
        strict, either = _hits(self._strict, sides), _hits(self._any, sides)
        if strict >= OPEN_STRICT and either >= OPEN_ANY:
            return "open"
        if strict > CLOSED_STRICT or either > CLOSED_ANY:
            return "unknown"
        lid = _line(piece) >= LASHES and _darkest(piece) <= PALE
        return "closed" if lid and _hits(self._there, sides) >= CLOSED_THERE else "shut?"


def _cascade(name: str) -> cv2.CascadeClassifier:
    file = Path(cv2.__file__).parent / "data" / f"haarcascade_{name}.xml"
    cascade = cv2.CascadeClassifier(str(file))
    if cascade.empty():
        raise ModelError(
            f"the eye detector {file.name!r} is not where OpenCV keeps it: install opencv-python-headless anew"
        )
    return cascade


def _frontal(points: Point) -> bool:
    """Whether both eyes are seen, and large enough."""
    across = points[1] - points[0]
    apart = float(np.hypot(*across))
    if apart < LEAST_APART:
        return False
    beside = float((points[2] - points[:2].mean(0)) @ across) / apart**2
    return abs(beside) <= MOST_TURNED


def pieces(grey: Pixels, points: Point) -> list[Pixels]:
    """Both eyes cut out level, 70 x 70 pixels each, one eye distance wide."""
    across = points[1] - points[0]
    angle, scale = float(np.degrees(np.arctan2(across[1], across[0]))), APART * FINER / float(np.hypot(*across))
    return [_piece(grey, point, angle, scale) for point in points[:2]]


def _piece(grey: Pixels, point: Point, angle: float, scale: float) -> Pixels:
    side = 2 * HALF
    turn = cv2.getRotationMatrix2D((float(point[0]), float(point[1])), angle, scale)
    turn[:, 2] += HALF * FINER - point
    fine = cv2.warpAffine(grey, turn, (side * FINER, side * FINER), borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.resize(fine, (side, side), interpolation=cv2.INTER_AREA), np.uint8)


def _hits(cascade: cv2.CascadeClassifier, sides: Sequence[Pixels]) -> int:
    """Raw hits in the middle of a piece and its mirror; the surer an eye, the more of them lie one upon the other."""
    found = (hit for side in sides for hit in cascade.detectMultiScale(side, 1.1, 0, minSize=(20, 20)))
    middle = SEARCHED / 2
    return sum(max(abs(x + w / 2 - middle), abs(y + h / 2 - middle)) < NEAR for x, y, w, h in found)


def _darkest(piece: Pixels) -> float:
    core = cv2.GaussianBlur(piece[HALF - 7 : HALF + 10, HALF - 11 : HALF + 12], (0, 0), 1)
    skin = max(float(np.percentile(piece, 70)), 1.0)
    return max(0.0, 1 - float(np.percentile(core, 3)) / skin)


def _line(piece: Pixels) -> float:
    """How much darker a level line is than what is above and below, at its best place near the middle."""
    light = piece.astype(np.float32)
    on, over = (cv2.blur(light, (19, rows), borderType=cv2.BORDER_REPLICATE) for rows in (3, 5))
    above, below = np.roll(over, 5, 0), np.roll(over, -5, 0)
    depth = (np.minimum(above, below) - on)[HALF - 8 : HALF + 9, HALF - 5 : HALF + 6]
    return max(0.0, float(depth.max()) / max(float(np.percentile(piece, 75)), 1.0))
