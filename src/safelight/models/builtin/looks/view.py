"""The small pictures that looks are read from: squashed to squares, stretched in contrast."""

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]

NETWORK_EDGE = 224
THUMB_EDGE = 24


def squashed(rgb: Pixels) -> Pixels:
    """The whole frame at 224 x 224, proportions given up: the edges of a frame tell as much as its middle."""
    small: Pixels = cv2.resize(rgb, (NETWORK_EDGE, NETWORK_EDGE), interpolation=cv2.INTER_AREA)
    return small


def stretched(rgb: Pixels) -> Pixels:
    """Luminance from its 1st to its 99th percentile spread over the whole range, colours in proportion.

    Frames that differ in exposure alone come to look alike.
    """
    low, high = np.percentile(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), (1, 99))
    scale = 255.0 / max(float(high - low), 1.0)
    spread: Pixels = np.clip((rgb.astype(np.float32) - np.float32(low)) * np.float32(scale), 0, 255).astype(np.uint8)
    return spread


def thumb(rgb: Pixels) -> Pixels:
    """The frame in 24 x 24 cells of grey."""
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    cells: Pixels = cv2.resize(grey, (THUMB_EDGE, THUMB_EDGE), interpolation=cv2.INTER_AREA)
    return cells
