"""Colour: how much of it there is (Hasler & Süsstrunk 2003)."""

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]

GREY = 3.0
"""Colourfulness below which a photo is black and white."""


def colourfulness(rgb: Pixels) -> float:
    """20-40 is muted, 60-100 vivid; a small picture will do."""
    red, green, blue = (channel.astype(np.float32) for channel in cv2.split(rgb))
    (across, spread_across), (along, spread_along) = (_moments(p) for p in (red - green, (red + green) / 2 - blue))
    return float(np.hypot(spread_across, spread_along) + 0.3 * np.hypot(across, along))


def _moments(plane: npt.NDArray[np.float32]) -> tuple[float, float]:
    """Mean and standard deviation, in one go."""
    mean, spread = cv2.meanStdDev(plane)
    return float(mean[0, 0]), float(spread[0, 0])
