"""Copies within a group: the same picture at another size, or compressed harder. The larger and finer one leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from safelight.actions.grouping.frames import Frames
from safelight.models.alignment import still
from safelight.models.contract import Looks
from safelight.models.likeness import LooksTable, correlations, similarities

NEAR_DUPLICATE = 0.95
SAME_PICTURE = 0.995
"""Correlation from which two frames of one size and time are one picture."""
SMALLER = 0.98
"""Share of the pixels below which a photo is of another size: editors trim a line or two."""
COARSER = 1.3
"""How many times coarser a JPEG must be quantised to be a copy of another."""


def copies(group: Sequence[int], frames: Frames, looks: Sequence[Looks], table: LooksTable) -> dict[int, int]:
    """Row of a copy → row of the photo that it is a copy of, for the rows of one group."""
    pairs = _candidates(group, looks)
    if not pairs:
        return {}
    left, right = (np.array(rows, np.intp) for rows in zip(*pairs, strict=True))
    alike = similarities(table, left, right) >= NEAR_DUPLICATE
    same = correlations(table, left, right) >= SAME_PICTURE
    found: dict[int, int] = {}
    for at, (row, other) in enumerate(pairs):
        smaller = looks[row].pixels < SMALLER * looks[other].pixels
        if alike[at] and (smaller or (same[at] and _one_moment(frames, row, other))):
            found[row] = _better(found.get(row), other, looks)
    return found


def one_picture(group: Sequence[int], originals: Mapping[int, int], frames: Frames, table: LooksTable) -> bool:
    """Whether the rows of a group are one exposure: what is no copy of another shows the same to the last detail."""
    first, *others = (row for row in group if row not in originals)
    if not all(_one_moment(frames, first, other) for other in others):
        return False
    rows = np.array(others, np.intp)
    return bool((still(table.thumbs, np.full_like(rows, first), rows) >= SAME_PICTURE).all())


def _candidates(group: Sequence[int], looks: Sequence[Looks]) -> list[tuple[int, int]]:
    """Pairs of a possible copy and its original; none in a burst, whose frames are of one size and kind."""
    pixels = [looks[row].pixels for row in group]
    coarseness = [looks[row].quantisation or 0.0 for row in group]
    if min(pixels) >= SMALLER * max(pixels) and max(coarseness) <= COARSER * min(coarseness):
        return []
    return [(row, other) for row in group for other in group if _may_be_copy(looks[row], looks[other])]


def _may_be_copy(one: Looks, other: Looks) -> bool:
    """Smaller than the other, or of one size and quantised more coarsely."""
    if one.pixels != other.pixels:
        return one.pixels < SMALLER * other.pixels
    return (one.quantisation or 0.0) > COARSER * (other.quantisation or np.inf)


def _one_moment(frames: Frames, row: int, other: int) -> bool:
    a, b = frames.time[row], frames.time[other]
    return bool(a == b or np.isnan(a) or np.isnan(b))


def _better(known: int | None, other: int, looks: Sequence[Looks]) -> int:
    if known is None:
        return other
    return min(known, other, key=lambda row: (-looks[row].pixels, looks[row].quantisation or 0.0, row))
