"""How full of detail the background is."""

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.scene.tones import FEWEST, OUTSIDE

CONTRAST = 10.0
"""Grey levels a pixel, at 320 px."""


def measure_clutter(grey: npt.NDArray[np.uint8], saliency: npt.NDArray[np.float64]) -> float:
    """Share of the background's pixels that lie on contrasts, 0..1; 0 where there is no background."""
    behind = cv2.resize(saliency, grey.shape[::-1], interpolation=cv2.INTER_LINEAR) < OUTSIDE
    if behind.sum() < FEWEST:
        return 0.0
    plane = grey.astype(np.float32)
    across = cv2.Sobel(plane, cv2.CV_32F, 1, 0, ksize=1, scale=0.5)
    down = cv2.Sobel(plane, cv2.CV_32F, 0, 1, ksize=1, scale=0.5)
    return round(float((across * across + down * down > CONTRAST**2)[behind].mean()), 3)
