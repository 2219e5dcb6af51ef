"""Focus at native resolution: the width of edges at the eyes, else the face, else what is sharpest."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.faces.detector import FaceDetector
from safelight.models.builtin.quality.edges import find_edges
from safelight.models.builtin.quality.noise import noise_level
from safelight.models.builtin.quality.region import eye_boxes, region_width
from safelight.models.builtin.quality.tiles import tile_widths, worst
from safelight.models.contract import Face, Focus

Pixels = npt.NDArray[np.uint8]

LARGEST = 1536
"""Of a larger crop the middle is read."""
SEARCHED = 320
"""Long edge at which a crop is searched for the face that it was cut for."""
SHARPEST = 0.15


def crop_focus(crop: Pixels, detector: FaceDetector, producer: str) -> Focus:
    """Focus of one native crop, uint8 RGB (height, width, 3), in its pixels."""
    crop = _middle(crop)
    grey = cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY)
    noise = noise_level(grey)
    faces = detector.detect(_searched(crop))
    if faces:
        return _at_face(grey, faces[0], noise, producer)
    return Focus(_rounded(_sharpest(grey, noise)), "subject", producer)


def _at_face(grey: Pixels, face: Face, noise: float, producer: str) -> Focus:
    """The sharper eye counts: focus is on the nearer one."""
    boxes = eye_boxes(face, grey.shape[1] / grey.shape[0])
    eyes = [width for box in boxes if (width := region_width(grey, box, noise)) is not None]
    if eyes:
        return Focus(_rounded(min(eyes)), "eyes", producer)
    return Focus(_rounded(region_width(grey, face.box, noise)), "face", producer)


def _sharpest(grey: Pixels, noise: float) -> float | None:
    tiles = worst(tile_widths(find_edges(grey, noise)))
    there = tiles[np.isfinite(tiles)]
    return float(np.quantile(there, SHARPEST)) if there.size else None


def _middle(crop: Pixels) -> Pixels:
    top, left = (max(0, side - LARGEST) // 2 for side in crop.shape[:2])
    return np.ascontiguousarray(crop[top : top + LARGEST, left : left + LARGEST])


def _searched(crop: Pixels) -> Pixels:
    scale = SEARCHED / max(crop.shape[:2])
    if scale >= 1:
        return crop
    small: Pixels = cv2.resize(crop, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return small


def _rounded(width: float | None) -> float | None:
    return None if width is None else round(width, 3)
