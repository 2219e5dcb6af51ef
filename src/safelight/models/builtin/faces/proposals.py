"""Where faces may be: P-net over a pyramid of sizes."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.faces.boxes import Boxes, Scores, refined, survivors

if TYPE_CHECKING:
    import onnxruntime as ort

Pixels = npt.NDArray[np.uint8]

CELL = 12
STRIDE = 2
STEP = 0.709
"""From one size of the pyramid to the next: half the area, as the networks were trained."""
BELIEVE = 0.6
MOST = 1000
"""Proposals believed in one size, the likeliest: a pattern that looks like faces everywhere stays cheap."""


def proposals(rgb: Pixels, smallest: int, network: ort.InferenceSession) -> Boxes:
    """Boxes of what may be a face of at least `smallest` pixels, the likeliest first."""
    found = [_at(smaller, scale, network) for scale, smaller in _pyramid(rgb, smallest)]
    boxes = np.concatenate([np.zeros((0, 4), np.float32), *(boxes for boxes, _ in found)])
    scores = np.concatenate([np.zeros(0, np.float32), *(scores for _, scores in found)])
    return boxes[survivors(boxes, scores, 0.7)]


def _pyramid(rgb: Pixels, smallest: int) -> Iterator[tuple[float, Pixels]]:
    """The picture at falling scales; smaller ones are made from the largest, which has fewer pixels to read."""
    height, width = rgb.shape[:2]
    scale, largest = CELL / smallest, rgb
    while min(height, width) * scale >= CELL:
        size = ceil(width * scale), ceil(height * scale)
        smaller: Pixels = cv2.resize(largest, size, interpolation=cv2.INTER_AREA)
        largest = smaller if largest is rgb else largest
        yield scale, smaller
        scale *= STEP


def _at(smaller: Pixels, scale: float, network: ort.InferenceSession) -> tuple[Boxes, Scores]:
    offsets, faces = network.run(None, {"image": smaller[None]})
    face = faces[0, 0]
    rows, columns = _likeliest(face)
    scores = face[rows, columns]
    corner = np.stack([columns, rows, columns, rows], 1).astype(np.float32) * STRIDE
    boxes = (corner + np.array([0, 0, CELL, CELL], np.float32)) / np.float32(scale)
    boxes = refined(boxes, offsets[0][:, rows, columns].T)
    kept = survivors(boxes, scores, 0.5)
    return boxes[kept], scores[kept]


def _likeliest(face: Scores) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Rows and columns of the cells that are believed, in reading order; at most `MOST`, ties to the earlier one."""
    rows, columns = np.nonzero(face > BELIEVE)
    if len(rows) <= MOST:
        return rows, columns
    best = np.sort(np.argsort(-face[rows, columns], kind="stable")[:MOST])
    return rows[best], columns[best]
