"""Noise: what averages away.

White noise loses three quarters of its variance when a picture is halved; texture, however fine to the eye, does not.
So grass and fur are not read as noise, as flat-area Laplacians read them.
"""

import cv2
import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.uint8]

TILE = 16
BAND = 8 * TILE
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


def _band(fine: Grey) -> npt.NDArray[np.float64]:
    """Of every tile: mean, variance, and what of that is lost by halving; shape (3, rows, columns)."""
    half = cv2.resize(fine, (fine.shape[1] // 2, fine.shape[0] // 2), interpolation=cv2.INTER_AREA)
    mean, variance = _tiles(fine, TILE)
    _, coarse = _tiles(half, TILE // 2)
    return np.stack([mean, variance, variance - coarse])


def _tiles(grey: Grey, tile: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Mean and variance of every tile."""
    size = grey.shape[1] // tile, grey.shape[0] // tile
    square = cv2.multiply(grey, grey, dtype=cv2.CV_32F)
    mean = cv2.resize(grey.astype(np.float32), size, interpolation=cv2.INTER_AREA).astype(np.float64)
    return mean, cv2.resize(square, size, interpolation=cv2.INTER_AREA) - mean * mean
