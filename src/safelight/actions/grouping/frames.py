"""When, by which body and in which order photos were taken, side by side."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from safelight.actions.outcome import Member

Indices = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float64]
UNKNOWN = -1
ROLLS_OVER = 10_000
"""Cameras count to 9999, then begin again."""
NEAR_NUMBERS = 20
"""File numbers within which frames without capture times may belong to one moment."""


@dataclass(frozen=True, slots=True)
class Frames:
    """Columns over the same photos; rows are in the order in which the members came."""

    index: Indices
    """The photo's index in the run."""
    time: Floats
    """Capture time in seconds; NaN where it is not known."""
    body: Indices
    """A code for each camera body; `UNKNOWN` where the file does not say."""
    folder: Indices
    """A code for each folder."""
    number: Indices
    """The camera's file number, counted on where it rolls over; the place in the folder by name where there is none."""

    @classmethod
    def of(cls, members: "Sequence[Member]") -> Self:
        facts = [member.facts for member in members]
        folders = [member.photo.name.rpartition("/")[0] for member in members]
        bodies = [fact.body for fact in facts]
        streams = _codes(zip(bodies, folders, strict=True))
        return cls(
            np.array([member.index for member in members], np.intp),
            np.array([np.nan if fact.taken is None else fact.taken for fact in facts], np.float64),
            _codes(bodies),
            _codes(folders),
            _counted_on(_numbers(members, folders), streams),
        )

    def __len__(self) -> int:
        return len(self.index)

    @property
    def timed(self) -> npt.NDArray[np.bool_]:
        return ~np.isnan(self.time)


def _codes(values: Iterable[Hashable]) -> Indices:
    """A small number for each distinct value; `UNKNOWN` for None."""
    known: dict[Hashable, int] = {}
    codes = [UNKNOWN if value is None else known.setdefault(value, len(known)) for value in values]
    return np.array(codes, np.intp)


def _numbers(members: "Sequence[Member]", folders: Sequence[str]) -> Indices:
    found: list[Any] = [member.facts.file_number for member in members]
    if None in found:
        places: dict[str, int] = {}
        for row in sorted(range(len(members)), key=lambda row: members[row].photo.name):
            place = places[folders[row]] = places.get(folders[row], 0) + 1
            found[row] = place if found[row] is None else found[row]
    return np.array(found, np.intp)


def _counted_on(numbers: Indices, streams: Indices) -> Indices:
    """Numbers of a stream that stands on both sides of a roll-over go on from 9999 to 10000.

    Where a stream begins is told by the widest stretch of numbers that it does not use.
    """
    counted = numbers.copy()
    for stream in np.unique(streams[numbers >= ROLLS_OVER - NEAR_NUMBERS]):
        own = np.flatnonzero(streams == stream)
        used = np.unique(numbers[own])
        widest = int(np.diff(used, append=used[0] + ROLLS_OVER).argmax())
        if used[-1] < ROLLS_OVER and widest + 1 < len(used):
            counted[own[numbers[own] <= used[widest]]] += ROLLS_OVER
    return counted
