"""The frames of a shoot as sets are recognised in them: streams of shots by one body, in the order they were taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Self

from safelight.metadata.facts import CaptureFacts

if TYPE_CHECKING:
    from safelight.actions.outcome import Member


@dataclass(frozen=True, slots=True)
class Shot:
    """One frame of a stream; `row` is its place among the members. What loops ask of all shots is worked out once."""

    row: int
    index: int
    facts: CaptureFacts
    time: float
    metered: bool
    """Whether its settings are known."""
    exposure: float
    """How much light was let in compared with other shots of the moment, EV; more is brighter."""

    @classmethod
    def of(cls, row: int, index: int, facts: CaptureFacts, time: float) -> Self:
        """By what the file says."""
        value = facts.exposure_value
        exposure = facts.exposure_bias or 0.0 if value is None else -value
        return cls(row, index, facts, time, value is not None, exposure)


def streams(members: Sequence[Member]) -> list[list[Shot]]:
    """Shots of one folder and body that have a capture time, earliest first. Without times no set can be told."""
    keyed = [
        (member.photo.name.rpartition("/")[0], facts.body or "", Shot.of(row, member.index, facts, facts.taken))
        for row, member in enumerate(members)
        if (facts := member.facts).taken is not None
    ]
    keyed.sort(key=lambda entry: (entry[0], entry[1], entry[2].time, _number(entry[2]), entry[2].index))
    return [[shot for *_, shot in group] for _, group in groupby(keyed, key=lambda entry: entry[:2])]


def gap(earlier: Shot, later: Shot) -> float:
    """Seconds between one exposure's end and the next one's start, as far as the clock tells."""
    return max(later.time - earlier.time - (earlier.facts.exposure_time or 0.0), 0.0)


def _number(shot: Shot) -> int:
    return shot.facts.file_number if shot.facts.file_number is not None else -1
