"""How far a picture is off level, by its straight lines; perspective is no tilt.

Plumb lines tell it best: where they run together, what is left in the middle of the picture is the camera's roll
(`vanishing`). Level lines tell it where they are parallel at several heights, or where a horizon crosses the picture;
else they may run into the distance. Where both families say the same, or plumb lines say it beyond doubt, the picture
may be straightened without asking.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import numpy as np
import numpy.typing as npt

from safelight.imaging.picture import Picture
from safelight.models.builtin.scene.crossing import Crossing, find_crossing, is_horizon
from safelight.models.builtin.scene.lines import Families, find_lines
from safelight.models.builtin.scene.vanishing import Run, agreement
from safelight.models.scene import Tilt

Grey = npt.NDArray[np.uint8]

TILT_EDGE = 640
PARALLEL = np.zeros(1)
CONVERGING = np.linspace(-0.8, 0.8, 33)
LEAST_LENGTH, LEAST_SHARE = 0.25, 0.25
"""Of the lines that agree: in long edges, and of all lines of their family. Less is chance."""
LEVEL_COUNTS = 0.6
"""What level lines are worth beside plumb ones."""
AGREED = 0.6
"""Degrees within which two runs say the same."""
SQUARED_FOCAL = (0.5, 2.0)
"""Of lenses from wide to short telephoto, in long edges: how far the horizon lies from the middle follows it."""
CONVINCING = 0.4
"""Trust that plumb lines, and level ones that run together, need before they may confirm each other."""
ALONE = 0.85
"""Trust from which plumb lines need nobody to confirm them: most of them agree, many, and the fit is sure."""
STEEP = 0.5
"""Of how plumb lines run together, per half of the picture: more is a camera that looks far up or down."""
CROSSING = 0.4
"""Share of the width that one level line must cross to be believed alone."""
STACKED = 0.08
"""Spread of heights, in long edges, over which lines must be parallel to show that they do not run away."""
CERTAIN = 0.5
"""Confidence from which a tilt may be certain."""
LEAST_TURN, MOST_TURN = 0.4, 4.0
"""Degrees between which a picture is straightened without asking: less nobody sees, more is often meant."""


def measure_tilt(picture: Picture) -> Tilt | None:
    """The tilt of a picture; None where it has no line to go by. Never `certain` by perspective alone."""
    grey = picture.grey_at(TILT_EDGE)
    lines = find_lines(grey)
    seen = _Evidence(
        plumb=_believable(agreement(lines.plumb, CONVERGING)),
        level=_believable(agreement(lines.level, PARALLEL)),
        running=_believable(agreement(lines.level, CONVERGING)),
    )
    best = seen.best
    return None if best is None else _tilt(grey, lines, seen, best)


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What the families agree on, where that is more than chance."""

    plumb: Run | None
    level: Run | None
    """Level lines, taken to be parallel."""
    running: Run | None
    """Level lines, allowed to run together."""

    @property
    def by_plumb(self) -> float:
        return _trust(self.plumb)

    @property
    def by_level(self) -> float:
        """Less where the lines rather run together: then their direction is perspective."""
        bent = abs(self.running.converges) if self.running else 0.0
        return LEVEL_COUNTS * _trust(self.level) * float(np.interp(bent, (0.02, 0.1), (1, 0.4)))

    @property
    def best(self) -> Run | None:
        return self.plumb if self.by_plumb >= self.by_level and self.plumb else self.level

    @property
    def agreed(self) -> bool:
        """Whether level lines confirm plumb ones; a few lines of each kind agree by chance."""
        if self.plumb is None or self.by_plumb < CONVINCING:
            return False
        parallel = self.level is not None and abs(self.plumb.roll - self.level.roll) <= AGREED
        return parallel or (self.running is not None and _on_horizon(self.plumb, self.running))

    @property
    def plumb_alone(self) -> bool:
        """Whether plumb lines need nobody; where they run together strongly, the camera looks far up or down."""
        return self.plumb is not None and self.by_plumb >= ALONE and abs(self.plumb.converges) <= STEEP

    @property
    def confidence(self) -> float:
        most = max(self.by_plumb, self.by_level)
        return 1 - (1 - self.by_plumb) * (1 - max(self.by_level, 0.3)) if self.agreed else most


def _believable(run: Run | None) -> Run | None:
    return run if run and run.length >= LEAST_LENGTH and run.share >= LEAST_SHARE else None


def _trust(run: Run | None) -> float:
    """0..1: how much of the picture's lines agree, how long they are together, and how sure the fit is."""
    if run is None:
        return 0.0
    share = np.interp(run.share, (0.25, 0.7), (0.05, 1))
    length = np.interp(run.length, (0.2, 1.5), (0.1, 1))
    sure = np.interp(run.unsure, (0.1, 0.5), (1, 0.2))
    return float(share * length * sure)


def _on_horizon(plumb: Run, running: Run) -> bool:
    """Whether level lines meet where the plumb lines put the horizon, whatever the lens."""
    if _trust(running) < CONVINCING:
        return False
    shifts = np.degrees([running.converges * plumb.converges * focal for focal in SQUARED_FOCAL])
    return all(abs(running.roll - plumb.roll - sign * shift) <= AGREED for sign, shift in product((-1, 1), shifts))


def _tilt(grey: Grey, lines: Families, seen: _Evidence, best: Run) -> Tilt:
    angle, confidence = round(-best.roll, 2), seen.confidence
    line = find_crossing(lines.level, best.roll, lines.width)
    if line and line.share >= CROSSING and not seen.plumb and is_horizon(grey, line):
        return Tilt(angle, round(max(confidence, CERTAIN), 3), _worth_it(angle))
    sure = seen.agreed or seen.plumb_alone or (line is not None and _stacked(line, seen))
    return Tilt(angle, round(confidence, 3), bool(sure and confidence >= CERTAIN and _worth_it(angle)))


def _stacked(line: Crossing, seen: _Evidence) -> bool:
    """Whether a line crosses the picture, others are parallel to it at other heights, and no plumb line denies it."""
    return line.share >= CROSSING and line.apart >= STACKED and seen.best is seen.level and seen.plumb is None


def _worth_it(angle: float) -> bool:
    return LEAST_TURN <= abs(angle) <= MOST_TURN
