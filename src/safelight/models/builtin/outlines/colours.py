"""How much likelier a colour is inside than outside: smoothed histograms in Lab."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Pixels = npt.NDArray[np.uint8]
Places = npt.NDArray[np.intp]

LIGHT, HUE = 16, 32
"""Bins of L*, and of each of a* and b*."""
STEP = 6
"""Of a* and b* a bin; what is more vivid than 16 steps is counted in the last one."""
FLOOR = 2e-5
"""Share of a colour that was not seen, so that one stray pixel proves nothing."""
MOST = 5.0


def binned(lab: Pixels) -> Places:
    """The bin of every pixel of an 8-bit Lab picture."""
    light = (lab[..., 0] >> 4).astype(np.intp)
    hue = np.clip((lab[..., 1:].astype(np.intp) - 128) // STEP + HUE // 2, 0, HUE - 1)
    return np.asarray((light * HUE + hue[..., 0]) * HUE + hue[..., 1], np.intp)


def log_odds(places: Places, inside: Floats, outside: Floats) -> Floats:
    """How much likelier each pixel's colour is in the one soft region (0..1) than in the other, -5..5.

    Zero throughout where a region has no weight.
    """
    if inside.sum() < 1 or outside.sum() < 1:
        return np.zeros(places.shape, np.float32)
    odds = np.log(histogram(places, inside) + FLOOR) - np.log(histogram(places, outside) + FLOOR)
    return np.asarray(np.clip(odds, -MOST, MOST)[places], np.float32)


def shared(places: Places, inside: Floats, outside: Floats) -> float:
    """Bhattacharyya's coefficient of both regions' colours: 0 none in common, 1 the same ones."""
    if inside.sum() < 1 or outside.sum() < 1:
        return 1.0
    return float(np.sqrt(histogram(places, inside) * histogram(places, outside)).sum())


def histogram(places: Places, weight: Floats) -> Floats:
    """Shares by bin, each spread over its neighbours; of shape (bins,)."""
    counts = np.bincount(places.ravel(), weight.ravel(), LIGHT * HUE * HUE).reshape(LIGHT, HUE, HUE)
    for axis in range(3):
        last = counts.shape[axis] - 1
        lower, upper = np.clip(np.arange(last + 1) - 1, 0, last), np.clip(np.arange(last + 1) + 1, 0, last)
        counts = 0.5 * counts + 0.25 * (counts.take(lower, axis) + counts.take(upper, axis))
    return np.asarray(counts.ravel() / max(float(counts.sum()), 1e-9), np.float32)
