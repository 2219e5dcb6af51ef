"""How wide edges are: blur in pixels, whatever the contrast (Zhuo & Sim 2011).

An edge blurred once more by a known amount loses more of its slope the sharper it was. The ratio of both slopes at an
edge's ridge gives its own blur. Each edge pixel measures blur across its edge, so that motion, which widens edges
across its path alone, cannot hide behind those that lie along it.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.uint8]
Ints = npt.NDArray[np.intp]

DIRECTIONS = 4
"""Across which way an edge was measured, in steps of 45 degrees: level, falling, plumb, rising."""
FIRST_BLUR = 0.7
AGAIN = 1.0
OWN_BLUR = np.array([0.82, 0.66, 0.82, 0.66], np.float32)
"""Variance that the first blur and the difference over two pixels add, by direction."""
WIDEST = 8.0
FAINTEST = 4.0
"""Grey levels a pixel: a slope below this is no edge."""
MOST = 80_000
"""More ridge candidates than this are thinned evenly: quantiles do not need them."""
TANGENT = 0.41421356
"""Of 22.5 degrees."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Edge pixels of one picture, as parallel arrays."""

    height: int
    width: int
    y: Ints
    x: Ints
    sigma: npt.NDArray[np.float32]
    """Blur across the edge, as the standard deviation of a Gaussian, in pixels, 0..`WIDEST`."""
    direction: npt.NDArray[np.int8]
    """0..3, see `DIRECTIONS`."""

    @property
    def long_edge(self) -> int:
        return max(self.height, self.width)


def find_edges(grey: Grey, noise: float) -> Edges:
    """Edges of a grey picture whose noise (standard deviation in grey levels) is known; noise makes no edges."""
    height, width = grey.shape
    once = cv2.GaussianBlur(grey.astype(np.float32), (0, 0), FIRST_BLUR)
    twice = cv2.GaussianBlur(once, (0, 0), AGAIN).ravel()
    level = cv2.Sobel(once, cv2.CV_32F, 1, 0, ksize=1, scale=0.5)
    plumb = cv2.Sobel(once, cv2.CV_32F, 0, 1, ksize=1, scale=0.5)
    slope = _without_rim(_length(level, plumb)).ravel()
    at = np.flatnonzero(slope > max(FAINTEST, 1.2 * noise))
    at = at[:: 1 + at.size // MOST]
    direction = _direction(level.ravel()[at], plumb.ravel()[at])
    step = np.array([1, width + 1, width, width - 1])[direction]
    here = slope[at]
    ridge = np.flatnonzero((here >= slope[at + step]) & (here > slope[at - step]))
    at, direction, here = at[ridge], direction[ridge], here[ridge]
    sigma = _blur(here, _slope(twice, at, width), direction)
    return Edges(height, width, at // width, at % width, sigma, direction)


def _length(level: npt.NDArray[np.float32], plumb: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Of slopes. OpenCV's `magnitude` rounds by how its arrays lie in memory, which would let ties fall either way."""
    found: npt.NDArray[np.float32] = np.sqrt(level * level + plumb * plumb)
    return found


def _without_rim(slope: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    slope[:2] = slope[-2:] = 0
    slope[:, :2] = slope[:, -2:] = 0
    return slope


def _direction(level: npt.NDArray[np.float32], plumb: npt.NDArray[np.float32]) -> npt.NDArray[np.int8]:
    across, down = np.abs(level), np.abs(plumb)
    slanted = np.where((level > 0) == (plumb > 0), np.int8(1), np.int8(3))
    return np.where(down < TANGENT * across, np.int8(0), np.where(across < TANGENT * down, np.int8(2), slanted))


def _slope(flat: npt.NDArray[np.float32], at: Ints, width: int) -> npt.NDArray[np.float32]:
    slope: npt.NDArray[np.float32] = np.hypot(flat[at + 1] - flat[at - 1], flat[at + width] - flat[at - width]) / 2
    return slope


def _blur(
    once: npt.NDArray[np.float32], twice: npt.NDArray[np.float32], direction: npt.NDArray[np.int8]
) -> npt.NDArray[np.float32]:
    """Of a step edge of variance v the slope is proportional to 1/sqrt(v): so (once/twice)^2 = (v + AGAIN) / v."""
    lost = np.square(once / np.maximum(twice, 1e-3)) - 1
    variance = AGAIN / np.maximum(lost, 1e-4) - OWN_BLUR[direction]
    sigma: npt.NDArray[np.float32] = np.sqrt(np.clip(variance, 0, WIDEST**2))
    return sigma
