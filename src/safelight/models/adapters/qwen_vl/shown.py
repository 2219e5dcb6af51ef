"""Pictures as a model is shown them.

Qwen2.5-VL cuts pictures into squares of 28 pixels, and tells places in pixels of what it sees. What is sent has such
sides already, so that no server resizes it, and its places are ours.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt
import simplejpeg

from safelight.imaging.geometry import Box
from safelight.imaging.picture import Picture
from safelight.models.adapters.qwen_vl.speech import Shown
from safelight.models.adapters.sane_boxes import sane_box

Pixels = npt.NDArray[np.uint8]

PATCH = 28
LEAST = 2
"""Patches that each side has at least."""
QUALITY = 90
OUTSIDE = 0.02
"""Share of the picture's side by which a place may lie outside: it is rounded. What lies further was not looked at."""


def shown(picture: Picture, edge: int) -> Shown:
    """The picture with a long edge of at most `edge` pixels, as a JPEG without metadata."""
    rgb = picture.at(edge)
    height, width = (_side(side, edge) for side in rgb.shape[:2])
    if (height, width) != rgb.shape[:2]:
        rgb = np.asarray(cv2.resize(rgb, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    return Shown(simplejpeg.encode_jpeg(np.ascontiguousarray(rgb), QUALITY, "RGB", "420"), width, height)


def place(corners: list[float], seen: Shown) -> Box | None:
    """A box of the picture from corners in its pixels; None where they are no box in it."""
    x1, x2 = (x / seen.width for x in corners[0::2])
    y1, y2 = (y / seen.height for y in corners[1::2])
    if min(x1, y1) < -OUTSIDE or max(x2, y2) > 1 + OUTSIDE:
        return None
    return sane_box(x1, y1, x2, y2)


def _side(side: int, edge: int) -> int:
    """The nearest multiple of a patch that is no longer than asked for."""
    return max(min(round(side / PATCH), edge // PATCH), LEAST) * PATCH
