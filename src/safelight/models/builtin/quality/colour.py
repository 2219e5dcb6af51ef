"""Colour: how much of it there is (Hasler & Süsstrunk 2003)."""

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]

GREY = 3.0
"""Colourfulness below which a photo is black and white."""


def colourfulness(rgb: Pixels) -> float:
    """20-40 is muted, 60-100 vivid; a small picture will do."""
    red, green, blue = (rgb[:, :, channel].astype(np.float32) for channel in range(3))
    across, along = red - green, (red + green) / 2 - blue
    spread = np.hypot(across.std(), along.std())
    return float(spread + 0.3 * np.hypot(across.mean(), along.mean()))
