"""Smoothing of noise that keeps edges: guided filters (He, Sun, Tang 2013) by box averages, luma and colour apart.

How much is noise is measured: the quietest quarter of the picture's small blocks is taken to hold little else.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.edits import Denoise
from safelight.imaging.render.bands import Floats, bands, floats, stored

Pixels = npt.NDArray[Any]
_RADIUS, _COLOUR_RADIUS = 2.0, 4.0
"""In pixels of a picture with a long edge of 1600."""
_BLOCK = 16
_LEAST_NOISE = 0.5 / 255
_TIMES = 5.0
"""At full strength, contrasts of so many times the noise are half smoothed."""


def denoised(pixels: Pixels, edit: Denoise, scale: float) -> Pixels:
    """`pixels`, uint8 or uint16 (h, w, 3), with less noise; a new array. `scale`: the long edge over 1600."""
    strength = min(max(edit.strength, 0.0), 1.0)
    if not strength:
        return pixels.copy()
    radius, wide = max(1, round(_RADIUS * scale)), max(1, round(_COLOUR_RADIUS * scale))
    epsilon = (_TIMES * strength * noise(pixels)) ** 2
    quiet = np.empty_like(pixels)
    for band in bands(pixels.shape[0], pixels.shape[1], 2 * wide + 2):
        smooth = _smoothed(floats(pixels[band.seen]), radius, wide, epsilon)
        quiet[band.rows] = stored(smooth[band.inner], pixels)
    return quiet


def noise(pixels: Pixels) -> float:
    """Standard deviation of the luma's noise, as a share of white; never 0.

    From the diagonal Haar detail, which edges touch least, in blocks; burnt-out and black blocks do not count.
    """
    details = []
    step = max(1, pixels.shape[0] * pixels.shape[1] // 4_000_000)  # whole rows of blocks are left out of large pictures
    for top in range(0, pixels.shape[0] - _BLOCK + 1, _BLOCK * step):
        luma = cv2.cvtColor(floats(pixels[top : top + _BLOCK]), cv2.COLOR_RGB2GRAY)
        width = luma.shape[1] // _BLOCK * _BLOCK
        if width:
            details.append(_block_details(luma[:, :width]))
    found = np.concatenate(details) if details else np.zeros(0)
    found = found[found > 0]
    return max(_LEAST_NOISE, float(np.quantile(found, 0.25))) if found.size else _LEAST_NOISE


def _block_details(luma: Floats) -> Floats:
    diagonal = (luma[::2, ::2] - luma[1::2, ::2] - luma[::2, 1::2] + luma[1::2, 1::2]) / 2
    blocks = diagonal.reshape(_BLOCK // 2, -1, _BLOCK // 2)
    found: Floats = np.sqrt((blocks**2).mean(axis=(0, 2)))
    return found


def _smoothed(shares: Floats, radius: int, wide: int, epsilon: float) -> Floats:
    parts = cv2.cvtColor(shares, cv2.COLOR_RGB2YCrCb)
    luma = np.ascontiguousarray(parts[..., 0])
    quiet = _guided(luma, luma, radius, epsilon)
    for channel in (1, 2):
        parts[..., channel] = _guided(luma, np.ascontiguousarray(parts[..., channel]), wide, epsilon)
    parts[..., 0] = quiet
    smooth: Floats = cv2.cvtColor(parts, cv2.COLOR_YCrCb2RGB)
    return smooth


def _guided(guide: Floats, values: Floats, radius: int, epsilon: float) -> Floats:
    """`values` as a locally linear function of `guide`: flat where that is flat, with an edge where it has one."""
    size = (2 * radius + 1, 2 * radius + 1)
    mean, mean_values = cv2.blur(guide, size), cv2.blur(values, size)
    variance = np.maximum(cv2.blur(guide * guide, size) - mean * mean, 0)
    together = variance if values is guide else cv2.blur(guide * values, size) - mean * mean_values
    slope = together / (variance + epsilon)
    offset = mean_values - slope * mean
    smooth: Floats = cv2.blur(slope, size) * guide + cv2.blur(offset, size)
    return smooth
