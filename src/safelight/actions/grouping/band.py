"""Which photos are compared at all: an order of the photos, and for each the place up to which the later ones count."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from safelight.actions.grouping.frames import NEAR_NUMBERS, UNKNOWN, Frames, Indices


@dataclass(frozen=True, slots=True)
class Band:
    """Rows in `order`; the one at place k is compared with those at k + 1 up to `reach[k]` (exclusive)."""

    order: Indices
    reach: Indices


def duplicates_band(frames: Frames, window: float) -> Band:
    """Photos within `window` seconds of each other, and those without a capture time against all others."""
    timed = frames.timed
    untimed = np.flatnonzero(~timed)
    order = np.concatenate([untimed, _sorted(np.flatnonzero(timed), frames.time)])
    times = frames.time[order[len(untimed) :]]
    ends = len(untimed) + np.searchsorted(times, times + window, "right")
    return Band(order, np.concatenate([np.full(len(untimed), len(order)), ends]).astype(np.intp))


def moments_band(frames: Frames, window: float) -> Band:
    """Photos of one body within `window` seconds; without times, those of one folder with file numbers near by."""
    timed = np.flatnonzero(frames.timed)
    untimed = np.flatnonzero(~frames.timed)
    by_time = _stretch(timed, frames.body, frames.time, window)
    places = frames.body * (frames.folder.max(initial=0) + 1) + frames.folder
    by_number = _stretch(untimed, places, frames.number.astype(np.float64), NEAR_NUMBERS)
    order = np.concatenate([by_time.order, by_number.order])
    return Band(order, np.concatenate([by_time.reach, by_number.reach + len(timed)]))


def may_be_duplicates(frames: Frames, left: Indices, right: Indices) -> npt.NDArray[np.bool_]:
    """Two bodies are never mixed; a photo of an unknown one may be the duplicate of any."""
    a, b = frames.body[left], frames.body[right]
    allowed: npt.NDArray[np.bool_] = (a == b) | (a == UNKNOWN) | (b == UNKNOWN)
    return allowed


def _stretch(rows: Indices, streams: Indices, values: npt.NDArray[np.float64], width: float) -> Band:
    """Rows stream by stream, each by its value; a row reaches as far as values differ by at most `width`."""
    if len(rows) == 0:
        return Band(rows, rows)
    values = values - values[rows].min()
    apart = values[rows].max() + width + 1
    keys = streams * apart + values
    order = _sorted(rows, keys)
    return Band(order, np.searchsorted(keys[order], keys[order] + width, "right").astype(np.intp))


def _sorted(rows: Indices, keys: npt.NDArray[np.float64]) -> Indices:
    ordered: Indices = rows[np.argsort(keys[rows], kind="stable")]
    return ordered
