"""A mask's pixels as a `Mask`: PNG, digest, the box round it, and how much it covers."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
from blake3 import blake3

from safelight.imaging.geometry import Box
from safelight.models.outlines import Mask

Pixels = npt.NDArray[np.uint8]

HALF = 127
RUNS = (cv2.IMWRITE_PNG_COMPRESSION, 1, cv2.IMWRITE_PNG_STRATEGY, cv2.IMWRITE_PNG_STRATEGY_RLE)
"""Masks are even areas: their runs are all there is to compress."""


class Light(NamedTuple):
    """L* inside a mask, 0..100: the mean, and of the lightest twentieth."""

    mean: float
    lightest: float


def encoded(alpha: Pixels, label: str, confidence: float, source: str, light: Light | None = None) -> Mask:
    """`alpha`: uint8 of shape (height, width), 255 inside, over the whole picture."""
    png = cv2.imencode(".png", alpha, RUNS)[1].tobytes()
    return Mask(
        label=label,
        digest=blake3(png).hexdigest(),
        box=box_round(alpha),
        coverage=round(float(alpha.mean()) / 255, 4),
        confidence=confidence,
        source=source,
        png=png,
        lightness=light and light.mean,
        lightest=light and light.lightest,
    )


def box_round(alpha: Pixels) -> Box:
    """Round what is more than half inside; an empty box where nothing is."""
    rows, columns = np.flatnonzero((alpha > HALF).any(1)), np.flatnonzero((alpha > HALF).any(0))
    if not rows.size:
        return Box(0.0, 0.0, 0.0, 0.0)
    height, width = alpha.shape
    sides = columns[0] / width, rows[0] / height, (columns[-1] + 1) / width, (rows[-1] + 1) / height
    return Box(*(round(float(side), 4) for side in sides))
