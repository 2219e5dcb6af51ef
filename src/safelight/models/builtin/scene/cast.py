"""A colour cast: what the light adds to things that have no colour of their own.

The mean colour of a picture is its content (grass, wood, sky). What is bright and little coloured shows the light best,
so the least coloured part of the lights is asked; and a cast lies over the whole frame, a coloured thing does not.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.quality.border import plain_border
from safelight.models.scene import ColourCast

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float64]

DARKEST, BRIGHTEST = 20, 95
LIGHTS, LEAST_COLOURED = 0.6, 0.3
"""Quantile of lightness from which pixels are lights, and the share of these that is asked."""
NEUTRAL = 26.0
"""Chroma up to which that share is nearly neutral."""
NOTICED = 8.0
"""Mean a* or b* from which a cast is named."""
CELL = 40
"""Pixels of a cell's side, over which medians are taken."""
CLEAR, EVERYWHERE = 0.1, 4.0
"""A cast tints all cells but this share by this much, in its own direction."""
LEAST_AREA = 0.05
"""Share of the frame that must be neither black nor burnt out."""


@dataclass(frozen=True, slots=True)
class Cast:
    """`a` and `b`: CIE Lab of the least coloured lights, whether or not that is a cast."""

    name: ColourCast
    a: float
    b: float
    confidence: float
    chroma: float
    """Up to which the least coloured lights are coloured."""
    everywhere: float
    """By how much nearly the whole frame is tinted in that direction."""


def measure_cast(rgb: Pixels, lab: Floats) -> Cast:
    """The cast of a small picture (320 px will do); of confidence 0 where it shows nothing neutral."""
    light, chroma = lab[:, :, 0], np.hypot(lab[:, :, 1], lab[:, :, 2])
    fit = (light > DARKEST) & (light < BRIGHTEST) & ~plain_border(rgb)
    if fit.mean() < LEAST_AREA:
        return Cast("none", 0.0, 0.0, 0.0, 0.0, 0.0)
    lights = fit & (light >= np.quantile(light[fit], LIGHTS))
    most = float(np.quantile(chroma[lights], LEAST_COLOURED))
    near = lights & (chroma <= most)
    a, b = (float(lab[:, :, axis][near].mean()) for axis in (1, 2))
    everywhere = _everywhere(lab, fit, a, b)
    name = _name(a, b) if everywhere >= EVERYWHERE and most <= NEUTRAL else "none"
    sure = _confidence(name, a, b, most, everywhere)
    return Cast(name, round(a, 2), round(b, 2), sure, round(most, 2), round(everywhere, 2))


def _everywhere(lab: Floats, fit: npt.NDArray[np.bool_], a: float, b: float) -> float:
    size = max(1, lab.shape[1] // CELL), max(1, lab.shape[0] // CELL)
    small = cv2.resize(np.dstack([lab[:, :, 1:] * fit[..., None], fit]), size, interpolation=cv2.INTER_AREA)
    cells = small[small[:, :, 2] > LEAST_AREA]
    tinted = (cells[:, :2] / cells[:, 2:]) @ np.array([a, b]) / max(float(np.hypot(a, b)), 1e-6)
    return float(np.quantile(tinted, CLEAR)) if len(tinted) else 0.0


def _name(a: float, b: float) -> ColourCast:
    if max(abs(a), abs(b)) <= NOTICED:
        return "none"
    if abs(b) >= abs(a):
        return "warm" if b > 0 else "cool"
    return "magenta" if a > 0 else "green"


def _confidence(name: ColourCast, a: float, b: float, chroma: float, everywhere: float) -> float:
    """Of a cast: how evenly it lies; of none: how neutral the neutrals are."""
    strength = float(np.hypot(a, b))
    if name == "none":
        return round(float(np.interp(chroma, (4, 12, 26), (0.8, 0.6, 0.2))), 3)
    return round(float(np.interp(everywhere / max(strength, 1.0), (0.2, 0.9), (0.4, 0.8))), 3)
