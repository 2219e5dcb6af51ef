"""Straightening and cropping in one step: every pixel is interpolated once at most."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.render.frame import Frame

Pixels = npt.NDArray[Any]
_TILE = 1024
"""Edge of a tile: OpenCV warps no picture beyond 32767 pixels, and one that fits the cache is warped faster."""
_REACH = 3
"""Pixels beside a tile that its interpolation reads."""


def framed(pixels: Pixels, frame: Frame) -> Pixels:
    """What the frame shows of `pixels`, (h, w) or (h, w, c), bicubic; a new array, also where nothing is turned.

    Where a crop reaches beyond the turned picture, its edge is continued: never an empty corner.
    """
    if not frame.angle:
        return pixels[frame.top : frame.bottom, frame.left : frame.right].copy()
    back = np.array(frame.back())
    width, height = frame.size
    shown = np.empty((height, width, *pixels.shape[2:]), pixels.dtype)
    for top in range(0, height, _TILE):
        for left in range(0, width, _TILE):
            tile = shown[top : top + _TILE, left : left + _TILE]
            tile[...] = _warped(pixels, back, left, top, tile.shape[:2])
    return shown


def framed_mask(mask: Pixels, frame: Frame, size: tuple[int, int]) -> Pixels:
    """A mask of any size over the whole picture, as the frame shows it, (height, width) = `size` reversed; bilinear."""
    back = np.array(frame.back())
    width, height = size
    seen_width, seen_height = frame.size
    grow = np.diag([seen_width / width, seen_height / height, 1.0])
    fit = np.diag([mask.shape[1] / frame.width, mask.shape[0] / frame.height])
    return _warped(mask, fit @ back @ grow, 0, 0, (height, width), cv2.INTER_LINEAR)


def _warped(
    pixels: Pixels,
    back: npt.NDArray[np.float64],
    left: int,
    top: int,
    shape: tuple[int, ...],
    how: int = cv2.INTER_CUBIC,
) -> Pixels:
    """A tile at (left, top), read from the part of `pixels` that it needs."""
    height, width = shape
    turn, shift = back[:, :2], back[:, 2]
    corners = np.array([[x, y] for x in (left, left + width) for y in (top, top + height)], float) @ turn.T + shift
    edge = np.array([pixels.shape[1], pixels.shape[0]])
    start = np.clip(np.floor(corners.min(0)) - _REACH, 0, edge - 1).astype(int)
    end = np.clip(np.ceil(corners.max(0)) + _REACH, start + 1, edge).astype(int)
    part = pixels[start[1] : end[1], start[0] : end[0]]
    moved = turn @ np.array([left + 0.5, top + 0.5]) + shift - start - 0.5  # pixels' centres, not their corners
    warped: Pixels = cv2.warpAffine(
        part,
        np.column_stack([turn, moved]),
        (width, height),
        flags=how | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return warped
