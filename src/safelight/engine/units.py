"""Cuts photos into units that are walked together; a bracket, focus stack or panorama is never split."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.engine.state import PhotoState


def units(states: Iterable[PhotoState], size: int) -> Iterator[list[PhotoState]]:
    """Lists of about `size` photos in their order, whole sets at their earliest member's place.

    A unit is longer than `size` only by the rest of a set.
    """
    unit: list[PhotoState] = []
    for together in _together(list(states)):
        unit += together
        if len(unit) >= size:
            yield unit
            unit = []
    if unit:
        yield unit


def _together(states: list[PhotoState]) -> Iterator[list[PhotoState]]:
    by_index = {state.index: state for state in states}
    for state in states:
        if state.index not in by_index:
            continue
        members = state.whole_set.members if state.whole_set else (state.index,)
        yield [by_index.pop(index) for index in members if index in by_index]
