"""The frames of a shoot as sets are recognised in them: streams of shots by one body, in the order they were taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from safelight.metadata.facts import CaptureFacts

if TYPE_CHECKING:
    from safelight.actions.outcome import Member


@dataclass(frozen=True)
class Shot:
    """One frame of a stream; `row` is its place among the members."""

    row: int
    index: int
    facts: CaptureFacts

    @property
    def time(self) -> float | None:
        return self.facts.taken

    @cached_property
    def exposure(self) -> float:
        """How much light was let in compared with other shots of the moment, EV; more is brighter."""
        value, bias = self.facts.exposure_value, self.facts.exposure_bias
        if value is not None:
            return -value
        return bias if bias is not None else 0.0


def streams(members: Sequence[Member]) -> list[list[Shot]]:
    """Shots of one folder and body that have a capture time, earliest first. Without times no set can be told."""
    keyed = [
        (member.photo.name.rpartition("/")[0], member.facts.body or "", Shot(row, member.index, member.facts))
        for row, member in enumerate(members)
        if member.facts.taken is not None
    ]
    keyed.sort(key=lambda entry: (entry[0], entry[1], entry[2].time or 0.0, _number(entry[2]), entry[2].index))
    return [[shot for *_, shot in group] for _, group in groupby(keyed, key=lambda entry: entry[:2])]


def gap(earlier: Shot, later: Shot) -> float:
    """Seconds between one exposure's end and the next one's start, as far as the clock tells."""
    return max((later.time or 0.0) - (earlier.time or 0.0) - (earlier.facts.exposure_time or 0.0), 0.0)


def _number(shot: Shot) -> int:
    return shot.facts.file_number if shot.facts.file_number is not None else -1
