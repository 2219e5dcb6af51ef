"""The photos of a run as grouping sees them: when and by whom they were taken, and what they look like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from safelight.actions.grouping.band import duplicates_band, may_be_duplicates, moments_band
from safelight.actions.grouping.copies import copies, one_picture
from safelight.actions.grouping.frames import Frames
from safelight.actions.grouping.similar import similar_rows
from safelight.actions.outcome import Group, Member
from safelight.models.contract import Looks
from safelight.models.likeness import LooksTable


@dataclass(frozen=True)
class Album:
    """Photos that may be grouped, row by row. Those of a bracket, focus stack or panorama are grouped already."""

    members: Sequence[Member]
    looks: Sequence[Looks]
    frames: Frames
    sets: tuple[Group, ...]

    @classmethod
    def of(cls, members: Sequence[Member], looks: Sequence[Looks | None]) -> Self:
        """Photos without looks are left out."""
        seen = [(member, one) for member, one in zip(members, looks, strict=True) if one is not None]
        free = [(member, one) for member, one in seen if member.whole_set is None]
        sets = tuple(dict.fromkeys(member.whole_set for member, _ in seen if member.whole_set is not None))
        rows, own = [member for member, _ in free], [one for _, one in free]
        return cls(rows, own, Frames.of(rows), sets)

    @cached_property
    def table(self) -> LooksTable:
        """The looks side by side. Raises ModelError where those of two producers are mixed."""
        return LooksTable.of(self.looks)

    def duplicates(self, threshold: float, window: float) -> list[list[int]]:
        """Rows of near-duplicates taken within `window` seconds; bodies are not mixed, but an unknown one may join."""
        band = duplicates_band(self.frames, window)
        return similar_rows(self.frames, self.table, band, threshold, lambda a, b: may_be_duplicates(self.frames, a, b))

    def moments(self, threshold: float, window: float) -> list[list[int]]:
        """Rows of similar frames of one body whose gaps stay within `window` seconds."""
        return similar_rows(self.frames, self.table, moments_band(self.frames, window), threshold)

    def copies(self, group: Sequence[int]) -> dict[int, int]:
        """Row of a copy → row of its original, within one group."""
        return copies(group, self.frames, self.looks, self.table)

    def one_picture(self, group: Sequence[int], originals: Mapping[int, int]) -> bool:
        """Whether a group holds nothing but one picture and its duplicates; `originals` are the group's `copies`."""
        return one_picture(group, originals, self.frames, self.table)

    def indices(self, rows: Sequence[int]) -> tuple[int, ...]:
        """The photos' indices in the run."""
        return tuple(self.members[row].index for row in rows)
