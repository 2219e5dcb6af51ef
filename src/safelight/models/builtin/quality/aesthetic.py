"""The aesthetic score: measured, not learned, and of low confidence.

Tonal range, contrast and colourfulness fell with known-worse edits of photos; where the subject stands did not, so it
weighs next to nothing. Good photos are not to be ranked by this score.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box
from safelight.models.builtin.quality.colour import GREY
from safelight.models.builtin.quality.curve import Curve
from safelight.models.builtin.quality.light import Light
from safelight.models.builtin.quality.subject import Subject

Grey = npt.NDArray[np.uint8]

START = 5.8
RANGE = Curve((20, 80, 150, 220), (-0.8, -0.4, 0.1, 0.4))
COLOUR = Curve((GREY, 20, 45, 90), (-0.5, -0.15, 0.2, 0.5))
APART = Curve((0, 15, 60), (-0.4, 0, 0.6))
OFF_THIRDS = Curve((0, 0.25), (0.15, -0.15))
TECHNICAL = Curve((1, 5, 6.5, 8.5, 10), (-4.2, -1.2, -0.1, 0.6, 0.8))


def aesthetic(technical: float, light: Light, colour: float, subject: Subject, grey: Grey) -> float:
    """Score 1..10, rounded to 3 decimals. `grey` is the small luma that `light` was measured on."""
    score = START + RANGE(light.p99 - light.p1) + TECHNICAL(technical)
    score += 0.0 if colour < GREY else COLOUR(colour)
    if subject.box is not None:
        score += APART(_stands_out(subject.box, grey)) + OFF_THIRDS(_off_thirds(subject.box))
    return round(min(max(score, 1.0), 10.0), 3)


def _stands_out(box: Box, grey: Grey) -> float:
    """By how many grey levels the subject's mean differs from the rest's."""
    x1, y1, x2, y2 = box.pixels(grey.shape[1], grey.shape[0])
    inside = grey[y1:y2, x1:x2]
    rest = grey.size - inside.size
    if not rest:
        return 15.0
    outside = (grey.sum(dtype=np.int64) - inside.sum(dtype=np.int64)) / rest
    return abs(float(inside.mean()) - float(outside))


def _off_thirds(box: Box) -> float:
    """Distance of the subject's centre from the nearest crossing of thirds, or from the middle."""
    x, y = box.centre
    places = [(0.5, 0.5), *((i / 3, j / 3) for i in (1, 2) for j in (1, 2))]
    return min(float(np.hypot(x - i, y - j)) for i, j in places)
