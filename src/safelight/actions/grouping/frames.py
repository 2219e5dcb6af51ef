"""When, by which body and in which order photos were taken, side by side."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from safelight.actions.outcome import Member

Indices = npt.NDArray[np.intp]
UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Frames:
    """Columns over the same photos; rows are in the order in which the members came."""

    index: Indices
    """The photo's index in the run."""
    time: npt.NDArray[np.float64]
    """Capture time in seconds; NaN where it is not known."""
    body: Indices
    """A code for each camera body; `UNKNOWN` where the file does not say."""
    folder: Indices
    """A code for each folder."""
    number: Indices
    """The camera's file number; the place in the folder by name where there is none."""

    @classmethod
    def of(cls, members: "Sequence[Member]") -> Self:
        facts = [member.facts for member in members]
        folders = [member.photo.name.rpartition("/")[0] for member in members]
        return cls(
            np.array([member.index for member in members], np.intp),
            np.array([np.nan if fact.taken is None else fact.taken for fact in facts], np.float64),
            _codes(fact.body for fact in facts),
            _codes(folders),
            _numbers(members, folders),
        )

    def __len__(self) -> int:
        return len(self.index)

    @property
    def timed(self) -> npt.NDArray[np.bool_]:
        return ~np.isnan(self.time)

    def by_time(self, rows: Iterable[int]) -> list[int]:
        """Rows earliest first; those without a time come last, by their index."""
        return sorted(rows, key=lambda row: (np.nan_to_num(self.time[row], nan=np.inf), self.index[row]))


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
