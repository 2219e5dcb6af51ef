"""The small ImageNet network as it serves to find: what parts of a picture show, and what its cells do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box
from safelight.models.builtin.looks.view import NETWORK_EDGE
from safelight.models.builtin.looks.weights import load_network

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]

CELL = 32
"""Pixels of one cell of the class map."""
AREA = 448 * 448
"""Pixels of the picture that the class map is made of: 196 cells, whatever its proportions."""
LONGEST = 4
"""Sides' ratio beyond which the picture is squashed: a strip has no rows to find things in."""


class Classes:
    """EfficientNet-Lite0, run over parts and over cells. Probabilities are over ImageNet's 1,000 classes."""

    def __init__(self, network: InferenceSession | None = None) -> None:
        self._network = network or load_network(("probs", "cam"))

    def of(self, rgb: Pixels) -> Floats:
        """Of a whole array of pixels, squashed to a square: shape (1000,)."""
        small = cv2.resize(rgb, (NETWORK_EDGE, NETWORK_EDGE), interpolation=cv2.INTER_AREA)
        probabilities: Floats = self._network.run(["probs"], {"image": small[None]})[0][0]
        return probabilities

    def of_part(self, rgb: Pixels, box: Box) -> Floats:
        """Of one part of a picture: shape (1000,)."""
        x1, y1, x2, y2 = box.pixels(rgb.shape[1], rgb.shape[0])
        return self.of(rgb[y1:y2, x1:x2])

    def of_cells(self, rgb: Pixels) -> Floats:
        """Of every cell of the picture, proportions kept: shape (1000, rows, columns)."""
        small = cv2.resize(rgb, _size(*rgb.shape[:2]), interpolation=cv2.INTER_AREA)
        logits: Floats = self._network.run(["cam"], {"image": small[None]})[0][0]
        likely: Floats = np.exp(logits - logits.max(0))
        likely /= likely.sum(0)
        return likely


def _size(height: int, width: int) -> tuple[int, int]:
    """(width, height) in whole cells, of `AREA` pixels about."""
    ratio = min(max(width / height, 1 / LONGEST), LONGEST)
    rows = max(round((AREA / ratio) ** 0.5 / CELL), 1)
    columns = max(round((AREA * ratio) ** 0.5 / CELL), 1)
    return columns * CELL, rows * CELL
