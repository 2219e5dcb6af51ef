"""Work on large pictures in bands of rows, so that floating-point copies of a part exist, never of the whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[Any]
Floats = npt.NDArray[np.float32]
Indices = npt.NDArray[np.intp]
BAND_PIXELS = 300_000
"""About 4 MB for three channels of floats: they stay near the caches, and large blocks are not asked of the system."""


class Band(NamedTuple):
    """Rows `top` to `bottom`, and the rows round them that a filter needs to see, clipped to the picture."""

    top: int
    bottom: int
    seen_top: int
    seen_bottom: int

    @property
    def rows(self) -> slice:
        return slice(self.top, self.bottom)

    @property
    def seen(self) -> slice:
        return slice(self.seen_top, self.seen_bottom)

    @property
    def inner(self) -> slice:
        """The band's own rows among those that are seen."""
        return slice(self.top - self.seen_top, self.bottom - self.seen_top)


def bands(height: int, width: int, halo: int = 0) -> Iterator[Band]:
    """Bands from top to bottom that cover every row once."""
    rows = max(4 * halo, BAND_PIXELS // max(1, width), 1)
    for top in range(0, height, rows):
        bottom = min(height, top + rows)
        yield Band(top, bottom, max(0, top - halo), min(height, bottom + halo))


def most(pixels: Pixels) -> float:
    """The value of white: 255 or 65535."""
    return float(np.iinfo(pixels.dtype).max)


def floats(pixels: Pixels) -> Floats:
    """Integers as shares of white, float32."""
    return np.multiply(pixels, 1.0 / most(pixels), dtype=np.float32)


def stored(shares: Floats, like: Pixels) -> Pixels:
    """Shares of white as integers of `like`'s type, rounded and clipped. Overwrites `shares`."""
    white = most(like)
    np.multiply(shares, white, out=shares)
    np.add(shares, 0.5, out=shares)
    np.clip(shares, 0, white, out=shares)
    whole: Pixels = shares.astype(like.dtype)
    return whole


def small(pixels: Pixels, edge: int) -> Pixels:
    """`pixels` with a long edge of at most `edge`, by area."""
    height, width = pixels.shape[:2]
    scale = edge / max(height, width)
    if scale >= 1:
        return pixels
    size = max(1, round(width * scale)), max(1, round(height * scale))
    reduced: Pixels = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return reduced


def enlarged(low: Floats, height: int, width: int, rows: slice) -> Floats:
    """Those rows of `low`, (h, w) or (h, w, c), enlarged to `height` x `width`, bilinear."""
    low_height = low.shape[0]
    at = np.clip((np.arange(rows.start, rows.stop) + 0.5) * low_height / height - 0.5, 0, low_height - 1)
    above = at.astype(np.intp)
    share = (at - above).astype(np.float32).reshape(-1, *[1] * (low.ndim - 1))
    tall: Floats = low[above]
    tall += share * (low[np.minimum(above + 1, low_height - 1)] - tall)
    if low.shape[1] == width:
        return tall
    wide: Floats = np.ascontiguousarray(_widened(tall, width))
    return wide


def sampled(low: Floats, height: int, width: int, rows: Indices, columns: Indices) -> Floats:
    """`low`, (h, w, c), as `enlarged` to `height` x `width`, at some places alone: (n, c)."""
    low_height, low_width = low.shape[:2]
    y = np.clip((rows + 0.5) * low_height / height - 0.5, 0, low_height - 1)
    x = np.clip((columns + 0.5) * low_width / width - 0.5, 0, low_width - 1)
    top, left = y.astype(np.intp), x.astype(np.intp)
    bottom, right = np.minimum(top + 1, low_height - 1), np.minimum(left + 1, low_width - 1)
    down, across = (share.astype(np.float32)[:, None] for share in (y - top, x - left))
    above = low[top, left] + across * (low[top, right] - low[top, left])
    below = low[bottom, left] + across * (low[bottom, right] - low[bottom, left])
    found: Floats = above + down * (below - above)
    return found


def _widened(tall: Floats, width: int) -> Floats:
    """OpenCV resizes four channels at a time."""
    size = width, tall.shape[0]
    if tall.ndim == 2 or tall.shape[2] <= 4:
        wide: Floats = cv2.resize(tall, size, interpolation=cv2.INTER_LINEAR)
        return wide if tall.ndim == wide.ndim else wide[..., None]
    pieces = [_widened(np.ascontiguousarray(tall[..., at : at + 4]), width) for at in range(0, tall.shape[2], 4)]
    return np.concatenate(pieces, axis=2)
