"""Where the subject is taken to be: at believed faces, else where saliency is high."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box
from safelight.models.contract import Face

Floats = npt.NDArray[np.float64]

SALIENT = 0.45
BELIEVED = 0.5
"""Confidence from which a face replaces the saliency map."""
LARGE = 0.25
"""Faces smaller than this share of the largest one's area are passers-by."""


@dataclass(frozen=True, slots=True)
class Subject:
    """`map` is saliency 0..1, whatever its size; `faces` the ones that count, largest first."""

    map: Floats
    faces: tuple[Face, ...]
    box: Box | None

    def by_tile(self, rows: int, columns: int) -> Floats:
        """Saliency of every tile, 0..1."""
        tiles: Floats = cv2.resize(self.map, (columns, rows), interpolation=cv2.INTER_AREA)
        return tiles


def find_subject(saliency: Floats, faces: Sequence[Face]) -> Subject:
    """The faces that count, else the box round what is salient (None where nothing stands out)."""
    believed = sorted((f for f in faces if f.confidence > BELIEVED), key=lambda f: -f.box.area)
    main = tuple(face for face in believed if face.box.area >= LARGE * believed[0].box.area)
    return Subject(saliency, main, _around([face.box for face in main]) or _salient_box(saliency))


def _around(boxes: Sequence[Box]) -> Box | None:
    if not boxes:
        return None
    low = min(box.x1 for box in boxes), min(box.y1 for box in boxes)
    return Box(*low, max(box.x2 for box in boxes), max(box.y2 for box in boxes))


def _salient_box(saliency: Floats) -> Box | None:
    """Round the central nine tenths of the salient mass, along each axis."""
    weight = np.where(saliency > SALIENT, saliency, 0)
    if not weight.any():
        return None
    y1, y2 = _central_part(weight.sum(1))
    x1, x2 = _central_part(weight.sum(0))
    return Box(x1, y1, x2, y2)


def _central_part(weight: Floats) -> tuple[float, float]:
    share = np.cumsum(weight) / weight.sum()
    first, last = np.searchsorted(share, (0.05, 0.95))
    return round(float(first) / weight.size, 4), round(float(last + 1) / weight.size, 4)
