"""EXIF orientation (1..8): from the picture as stored to the picture upright, and back for boxes."""

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box

Pixels = npt.NDArray[Any]

_FLIPS = {2: 1, 3: -1, 4: 0, 6: 1, 7: -1, 8: 0}
"""Orientation → what OpenCV flips once width and height are swapped: 1 left and right, 0 top and bottom, -1 both."""


def swaps(orientation: int) -> bool:
    """Whether width and height change places."""
    return orientation in (5, 6, 7, 8)


def upright(pixels: Pixels, orientation: int) -> Pixels:
    """Stored `pixels`, shape (h, w) or (h, w, 3), turned and mirrored as `orientation` says; the same if it is 1."""
    turned = cv2.transpose(pixels) if swaps(orientation) else pixels
    flip = _FLIPS.get(orientation)
    return turned if flip is None else cv2.flip(turned, flip)


def stored(box: Box, orientation: int) -> Box:
    """Where an upright `box` lies in the picture as stored."""
    x1, y1, x2, y2 = box.x1, box.y1, box.x2, box.y2
    if orientation in (2, 3, 6, 7):
        x1, x2 = 1 - x2, 1 - x1
    if orientation in (3, 4, 7, 8):
        y1, y2 = 1 - y2, 1 - y1
    return Box(y1, x1, y2, x2) if swaps(orientation) else Box(x1, y1, x2, y2)


def whole(pixels: Pixels) -> Pixels:
    """`pixels` as one contiguous read-only block; copied only where needed."""
    block = np.ascontiguousarray(pixels)
    block.setflags(write=False)
    return block
