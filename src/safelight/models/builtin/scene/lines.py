"""Straight lines of a picture: those that may be level in the world, and those that may be plumb.

Segments by LSD (von Gioi et al. 2012), which OpenCV ships.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float64]

SHORTEST = 0.04
"""Share of the long edge below which a segment's direction says little."""
MOST = 120
"""The longest ones of a family that are asked; a picture of grass has thousands."""
LEANING = 15.0
"""Degrees by which a level or a plumb line may lean."""
RIM = 0.006
"""Share of the long edge: lines along the picture's own rim belong to a frame or a scan, not to the world."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Segments of one family, longest first. Lengths and places are shares of the long edge, from the middle."""

    lean: Floats
    """Slope against level or plumb: positive where the line is turned clockwise. The tangent of the angle."""
    along: Floats
    """Place of the middle along the family's direction: to the right of level lines, downwards of plumb ones."""
    across: Floats
    """Place of the middle across it: downwards, or to the left (plumb lines are level ones, turned by a quarter)."""
    length: Floats

    def __len__(self) -> int:
        return len(self.length)


@dataclass(frozen=True, slots=True)
class Families:
    """Both families of one picture."""

    level: Lines
    plumb: Lines
    width: float
    """Of the picture, as a share of its long edge."""


def find_lines(grey: Grey) -> Families:
    """Lines of a grey picture; 640 to 800 pixels will do."""
    height, width = grey.shape
    scale = 1 / max(height, width)
    ends = _segments(grey) * scale
    middle = (ends[:, :2] + ends[:, 2:]) / 2 - np.array([width, height]) * scale / 2
    span = ends[:, 2:] - ends[:, :2]
    level = _family(span[:, 0], span[:, 1], middle[:, 0], middle[:, 1])
    plumb = _family(span[:, 1], -span[:, 0], middle[:, 1], -middle[:, 0])
    return Families(level, plumb, width * scale)


def _segments(grey: Grey) -> Floats:
    """Ends (x1, y1, x2, y2) in pixels of the long enough segments that do not lie on the rim."""
    found = cv2.createLineSegmentDetector(cv2.LSD_REFINE_STD).detect(grey)[0]
    if found is None:
        return np.zeros((0, 4))
    ends: Floats = found[:, 0].astype(np.float64)
    edge = max(grey.shape)
    long = np.hypot(ends[:, 2] - ends[:, 0], ends[:, 3] - ends[:, 1]) >= SHORTEST * edge
    kept: Floats = ends[long & ~_on_rim(ends, grey.shape, RIM * edge + 1)]
    return kept


def _on_rim(ends: Floats, shape: tuple[int, ...], near: float) -> npt.NDArray[np.bool_]:
    height, width = shape[:2]
    x, y = ends[:, 0::2], ends[:, 1::2]
    sides = (x < near, x > width - 1 - near, y < near, y > height - 1 - near)
    rim: npt.NDArray[np.bool_] = np.logical_or.reduce([side.all(1) for side in sides])
    return rim


def _family(ahead: Floats, aside: Floats, along: Floats, across: Floats) -> Lines:
    steep = np.abs(aside) <= np.tan(np.radians(LEANING)) * np.abs(ahead)
    length = np.hypot(ahead, aside)
    chosen = np.flatnonzero(steep)
    chosen = chosen[np.argsort(-length[chosen], kind="stable")][:MOST]
    lean = aside[chosen] / np.where(ahead[chosen] == 0, 1, ahead[chosen])
    return Lines(lean, along[chosen], across[chosen], length[chosen])
