"""Clocks that look wrong: reported, never corrected. `--clock SERIAL=+61m` is the photographer's word."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import numpy as np
import numpy.typing as npt

from safelight.actions.grouping.album import Album
from safelight.actions.grouping.frames import UNKNOWN, Indices
from safelight.metadata.facts import CaptureFacts

SAME_SCENE = 0.85
"""Cosine from which two photos are taken to show one scene."""
AGREED = 5
"""Photos that must agree on an offset."""
APART = 120.0
"""Seconds that two clocks may differ and still be right."""
WITHIN = 60.0
"""Seconds within which offsets agree."""
SAMPLE = 1500
"""Photos of one body that are looked at."""
FIRST_DIGITAL = datetime(1995, 1, 1, tzinfo=UTC).timestamp()
YEAR = 365 * 86400.0


def clock_notes(album: Album) -> tuple[str, ...]:
    """Sentences about bodies whose clocks look wrong, measured against the body with most photos."""
    frames = album.frames
    timed = np.flatnonzero(frames.timed & (frames.body != UNKNOWN))
    bodies, counts = np.unique(frames.body[timed], return_counts=True)
    if len(bodies) == 0:
        return ()
    leading = bodies[counts.argmax()]
    rows = {body: timed[frames.body[timed] == body] for body in bodies.tolist()}
    return tuple(_notes(album, rows, int(leading)))


def _notes(album: Album, rows: dict[int, Indices], leading: int) -> Iterator[str]:
    for body, own in rows.items():
        facts = album.members[own[0]].facts
        if album.frames.time[own].max() < FIRST_DIGITAL:
            yield f"The clock of {facts.body} was never set: it says {_day(album.frames.time[own].min())}."
        elif body != leading and (offset := _offset(album, rows[leading], own)) is not None:
            yield _said(facts, album.members[rows[leading][0]].facts, offset)


def _offset(album: Album, leading: Indices, other: Indices) -> float | None:
    """Seconds by which the other clock is ahead; None where they seem to agree, or nothing tells."""
    time = album.frames.time
    apart = float(np.median(time[other]) - np.median(time[leading]))
    if abs(apart) > YEAR:
        return apart
    a, b = _sampled(leading), _sampled(other)
    vectors = album.table.vectors
    near = vectors[b].astype(np.float32) @ vectors[a].astype(np.float32).T >= SAME_SCENE
    rows, columns = np.nonzero(near)
    return _agreed(rows, time[b[rows]] - time[a[columns]])


def _agreed(photos: Indices, offsets: npt.NDArray[np.float64]) -> float | None:
    """The offset most photos agree on, where it is far from none and plainly ahead of it."""
    order = np.argsort(offsets)
    photos, offsets = photos[order], offsets[order]
    ends = np.searchsorted(offsets, offsets + WITHIN, "right")
    votes = np.array([len(set(photos[start:end].tolist())) for start, end in enumerate(ends)])
    if len(votes) == 0 or votes.max() < AGREED:
        return None
    start = int(votes.argmax())
    offset = float(np.median(offsets[start : ends[start]]))
    agreeing = len(set(photos[np.abs(offsets) <= APART].tolist()))
    return offset if abs(offset) > APART and votes.max() >= 3 * agreeing else None


def _sampled(rows: Indices) -> Indices:
    sampled: Indices = rows[np.linspace(0, len(rows) - 1, min(len(rows), SAMPLE)).astype(np.intp)]
    return sampled


def _said(wrong: CaptureFacts, right: CaptureFacts, offset: float) -> str:
    much, sign = _duration(abs(offset)), "-" if offset > 0 else "+"
    direction = "ahead of" if offset > 0 else "behind"
    cure = f"; if it is, run again with --clock {wrong.serial}={sign}{abs(offset) / 60:.0f}m" if wrong.serial else ""
    return f"The clock of {wrong.body} looks {much} {direction} that of {right.body}. Nothing was corrected{cure}."


def _duration(seconds: float) -> str:
    return f"{seconds / 86400:.0f} days" if seconds > 2 * 86400 else f"{seconds / 60:.0f} minutes"


def _day(time: float) -> str:
    return f"{datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=time):%Y-%m-%d}"
