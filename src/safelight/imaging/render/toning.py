"""Tone edits on pixels: a table a channel, then saturation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.edits import Tone
from safelight.imaging.render.bands import bands, floats, stored
from safelight.imaging.render.tone_curve import curves

Pixels = npt.NDArray[Any]
_LUMA = np.array([0.299, 0.587, 0.114])
_EXPOSURE = 5.0
"""EV at most, either way."""


def summed(tones: Iterable[Tone]) -> Tone:
    """Several tone edits as one, so that their order does not matter: their sums, each within its range."""
    total = Tone()
    for tone in tones:
        total = replace(total, **{one.name: getattr(total, one.name) + getattr(tone, one.name) for one in fields(Tone)})
    limits = {one.name: _EXPOSURE if one.name == "exposure" else 1.0 for one in fields(Tone)}
    return Tone(**{name: max(-most, min(most, getattr(total, name))) for name, most in limits.items()})


def tone_in_place(pixels: Pixels, tone: Tone) -> None:
    """Change light and colour of `pixels`, uint8 or uint16 (h, w, 3)."""
    if replace(tone, saturation=0.0) != Tone():
        _look_up(pixels, curves(tone, np.iinfo(pixels.dtype).max + 1))
    if tone.saturation:
        for band in bands(*pixels.shape[:2]):
            pixels[band.rows] = _saturated(pixels[band.rows], tone.saturation)


def _look_up(pixels: Pixels, tables: Pixels) -> None:
    if pixels.dtype == np.uint8:
        cv2.LUT(pixels, np.ascontiguousarray(tables[None]), dst=pixels)
        return
    for band in bands(*pixels.shape[:2]):
        for channel in range(3):
            pixels[band.rows, :, channel] = tables[:, channel][pixels[band.rows, :, channel]]


def _saturated(pixels: Pixels, saturation: float) -> Pixels:
    """Colours away from, or towards, the grey of their luma. Strong colours move less: they have no room left."""
    if saturation <= 0:
        mixed: Pixels = cv2.transform(pixels, np.eye(3) * (1 + saturation) - saturation * _LUMA[None, :])
        return mixed
    shares = floats(pixels)
    away = cv2.transform(shares, np.eye(3) - _LUMA[None, :])
    red, green, blue = cv2.split(shares)
    colourful = cv2.max(cv2.max(red, green), blue) - cv2.min(cv2.min(red, green), blue)
    away *= (saturation * (1 - colourful))[..., None]
    shares += away
    return stored(shares, pixels)
