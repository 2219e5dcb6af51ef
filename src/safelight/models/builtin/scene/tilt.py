"""How far a picture is off level, by its straight lines; perspective is no tilt.

Plumb lines tell it best: where they run together, what is left in the middle of the picture is the camera's roll
(`vanishing`). Level lines tell it where they are parallel at several heights, or where one crosses the picture; else
they may run into the distance. Where both families say the same, the picture may be straightened without asking.
"""

from __future__ import annotations

import numpy as np

from safelight.imaging.picture import Picture
from safelight.models.builtin.scene.lines import Families, find_lines
from safelight.models.builtin.scene.vanishing import Run, agreement
from safelight.models.scene import Tilt

TILT_EDGE = 640
PARALLEL = np.zeros(1)
CONVERGING = np.linspace(-0.8, 0.8, 33)
LEAST_LENGTH, LEAST_SHARE = 0.25, 0.25
"""Of the lines that agree: in long edges, and of all lines of their family. Less is chance."""
AGREED = 0.6
"""Degrees within which both families say the same."""
CROSSING = 0.4
"""Share of the width that one level line must cross to be believed alone."""
CERTAIN = 0.5
"""Confidence from which a tilt may be certain."""
LEAST_TURN, MOST_TURN = 0.4, 4.0
"""Degrees between which a picture is straightened without asking: less nobody sees, more is often meant."""


def measure_tilt(picture: Picture) -> Tilt | None:
    """The tilt of a picture; None where it has no line to go by. Never `certain` by perspective alone."""
    families = find_lines(picture.grey_at(TILT_EDGE))
    plumb = _believable(agreement(families.plumb, CONVERGING))
    level = _believable(agreement(families.level, PARALLEL))
    if plumb is None and level is None:
        return None
    return _tilt(families, plumb, level)


def _believable(run: Run | None) -> Run | None:
    return run if run and run.length >= LEAST_LENGTH and run.share >= LEAST_SHARE else None


def _tilt(families: Families, plumb: Run | None, level: Run | None) -> Tilt:
    by_plumb, by_level = _trust(plumb), 0.6 * _trust(level)
    best = plumb if by_plumb >= by_level else level
    assert best is not None
    agreed = plumb is not None and level is not None and abs(plumb.roll - level.roll) <= AGREED
    confidence = max(by_plumb, by_level)
    if agreed:
        confidence = 1 - (1 - by_plumb) * (1 - by_level)
    crossed = level is not None and level.longest >= CROSSING * families.width and not _denied(plumb, level)
    angle = round(-best.roll, 2)
    certain = (agreed or crossed) and confidence >= CERTAIN and LEAST_TURN <= abs(angle) <= MOST_TURN
    return Tilt(angle, round(confidence, 3), certain)


def _denied(plumb: Run | None, level: Run) -> bool:
    return plumb is not None and abs(plumb.roll - level.roll) > AGREED


def _trust(run: Run | None) -> float:
    """0..1: how much of the picture's lines agree, how long they are together, and how sure the fit is."""
    if run is None:
        return 0.0
    share = np.interp(run.share, (0.25, 0.75), (0.05, 1))
    length = np.interp(run.length, (0.2, 1.5), (0.1, 1))
    sure = np.interp(run.unsure, (0.1, 0.5), (1, 0.2))
    return float(share * length * sure)
