"""Focus stacks: frames of one framing and exposure in quick order, between which nothing but the focus moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from safelight.actions.grouping.brackets import SameFraming
from safelight.actions.grouping.shots import Shot, gap

LEAST = 4
PAUSE = 2.0
"""Seconds between the frames."""
SAME_EXPOSURE = 0.1
"""EV."""
TEXTURED = 48
"""Detail from which a part of the frame has something to be sharp on: a contrast of one grey level."""
MOVED = 8
"""Steps of detail, 16 a doubling, by which focus raises or lowers a part."""
PARTS = 0.5
"""Share of the textured parts that must rise to one peak, and fall again."""

Detail = npt.NDArray[np.uint8]
DetailOf = Callable[[Shot], "Detail | None"]


def focus_stacks(stream: Sequence[Shot], same_framing: SameFraming, detail_of: DetailOf) -> list[list[Shot]]:
    """The focus stacks in a stream: a run of one exposure is one whole, or none."""
    return [
        run
        for run in _runs(stream)
        if (_distance_travels(run) or _sharpness_travels([detail_of(shot) for shot in run])) and same_framing(run)
    ]


def _runs(stream: Sequence[Shot]) -> list[list[Shot]]:
    """Stretches of shots with the same settings in quick order, long enough for a stack."""
    runs: list[list[Shot]] = [[]]
    for shot in stream:
        if runs[-1] and not _continues(runs[-1][-1], shot):
            runs.append([])
        runs[-1].append(shot)
    return [run for run in runs if len(run) >= LEAST]


def _continues(earlier: Shot, later: Shot) -> bool:
    return (
        gap(earlier, later) <= PAUSE
        and abs(earlier.exposure - later.exposure) <= SAME_EXPOSURE
        and earlier.facts.focal_length == later.facts.focal_length
        and earlier.facts.f_number == later.facts.f_number
    )


def _distance_travels(run: Sequence[Shot]) -> bool:
    """The file says it: every frame is focused further away than the one before, or every one nearer."""
    distances = [shot.facts.focus_distance for shot in run]
    known = [distance for distance in distances if distance is not None]
    if len(known) < len(run):
        return False
    steps = [b - a for a, b in pairwise(known)]
    return min(steps) > 0 or max(steps) < 0


def _sharpness_travels(details: Sequence[Detail | None]) -> bool:
    """The pictures say it: parts of the frame become sharp one after the other.

    Shake and haze raise and lower all parts together, so their peaks lie in one frame; in a stack they travel.
    """
    known = [detail for detail in details if detail is not None]
    if len(known) < len(details):
        return False
    curves = np.concatenate(known).reshape(len(known), -1).astype(np.int32).T
    high = curves.max(1)
    textured = high >= TEXTURED
    moved = textured & (high - curves.min(1) >= MOVED)
    least = max(PARTS * np.count_nonzero(textured), 4)
    if np.count_nonzero(moved) < least:
        return False
    peaks = _single_peaks(curves[moved])
    if len(peaks) < least:
        return False
    third = len(known) / 3
    return len(set(peaks.tolist())) >= 3 and bool((peaks < third).any() and (peaks >= len(known) - third).any())


def _single_peaks(curves: npt.NDArray[np.int32]) -> npt.NDArray[np.intp]:
    """Peaks of those of the curves (parts, n) that have one, but for small wobbles."""
    steps, peaks = curves[:, 1:] - curves[:, :-1], curves.argmax(1)
    wobble = MOVED // 4
    rising = np.arange(steps.shape[1]) < peaks[:, np.newaxis]
    found: npt.NDArray[np.intp] = peaks[np.where(rising, steps >= -wobble, steps <= wobble).all(1)]
    return found
