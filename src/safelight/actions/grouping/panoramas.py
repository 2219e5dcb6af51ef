"""Panoramas: views of one exposure and focal length, each shifted against the one before in the same direction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from safelight.actions.grouping.shots import Shot, gap

LEAST = 3
QUICKEST, SLOWEST = 0.3, 8.0
"""Seconds between the frames: a burst is quicker, a walk slower."""
SAME_EXPOSURE = 0.1
"""EV; whoever shoots for a panorama locks it."""
OVERLAPS = 0.6
"""Correlation of what two neighbouring views share."""
UNEVEN = 2.5
"""How many times longer one step may be than another."""


@dataclass(frozen=True, slots=True)
class Step:
    """By how much of the frame a view moved against the one before, and how well what they share agrees."""

    right: float
    down: float
    correlation: float

    def along(self, first: Step) -> float:
        """Length along the axis and in the direction of a panorama's first step."""
        sideways = abs(first.right) >= abs(first.down)
        length, asked = (self.right, first.right) if sideways else (self.down, first.down)
        return length if asked > 0 else -length


StepOf = Callable[[Shot, Shot], "Step | None"]
"""The step between two neighbours; None where they may not follow each other."""


def panoramas(stream: Sequence[Shot], step_of: StepOf) -> list[list[Shot]]:
    """The panoramas in a stream, each as long as its views go on in one direction; a view belongs to the first."""
    found: list[list[Shot]] = []
    run = list(stream[:1])
    steps: list[Step] = []
    for earlier, later in pairwise(stream):
        step = step_of(earlier, later)
        if step is not None and _goes_on(steps, step):
            run.append(later)
            steps.append(step)
            continue
        ended = _ended(found, run)
        turned = step is not None and not ended and _goes_on([], step)
        run, steps = ([earlier, later], [step]) if turned and step else ([later], [])
    _ended(found, run)
    return found


def may_follow(earlier: Shot, later: Shot) -> bool:
    """Whether settings and cadence allow that two neighbouring shots belong to one panorama."""
    a, b = earlier.facts, later.facts
    return (
        earlier.metered
        and later.metered
        and QUICKEST <= gap(earlier, later) <= SLOWEST
        and a.focal_length is not None
        and a.focal_length == b.focal_length
        and abs(earlier.exposure - later.exposure) <= SAME_EXPOSURE
        and "continuous" not in (a.drive_mode, b.drive_mode)
    )


def _ended(found: list[list[Shot]], run: list[Shot]) -> bool:
    """Whether the run was long enough to be one; then it is kept."""
    if len(run) < LEAST:
        return False
    found.append(run)
    return True


def _goes_on(steps: Sequence[Step], step: Step) -> bool:
    """The views overlap, and go on in the direction of the first step by about as much."""
    if step.correlation < OVERLAPS:
        return False
    first = steps[0] if steps else step
    lengths = [one.along(first) for one in (*steps, step)]
    return min(lengths) > 0 and max(lengths) <= UNEVEN * min(lengths)
