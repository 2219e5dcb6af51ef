"""Where a map of evidence stands out, as boxes."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box

Floats = npt.NDArray[np.float32]
Labels = npt.NDArray[np.int32]

GRID = 112
"""Cells a side that a map is drawn at, so that boxes end between its own cells."""
SHARE = 0.3
"""Of the map's peak: what lies above belongs to a thing."""
FAINT_PEAK = 0.3
"""A map without such a peak shows nothing."""
RIVAL = 0.4
"""Share of the map's peak that a place needs of its own."""
LINKED = 0.05
"""Of the map's peak: places that hang together by what lies above may be parts of one thing."""
SMALLEST = 0.002
"""Of the picture's area."""
MANY = 16
SHARED = 0.05
"""Share of the smaller box: places that overlap by more are parts of one thing."""


@dataclass(frozen=True, slots=True)
class Place:
    """`peak` is the most evidence in it, 0..1; places of one `region` hang together faintly."""

    box: Box
    peak: float
    region: int = 0

    def joined(self, other: Place) -> Place:
        """Both of them as one."""
        a, b = self.box, other.box
        box = Box(min(a.x1, b.x1), min(a.y1, b.y1), max(a.x2, b.x2), max(a.y2, b.y2))
        return Place(box, max(self.peak, other.peak), self.region)


def places(spoken: Floats) -> list[Place]:
    """Boxes round what stands out in a map of shape (rows, columns), the strongest first; touching things are one."""
    peak = float(spoken.max())
    if peak < FAINT_PEAK:
        return []
    fine = cv2.resize(spoken, (GRID, GRID), interpolation=cv2.INTER_LINEAR)
    _, regions = cv2.connectedComponents((fine >= LINKED * fine.max()).astype(np.uint8))
    count, parts, rows, _ = cv2.connectedComponentsWithStats((fine >= SHARE * fine.max()).astype(np.uint8))
    own = (_place(fine, regions, parts == number, rows[number]) for number in range(1, count))
    kept = [place for place in own if place.peak >= RIVAL * fine.max() and place.box.area >= SMALLEST]
    return _strongest(_joined(_strongest(kept)[:MANY]))


def _strongest(found: list[Place]) -> list[Place]:
    return sorted(found, key=lambda place: (-place.peak, place.box.x1, place.box.y1))


def _joined(found: list[Place]) -> list[Place]:
    """Places that overlap, joined until none do."""
    for at, one in enumerate(found):
        for other in found[at + 1 :]:
            if _overlap(one.box, other.box) > SHARED:
                rest = [place for place in found if place not in (one, other)]
                return _joined([*rest, one.joined(other)])
    return found


def _overlap(one: Box, other: Box) -> float:
    width = min(one.x2, other.x2) - max(one.x1, other.x1)
    height = min(one.y2, other.y2) - max(one.y1, other.y1)
    return max(width, 0.0) * max(height, 0.0) / min(one.area, other.area)


def _place(fine: Floats, regions: Labels, inside: npt.NDArray[np.bool_], row: Labels) -> Place:
    left, top, width, height = (int(value) for value in row[:4])
    corners = (round(value / GRID, 4) for value in (left, top, left + width, top + height))
    return Place(Box(*corners), float(fine[inside].max()), int(regions[inside][0]))
