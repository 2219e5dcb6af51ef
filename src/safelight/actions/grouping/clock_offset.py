"""By how much one camera's clock differs from another's, as far as photos of the same scenes tell."""

from __future__ import annotations

import numpy as np

from safelight.actions.grouping.album import Album
from safelight.actions.grouping.frames import Floats, Indices
from safelight.models.half_precision import single

SAME_SCENE = 0.85
"""Cosine, on the common scale, from which two photos are taken to show one scene."""
AGREED = 4
"""Moments of each camera that must agree on an offset: a place that is visited twice is one, or two."""
MOMENT = 120.0
"""Seconds that one moment lasts at most; two clocks may differ as much and still be right."""
WITHIN = 60.0
"""Seconds within which offsets agree."""
SAMPLE = 1500
"""Photos of one body that are looked at."""


def offset_by_looks(album: Album, leading: Indices, other: Indices) -> float | None:
    """Seconds by which the other's clock is ahead; None where the clocks seem to agree, or too little tells."""
    a, b = _sampled(leading), _sampled(other)
    vectors, same = album.table.vectors, album.table.scale.own(SAME_SCENE)
    later, earlier = np.nonzero(single(vectors[b]) @ single(vectors[a]).T >= same)
    times = np.stack((album.frames.time[b[later]], album.frames.time[a[earlier]]))
    return _agreed(times[:, np.argsort(times[0] - times[1])])


def _agreed(times: Floats) -> float | None:
    """The offset most moments agree on, where it is far from none and plainly ahead of it.

    `times` are those of look-alikes, shape (2, n), in the order of their offsets.
    """
    offsets = times[0] - times[1]
    starts = np.unique(offsets // (WITHIN / 2)) * (WITHIN / 2)
    bounds = np.searchsorted(offsets, (starts, starts + WITHIN)).T.tolist()
    votes = [_moments(times[:, start:end]) for start, end in bounds]
    most = max(votes, default=0)
    if most < AGREED:
        return None
    start, end = bounds[votes.index(most)]
    offset = float(np.median(offsets[start:end]))
    agreeing = _moments(times[:, np.abs(offsets) <= MOMENT])
    return offset if abs(offset) > MOMENT and most >= 3 * agreeing else None


def _moments(times: Floats) -> int:
    """How many different moments stand for something, by the clock that saw fewer."""
    return min(len(np.unique(clock // MOMENT)) for clock in times)


def _sampled(rows: Indices) -> Indices:
    sampled: Indices = rows[np.linspace(0, len(rows) - 1, min(len(rows), SAMPLE)).astype(np.intp)]
    return sampled
