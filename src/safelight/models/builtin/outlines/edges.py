"""From what is inside at working size to a soft mask at full detail."""

from __future__ import annotations

from math import sqrt

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.outlines.guided import guided
from safelight.models.builtin.outlines.prior import Prior
from safelight.models.builtin.outlines.window import Window

Floats = npt.NDArray[np.float32]

RADIUS, EPS = 3, 1e-4
STRETCH = 0.15
"""Below this a filtered edge is outside, above 1 minus it inside."""
FINE_EDGE, FINE_RADIUS, FINE_EPS, FINE_STRETCH = 512, 12, 1e-4, 0.2
"""For hair: coefficients at up to this working size, and wider."""
SOFT = 0.02
"""Blur of an outline that cannot be trusted, as a share of its window's long edge."""


def followed(window: Window, inside: Floats, *, refine: bool) -> Floats:
    """Alpha, 0..1, of the size of `window.rgb`, its edge along the picture's."""
    if not refine:
        return _stretched(guided(window.rgb, window.small, inside, RADIUS, EPS), STRETCH)
    height, width = window.rgb.shape[:2]
    scale = min(1.0, FINE_EDGE * sqrt(0.75 / (width * height)))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    middle = cv2.resize(window.rgb, size, interpolation=cv2.INTER_AREA)
    wide: Floats = cv2.resize(inside, size, interpolation=cv2.INTER_LINEAR)
    return _stretched(guided(window.rgb, middle, wide, FINE_RADIUS, FINE_EPS), FINE_STRETCH)


def softened(window: Window, inside: Floats, prior: Prior) -> Floats:
    """What can be said where the outline cannot be trusted: prior and outline together, without an edge."""
    both = np.asarray((prior.likely + inside) / 2, np.float32)
    sigma = max(SOFT * max(both.shape), 0.5)
    return np.asarray(np.clip(window.enlarged(cv2.GaussianBlur(both, (0, 0), sigma)), 0, 1), np.float32)


def _stretched(alpha: Floats, share: float) -> Floats:
    return np.asarray(np.clip((alpha - np.float32(share)) / np.float32(1 - 2 * share), 0, 1), np.float32)
