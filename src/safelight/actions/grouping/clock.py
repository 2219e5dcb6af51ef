"""Clocks that look wrong: reported, never corrected. `--clock SERIAL=+61m` is the photographer's word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from safelight.actions.grouping.album import Album
from safelight.actions.grouping.clock_offset import offset_by_looks
from safelight.actions.grouping.frames import UNKNOWN, Floats, Indices
from safelight.metadata.facts import CaptureFacts

SEVERAL = 5
"""Frames that each of two bodies must have, to be compared."""
DAY = 86400.0
ONE_EVENT = 3 * DAY
"""A shoot's length at most, where nothing but its length speaks for a reset clock."""
AFTER_RESET = 3 * DAY
"""A clock that lost its power begins at a New Year's midnight; so long after it at most the first frame was taken."""
FAR = 30 * DAY
"""Least distance of a reset clock from a right one."""
AS_LONG = 2.0
"""How many times longer than the other's a body's part of one event may be."""
FIRST_DIGITAL = datetime(1995, 1, 1, tzinfo=UTC).timestamp()


@dataclass(frozen=True, slots=True)
class _Body:
    """The frames of one camera that have a capture time."""

    facts: CaptureFacts
    rows: Indices
    times: Floats

    @property
    def start(self) -> float:
        return float(self.times.min())

    @property
    def length(self) -> float:
        return float(np.ptp(self.times))

    @property
    def reset(self) -> bool:
        """Whether its first frame follows a New Year's midnight, where clocks begin."""
        midnight = datetime(_date(self.start).year, 1, 1, tzinfo=UTC).timestamp()
        return self.start - midnight <= AFTER_RESET


def clock_notes(album: Album) -> tuple[str, ...]:
    """One note on all bodies whose clocks look wrong, a sentence each; none where nothing speaks for it.

    Bodies are compared with the one that has most frames. A clock is off where several moments look alike at one and
    the same offset, or where it was reset: it begins with a year, and shows an event as long as the other's.
    """
    bodies = sorted(_bodies(album), key=lambda body: -len(body.rows))
    said = [sentence for body in bodies if (sentence := _sentence(album, bodies[0], body))]
    return (" ".join((*said, "Nothing was corrected.")),) if said else ()


def _bodies(album: Album) -> Iterator[_Body]:
    frames = album.frames
    timed = np.flatnonzero(frames.timed & (frames.body != UNKNOWN))
    for code in np.unique(frames.body[timed]):
        rows = timed[frames.body[timed] == code]
        yield _Body(album.members[rows[0]].facts, rows, frames.time[rows])


def _sentence(album: Album, leading: _Body, body: _Body) -> str | None:
    if body.reset and body.start < FIRST_DIGITAL:
        return f"The clock of {body.facts.body} was never set: it says {_date(body.start):%Y-%m-%d}."
    if body is leading or len(body.rows) < SEVERAL:
        return None
    offset = offset_by_looks(album, leading.rows, body.rows)
    if offset is None and _was_reset(body, leading):
        offset = body.start - leading.start
    return None if offset is None else _said(body.facts, leading.facts, offset)


def _was_reset(body: _Body, leading: _Body) -> bool:
    """Whether it shows the other's event as of a New Year."""
    lengths = sorted((body.length, leading.length))
    one_event = lengths[1] <= ONE_EVENT and lengths[1] <= AS_LONG * lengths[0]
    return body.reset and not leading.reset and one_event and abs(body.start - leading.start) >= FAR


def _said(wrong: CaptureFacts, right: CaptureFacts, offset: float) -> str:
    much, sign = _duration(abs(offset)), "-" if offset > 0 else "+"
    direction = "ahead of" if offset > 0 else "behind"
    cure = f"; if it is, run again with --clock {wrong.serial}={sign}{abs(offset) / 60:.0f}m" if wrong.serial else ""
    return f"The clock of {wrong.body} looks {much} {direction} that of {right.body}{cure}."


def _duration(seconds: float) -> str:
    return f"{seconds / DAY:.0f} days" if seconds > 2 * DAY else f"{seconds / 60:.0f} minutes"


def _date(time: float) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=time)
