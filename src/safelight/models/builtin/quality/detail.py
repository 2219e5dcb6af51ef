"""How much of the finest detail is left: by how much slopes fall when a picture is blurred once more.

Where `edges` asks single edges, this asks all slopes of a tile at once: the ratio of their energy before and after.
It has no absolute scale as edges have, but it falls with the least blur, texture included, does not follow contrast,
and noise, whose energy is known, is taken out. So it ranks near-equal frames and shows the direction of motion.
"""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.quality.slopes import Plane, doubled_slopes
from safelight.models.builtin.quality.tiles import ALONG, grid

Grey = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float64]

WAYS = 8
"""Directions of detail, from level in steps of 22.5 degrees, the y axis pointing down."""
_ANGLES = np.arange(WAYS) * np.pi / WAYS
TURNS = np.stack([np.cos(_ANGLES) ** 2, np.sin(_ANGLES) ** 2, np.sin(2 * _ANGLES)])
FIRST_BLUR = 0.7
AGAIN = 1.0
NOISE_BEFORE, NOISE_AFTER = 0.0729, 0.0131
"""Energy of slopes that noise of variance 1 has before and after the second blur."""
ROUNDING = 1 / 12
"""Variance of rounding to whole grey levels."""
FAINTEST = 1.0
"""Energy below which a tile shows no detail; what is less than that of the noise shows none either."""
COARSEST = 100.0


def tile_coarseness(grey: Grey, noise: float) -> Floats:
    """What is left after the second blur, by what it took away: shape (rows, columns, `WAYS`), .5 sharp, 100 void.

    The last axis is the direction along which detail was looked at; NaN where a tile shows none. `noise` is its
    standard deviation in grey levels. A step edge of variance v has coarseness v + 0.8. A picture with fewer pixels
    than tiles shows no detail.
    """
    if max(grey.shape) < ALONG:
        return np.full((*grid(*grey.shape), WAYS), np.nan)
    once = cv2.GaussianBlur(grey.astype(np.float32), (0, 0), FIRST_BLUR)
    variance = noise * noise + ROUNDING
    before = _energy(once) - NOISE_BEFORE * variance
    after = _energy(cv2.GaussianBlur(once, (0, 0), AGAIN)) - NOISE_AFTER * variance
    shows = after > max(FAINTEST, NOISE_AFTER * variance)
    lost = np.divide(before - after, after, out=np.full_like(after, np.nan), where=shows)
    coarse: Floats = 1 / np.maximum(lost, 1 / COARSEST)
    return coarse


def _energy(plane: Plane) -> Floats:
    """Mean squared slope of every tile along every way: its structure tensor, turned."""
    turned: Floats = _tensor(plane).astype(np.float64) @ TURNS
    return turned


def _tensor(plane: Plane) -> Plane:
    """Means of the slopes' three products over every tile, shape (rows, columns, 3).

    Band by band, which stays in a core's cache; area averaging of whole planes costs ten times as much.
    """
    height, width = plane.shape
    rows, columns = grid(height, width)
    tops, lefts = _starts(rows, height), _starts(columns, width)
    bands = [_sums(*doubled_slopes(plane, top, bottom)) for top, bottom in pairwise([*tops, height])]
    areas = 4 * np.outer(np.diff(tops, append=height), np.diff(lefts, append=width))
    tensor: Plane = np.moveaxis(np.add.reduceat(np.stack(bands), lefts, axis=2) / areas[:, None], 1, 2)
    return tensor


def _sums(level: Plane, plumb: Plane) -> Plane:
    """Of the three products, by column; multiplied and added up in one go."""
    products = (level, level), (plumb, plumb), (level, plumb)
    return np.stack([np.einsum("yx,yx->x", one, other) for one, other in products])


def _starts(tiles: int, pixels: int) -> npt.NDArray[np.intp]:
    """Where tiles begin, along one side."""
    return np.arange(tiles) * pixels // tiles
