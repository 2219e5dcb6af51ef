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


def proposals(rgb: Pixels, smallest: int, network: ort.InferenceSession) -> Boxes:
    """Boxes of what may be a face of at least `smallest` pixels, the likeliest first."""
    found = [_at(rgb, scale, network) for scale in _scales(rgb, smallest)]
    boxes = np.concatenate([np.zeros((0, 4), np.float32), *(boxes for boxes, _ in found)])
    scores = np.concatenate([np.zeros(0, np.float32), *(scores for _, scores in found)])
    return boxes[survivors(boxes, scores, 0.7)]


def _scales(rgb: Pixels, smallest: int) -> Iterator[float]:
    scale = CELL / smallest
    while min(rgb.shape[:2]) * scale >= CELL:
        yield scale
        scale *= STEP


def _at(rgb: Pixels, scale: float, network: ort.InferenceSession) -> tuple[Boxes, Scores]:
    height, width = rgb.shape[:2]
    smaller = cv2.resize(rgb, (ceil(width * scale), ceil(height * scale)), interpolation=cv2.INTER_AREA)
    offsets, classes = network.run(None, {"image": smaller[None]})
    face = classes[0, 1]
    rows, columns = np.nonzero(face > BELIEVE)
    scores = face[rows, columns]
    corner = np.stack([columns, rows, columns, rows], 1).astype(np.float32) * STRIDE
    boxes = (corner + np.array([0, 0, CELL, CELL], np.float32)) / np.float32(scale)
    boxes = refined(boxes, offsets[0][:, rows, columns].T)
    kept = survivors(boxes, scores, 0.5)
    return boxes[kept], scores[kept]
