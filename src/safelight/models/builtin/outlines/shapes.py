"""Soft shapes of 0..1 in pixel coordinates, drawn from formulas."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Rectangle = tuple[float, float, float, float]


def super_gaussian(
    shape: tuple[int, int], centre: tuple[float, float], radii: tuple[float, float], turn: float = 0.0, power: int = 4
) -> Floats:
    """An ellipse with a soft rim: 1 inside, .5 at its radii, 0 outside. `turn` in radians, clockwise on screen."""
    y, x = np.mgrid[: shape[0], : shape[1]].astype(np.float32)
    x, y = x + np.float32(0.5 - centre[0]), y + np.float32(0.5 - centre[1])
    cos, sin = np.float32(np.cos(turn)), np.float32(np.sin(turn))
    along, across = (x * cos + y * sin) / max(radii[0], 0.5), (y * cos - x * sin) / max(radii[1], 0.5)
    far: Floats = np.asarray(along * along + across * across, np.float32)
    return np.asarray(np.exp2(-(far ** (power // 2))), np.float32)


def rectangle(shape: tuple[int, int], sides: Rectangle) -> Floats:
    """1 inside the rectangle, 0 outside; at least one pixel of it lies in the picture."""
    height, width = shape
    x1, y1 = min(max(int(sides[0]), 0), width - 1), min(max(int(sides[1]), 0), height - 1)
    x2, y2 = min(max(round(sides[2]), x1 + 1), width), min(max(round(sides[3]), y1 + 1), height)
    drawn = np.zeros(shape, np.float32)
    drawn[y1:y2, x1:x2] = 1
    return drawn


def grown(sides: Rectangle, share: float) -> Rectangle:
    """The rectangle with `share` of its size added on every side."""
    dx, dy = (sides[2] - sides[0]) * share, (sides[3] - sides[1]) * share
    return sides[0] - dx, sides[1] - dy, sides[2] + dx, sides[3] + dy
