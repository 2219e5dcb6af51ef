"""Motion blur: detail far coarser across one direction than across its perpendicular."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

RATIO_OF_BEST, RATIO = 1.35, 1.5
"""Least ratios, among the best tiles and among a good third of them, that are no texture any more."""
COARSE = 1.3
"""Below this coarseness nothing is blurred enough to speak of."""
BEST, GOOD, MOST = 0.12, 0.35, 0.6
"""Quantiles over tiles."""
FEW = 0.1
"""Share of the tiles that must show detail both ways before anything is said."""
SPREAD = 0.55
"""Blur across the path by `ratio * sqrt(coarseness)`, fitted to shakes of 9 to 90 pixels."""


@dataclass(frozen=True, slots=True)
class Motion:
    """`angle` is the path's direction in degrees (0 level, 45 falling, 90 plumb, 135 rising); None without motion."""

    angle: float | None
    ratio: float
    """Coarseness along the path by that across it, where it is largest; 1 is none."""
    width: float
    """Blur along the path as the standard deviation of a Gaussian, in pixels of the measured picture; 0 without."""
    behind: bool
    """Most of the frame is streaked though its best part is not: a panned background, or a moving subject."""


STILL = Motion(None, 1.0, 0.0, behind=False)


def shows_enough(coarseness: Floats) -> bool:
    """Whether enough tiles show detail along every way for motion to be told."""
    return bool(np.isfinite(coarseness).all(axis=2).mean() >= FEW)


def measure_motion(coarseness: Floats) -> Motion:
    """Motion from tile coarseness of shape (rows, columns, ways)."""
    if not shows_enough(coarseness):
        return STILL
    ways = np.sort(coarseness.reshape(-1, coarseness.shape[2]), axis=0)
    _, of_best, _ = _strongest(ways, BEST)
    way, ratio, coarse = _strongest(ways, GOOD)
    found = of_best > RATIO_OF_BEST and ratio > RATIO and coarse > COARSE
    _, background, blurred = _strongest(ways, MOST)
    return Motion(
        angle=way * 180 / coarseness.shape[2] if found else None,
        ratio=ratio,
        width=float(SPREAD * ratio * np.sqrt(coarse)) if found else 0.0,
        behind=not found and background > 1.3 * RATIO and blurred > 3 * COARSE,
    )


def _strongest(ways: Floats, quantile: float) -> tuple[int, float, float]:
    """The way whose coarseness exceeds its perpendicular's most, by how much, and that coarseness.

    `ways` are the tiles' values sorted by way, shape (tiles, ways), NaN last.
    """
    along = _quantiles(ways, quantile)
    ratios = along / np.roll(along, len(along) // 2)
    way = int(ratios.argmax())
    return way, float(ratios[way]), float(along[way])


def _quantiles(ways: Floats, share: float) -> Floats:
    """Of each way's tiles that show detail. `numpy.quantile` would sort them anew for every way and share."""
    last = np.isfinite(ways).sum(0) - 1
    place = share * last
    first = place.astype(np.intp)
    low, high = (np.take_along_axis(ways, rows[None], 0)[0] for rows in (first, np.minimum(first + 1, last)))
    quantiles: Floats = low + (place - first) * (high - low)
    return quantiles
