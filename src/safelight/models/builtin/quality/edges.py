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

from safelight.models.builtin.quality.slopes import Plane, doubled_slopes

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
    level, plumb = doubled_slopes(once)
    slope = _without_rim(_length(level, plumb)).ravel()
    at = np.flatnonzero(slope > max(FAINTEST, 1.2 * noise))
    at = at[:: 1 + at.size // MOST]
    direction = _direction(level.ravel()[at], plumb.ravel()[at])
    step = np.array([1, width + 1, width, width - 1]).take(direction)
    here = slope[at]
    ridge = np.flatnonzero((here >= slope[at + step]) & (here > slope[at - step]))
    at, direction, here = at[ridge], direction[ridge], here[ridge]
    sigma = _blur(here, _slope(twice, at, width), direction)
    return Edges(height, width, at // width, at % width, sigma, direction)


def _length(level: Plane, plumb: Plane) -> Plane:
    """Of doubled slopes. OpenCV's `magnitude` rounds by how its arrays lie in memory: ties would fall either way."""
    found = level * level
    found += plumb * plumb
    np.sqrt(found, out=found)
    found *= np.float32(0.5)
    return found


def _without_rim(slope: Plane) -> Plane:
    slope[:2] = slope[-2:] = 0
    slope[:, :2] = slope[:, -2:] = 0
    return slope


def _direction(level: Plane, plumb: Plane) -> npt.NDArray[np.int8]:
    """Of every slope: 0 level, 2 plumb, else 1 or 3, as both rise together or against each other."""
    across, down = np.abs(level), np.abs(plumb)
    flat, steep = down < TANGENT * across, across < TANGENT * down
    against = (level > 0) != (plumb > 0)
    direction: npt.NDArray[np.int8] = (1 + 2 * against.view(np.int8)) * ~(flat | steep) + 2 * steep.view(np.int8)
    return direction


def _slope(flat: Plane, at: Ints, width: int) -> Plane:
    return _length(flat[at + 1] - flat[at - 1], flat[at + width] - flat[at - width])


def _blur(
    once: npt.NDArray[np.float32], twice: npt.NDArray[np.float32], direction: npt.NDArray[np.int8]
) -> npt.NDArray[np.float32]:
    """Of a step edge of variance v the slope is proportional to 1/sqrt(v): so (once/twice)^2 = (v + AGAIN) / v."""
    lost = np.square(once / np.maximum(twice, 1e-3)) - 1
    variance = AGAIN / np.maximum(lost, 1e-4) - OWN_BLUR[direction]
    sigma: npt.NDArray[np.float32] = np.sqrt(np.clip(variance, 0, WIDEST**2))
    return sigma
