"""Exposure brackets: at least three frames of one framing, taken in one go, whose exposures step evenly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from safelight.actions.grouping.shots import Shot, gap

LEAST = 3
MOST = 9
PAUSE = 2.5
"""Seconds between the frames of one bracket, their exposure times not counted."""
STEP_BY_BIAS = 0.3
"""EV: the least step where the camera says that it was asked for."""
STEP_BY_SETTINGS = 0.9
"""EV: the least step where only the settings tell; exposure that follows a changing light takes smaller ones."""
UNEVEN = 0.2
"""EV by which steps may differ: cameras round."""

SameFraming = Callable[[Sequence[Shot]], bool]


def brackets(stream: Sequence[Shot], same_framing: SameFraming) -> list[list[Shot]]:
    """The brackets in a stream, first come first served; of one start the longest."""
    found: list[list[Shot]] = []
    start = 0
    while start + LEAST <= len(stream):
        run = _distinct_run(stream, start)
        size = next((n for n in range(len(run), LEAST - 1, -1) if _is_bracket(run[:n], same_framing)), 0)
        if size:
            found.append(list(run[:size]))
        start += size or 1
    return found


def _distinct_run(stream: Sequence[Shot], start: int) -> Sequence[Shot]:
    """From `start` on, shots in quick order, none exposed like one before: where one is, the next bracket begins."""
    seen = [stream[start].exposure]
    end = start + 1
    while end < min(len(stream), start + MOST) and gap(stream[end - 1], stream[end]) <= PAUSE:
        value = stream[end].exposure
        if any(abs(value - other) < STEP_BY_BIAS for other in seen):
            break
        seen.append(value)
        end += 1
    return stream[start:end]


def _is_bracket(shots: Sequence[Shot], same_framing: SameFraming) -> bool:
    return _steps_evenly(shots) and same_framing(shots)


def _steps_evenly(shots: Sequence[Shot]) -> bool:
    """The camera's word where it gives a different bias for each frame, else larger steps of the shutter alone."""
    biases = [shot.facts.exposure_bias for shot in shots if shot.facts.exposure_bias is not None]
    if len(biases) == len(shots) and len(set(biases)) == len(shots):
        return _even(biases, STEP_BY_BIAS)
    asked = all(shot.facts.drive_mode == "bracket" for shot in shots)
    apertures = {shot.facts.f_number for shot in shots}
    steady = len(apertures) == 1 and len({shot.facts.iso for shot in shots}) == 1
    if not (asked or (steady and None not in apertures)):
        return False
    return _even([shot.exposure for shot in shots], STEP_BY_BIAS if asked else STEP_BY_SETTINGS)


def _even(values: Sequence[float], least: float) -> bool:
    ordered = sorted(values)
    steps = [high - low for low, high in pairwise(ordered)]
    return min(steps) >= least - 1e-6 and max(steps) - min(steps) <= UNEVEN + 1e-6
