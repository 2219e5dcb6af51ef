"""Motion blur: detail far coarser across one direction than across its perpendicular."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

RATIO = 1.5
COARSE = 1.3
"""Below this coarseness nothing is blurred enough to speak of."""
BEST, MOST = 0.12, 0.6
"""Quantiles over tiles: what even the best of them show, and what most of them show."""
FEW = 0.1
"""Share of the tiles that must show detail both ways before anything is said."""


@dataclass(frozen=True, slots=True)
class Motion:
    """`angle` is the path's direction in degrees (0 level, 45 falling, 90 plumb, 135 rising); None without motion."""

    angle: float | None
    ratio: float
    """Coarseness across the path by that along it, where it is largest; 1 is none."""
    width: float
    """Blur across the path as the standard deviation of a Gaussian, in pixels of the measured picture; 0 without."""
    behind: bool
    """Most of the frame is streaked though its best part is not: a panned background, or a moving subject."""


def measure_motion(coarseness: Floats) -> Motion:
    """Motion from tile coarseness of shape (rows, columns, 4)."""
    way, ratio, coarse = _strongest(coarseness, BEST)
    found = ratio > RATIO and coarse > COARSE
    _, background, blurred = _strongest(coarseness, MOST)
    return Motion(
        angle=45.0 * way if found else None,
        ratio=ratio,
        width=float(np.sqrt(max(coarse - 0.8, 0.0))) if found else 0.0,
        behind=not found and background > 1.3 * RATIO and blurred > 3 * COARSE,
    )


def _strongest(coarseness: Floats, quantile: float) -> tuple[int, float, float]:
    """The direction whose coarseness exceeds its perpendicular's most, by how much, and that coarseness."""
    shown = np.isfinite(coarseness)
    if shown.all(axis=2).mean() < FEW:
        return 0, 1.0, 0.0
    ways = [coarseness[:, :, way] for way in range(4)]
    across = np.array([np.quantile(one[np.isfinite(one)], quantile) for one in ways])
    ratios = across / np.roll(across, 2)
    way = int(ratios.argmax())
    return way, float(ratios[way]), float(across[way])
