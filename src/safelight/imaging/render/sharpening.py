"""Unsharp masking of the luma, without the halos: nothing gets much brighter or darker than what lies beside it."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.edits import Sharpen
from safelight.imaging.render.bands import Floats, bands, floats, stored

Pixels = npt.NDArray[Any]
_GAIN = 1.6
_GRAIN = 1.5 / 255
"""Detail of this contrast is half sharpened: below it is noise."""
_OVERSHOOT = 0.03
"""Share of white by which an edge may pass its surroundings, at full amount."""


def sharpened(pixels: Pixels, edit: Sharpen, scale: float) -> Pixels:
    """`pixels`, uint8 or uint16 (h, w, 3), sharper; a new array. `scale`: the long edge over 1600."""
    amount = min(max(edit.amount, 0.0), 1.0)
    if not amount or edit.radius <= 0:
        return pixels.copy()
    sigma = max(0.4, edit.radius * scale)
    crisp = np.empty_like(pixels)
    for band in bands(pixels.shape[0], pixels.shape[1], int(3 * sigma) + 2):
        shares = floats(pixels[band.seen])
        more = _detail(cv2.cvtColor(shares, cv2.COLOR_RGB2GRAY), sigma, amount)
        crisp[band.rows] = stored(shares[band.inner] + more[band.inner][..., None], pixels)
    return crisp


def _detail(luma: Floats, sigma: float, amount: float) -> Floats:
    """What is added to the luma."""
    detail = luma - cv2.GaussianBlur(luma, (0, 0), sigma)
    square = detail * detail
    more = luma + _GAIN * amount * detail * (square / (square + _GRAIN**2))
    near = cv2.getStructuringElement(cv2.MORPH_RECT, (2 * round(sigma) + 1,) * 2)
    least, most = cv2.erode(luma, near), cv2.dilate(luma, near)
    over = _OVERSHOOT * amount
    kept: Floats = np.clip(more, least - over, most + over) - luma
    return kept
