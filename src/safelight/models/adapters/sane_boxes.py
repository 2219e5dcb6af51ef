"""Boxes as networks say them, made into boxes of a picture; what cannot be one is none."""

from __future__ import annotations

from math import isfinite

from safelight.imaging.geometry import Box

LEAST_SIDE = 0.001
"""Share of the picture's width or height: what is narrower shows nothing."""
LEAST_INSIDE = 0.25
"""Share of a box's own area that must lie within the picture."""


def sane_box(x1: float, y1: float, x2: float, y2: float) -> Box | None:
    """The box clipped to the picture, in shares of it; None where it is turned inside out, empty, or hardly inside."""
    said = (x1, y1, x2, y2)
    if not all(map(isfinite, said)) or x1 >= x2 or y1 >= y2:
        return None
    box = Box(*(round(min(max(value, 0.0), 1.0), 6) for value in said))
    if min(box.width, box.height) < LEAST_SIDE or box.area < LEAST_INSIDE * (x2 - x1) * (y2 - y1):
        return None
    return box
