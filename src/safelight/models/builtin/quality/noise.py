"""Noise: what averages away.

White noise loses three quarters of its variance when a picture is halved; texture, however fine to the eye, does not.
So grass and fur are not read as noise, as flat-area Laplacians read them.
"""

import cv2
import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float64]

TILE = 16
BAND = 16 * TILE
"""Pixel rows looked at together: they stay in a core's own cache."""
QUIETEST = 0.2
"""Share of the tiles that are believed: elsewhere there is detail."""
DARKEST, BRIGHTEST = 10, 245
"""Mean grey between which a tile can show noise at all."""


def noise_level(grey: Grey) -> float:
    """Standard deviation of the noise in grey levels, at the size that is given (the view's is meant)."""
    if min(grey.shape) < 2 * TILE:
        return 0.0
    height, width = (side // TILE * TILE for side in grey.shape)
    bands = [_band(grey[top : min(top + BAND, height), :width]) for top in range(0, height, BAND)]
    mean, variance, lost = np.concatenate(bands, axis=1)
    lit = (mean > DARKEST) & (mean < BRIGHTEST)
    if not lit.any():
        return 0.0
    lost, variance = lost[lit] * 4 / 3, variance[lit]
    quiet = lost[variance <= np.quantile(variance, QUIETEST)]
    return float(np.sqrt(max(np.median(quiet), 0.0)))


def _band(fine: Grey) -> Floats:
    """Of every tile: mean, variance, and what of that is lost by halving; shape (3, rows, columns)."""
    half = cv2.resize(fine, (fine.shape[1] // 2, fine.shape[0] // 2), interpolation=cv2.INTER_AREA)
    mean, variance = _tiles(fine, TILE)
    _, coarse = _tiles(half, TILE // 2)
    return np.stack([mean, variance, variance - coarse])


def _tiles(grey: Grey, tile: int) -> tuple[Floats, Floats]:
    """Mean and variance of every tile. Whole numbers so small that single precision adds them exactly."""
    values = grey.astype(np.float32)
    mean = _sums(values, tile) / (tile * tile)
    return mean, _sums(values * values, tile) / (tile * tile) - mean * mean


def _sums(values: npt.NDArray[np.float32], tile: int) -> Floats:
    """Over every tile, rows first. Not as a matrix product: BLAS would wake its threads for it."""
    rows = values.reshape(-1, tile, values.shape[1]).sum(1)
    sums: Floats = rows.reshape(len(rows), -1, tile).sum(2).astype(np.float64)
    return sums
