"""Brackets, focus stacks and panoramas of a shoot: sets that are kept whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from safelight.actions.grouping.brackets import brackets
from safelight.actions.grouping.focus_stacks import Detail, focus_stacks
from safelight.actions.grouping.panoramas import Step, may_follow, panoramas
from safelight.actions.grouping.shots import Shot, streams
from safelight.actions.grouping.views import shifts
from safelight.actions.outcome import Group, Member
from safelight.models.contract import Looks
from safelight.models.likeness import Indices, LooksTable, correlations

SAME_FRAMING = 0.55
"""Correlation with the middle frame of a bracket: lights and shadows that are lost cost the rest."""
STILL_FRAMING = 0.75
"""The same in a focus stack, where exposure does not change."""
_TOGETHER = 4096
"""Pairs of tiny pictures that are copied at once."""


def whole_sets(members: Sequence[Member], looks: Sequence[Looks]) -> list[Group]:
    """Every set once, earliest first. A frame belongs to one: brackets are sought first, panoramas last."""
    album = _Album(looks)
    found = [group for stream in streams(members) for group in album.sets(stream)]
    taken = {member.index: member.facts.taken or 0.0 for member in members}
    return sorted(found, key=lambda group: (taken[group.members[0]], group.members[0]))


class _Album:
    """The looks that tell whether frames of a stream share a framing."""

    def __init__(self, looks: Sequence[Looks]) -> None:
        self._looks = looks
        self._table = LooksTable.of(looks)

    def sets(self, stream: Sequence[Shot]) -> list[Group]:
        bracketed = brackets(stream, lambda shots: self._framed(shots, SAME_FRAMING))
        stream = _without(stream, bracketed)
        stacked = focus_stacks(stream, lambda shots: self._framed(shots, STILL_FRAMING), self._detail)
        stream = _without(stream, stacked)
        steps = self._steps(stream)
        swept = panoramas(stream, lambda earlier, later: steps.get((earlier.row, later.row)))
        return [
            *(Group("bracket", _indices(shots)) for shots in bracketed),
            *(Group("focus_stack", _indices(shots)) for shots in stacked),
            *(Group("panorama", _indices(shots)) for shots in swept),
        ]

    def _framed(self, shots: Sequence[Shot], least: float) -> bool:
        """Whether every frame shows the same from the same place as the middle one."""
        rows = _rows(shots)
        middle = np.full_like(rows, rows[len(rows) // 2])
        return bool((correlations(self._table, rows, middle) >= least).all())

    def _detail(self, shot: Shot) -> Detail | None:
        return self._looks[shot.row].detail

    def _steps(self, stream: Sequence[Shot]) -> dict[tuple[int, int], Step]:
        """The step between every two neighbours that may belong to a panorama."""
        pairs = [(earlier, later) for earlier, later in pairwise(stream) if may_follow(earlier, later)]
        parts = (pairs[at : at + _TOGETHER] for at in range(0, len(pairs), _TOGETHER))
        return {pair: step for part in parts for pair, step in self._steps_between(part)}

    def _steps_between(self, pairs: Sequence[tuple[Shot, Shot]]) -> Iterator[tuple[tuple[int, int], Step]]:
        left, right = map(_rows, zip(*pairs, strict=True))
        for (earlier, later), step in zip(
            pairs, zip(*shifts(self._table.thumbs, left, right), strict=True), strict=True
        ):
            yield (earlier.row, later.row), Step(*map(float, step))


def _without(stream: Sequence[Shot], sets: Sequence[Sequence[Shot]]) -> list[Shot]:
    taken = {shot.row for shots in sets for shot in shots}
    return [shot for shot in stream if shot.row not in taken]


def _indices(shots: Sequence[Shot]) -> tuple[int, ...]:
    return tuple(shot.index for shot in shots)


def _rows(shots: Sequence[Shot]) -> Indices:
    return np.array([shot.row for shot in shots], np.intp)
