"""How alike photos are, from their `Looks`: one calibrated scale where 0.95 means a near-duplicate.

Pure, and blocked: nothing here walks pair by pair in Python.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self, TypeVar

import numpy as np
import numpy.typing as npt

from safelight.errors import ModelError
from safelight.models.alignment import aligned, still
from safelight.models.contract import Looks
from safelight.models.likeness_scale import agreement, resemblance

Indices = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]
Found = TypeVar("Found", npt.NDArray[np.float32], npt.NDArray[np.bool_])

GREY = 1.5
"""Colourfulness up to which a photo is black and white."""
COLOUR = 6.0
"""Colourfulness from which a photo is beyond doubt a colour one."""
COLOUR_AGAINST_GREY = 0.6
"""Most that a colour photo and a black-and-white one can be alike: the photographer made two pictures."""
MIRRORED = 0.94
"""Most that a photo and its mirror image can be alike."""
SURELY_NOT_MIRRORED = 0.97
_PAIRS = 256
"""Pairs compared at a time; few enough to stay in a core's own cache."""


@dataclass(frozen=True, slots=True)
class LooksTable:
    """The looks of many photos side by side, in the caller's order."""

    vectors: npt.NDArray[np.float16]
    """(n, d), L2-normalised."""
    thumbs: npt.NDArray[np.uint8]
    """(n, edge, edge)."""
    colourful: Floats

    @classmethod
    def of(cls, looks: Sequence[Looks]) -> Self:
        """Raises ModelError where two producers are mixed: their numbers mean different things."""
        producers = sorted({one.producer for one in looks})
        if len(producers) > 1:
            named = " and ".join(map(repr, producers))
            raise ModelError(f"looks by {named} cannot be compared; measure all photos under one profile")
        if not looks:
            return cls(np.zeros((0, 1), np.float16), np.zeros((0, 1, 1), np.uint8), np.zeros(0, np.float32))
        vectors, thumbs = (np.stack([getattr(one, name) for one in looks]) for name in ("vector", "thumb"))
        return cls(vectors, thumbs, np.array([one.colourful for one in looks], np.float32))

    def __len__(self) -> int:
        return len(self.vectors)


def similarities(table: LooksTable, left: Indices, right: Indices) -> Floats:
    """Similarity, 0..1, of the pairs `left[k]`, `right[k]` of the table."""
    return _chunked(lambda a, b: _similarities(table, a, b), left, right, np.empty(len(left), np.float32))


def alike(table: LooksTable, left: Indices, right: Indices, threshold: float) -> Flags:
    """Whether `similarities` reaches the threshold, pair by pair; most pairs are decided without aligning them."""
    return _chunked(lambda a, b: _alike(table, a, b, threshold), left, right, np.empty(len(left), np.bool_))


def correlations(table: LooksTable, left: Indices, right: Indices) -> Floats:
    """Whether pairs show the same from the same place, -1..1, however they are exposed or coloured."""
    return _chunked(
        lambda a, b: aligned(table.thumbs[a], table.thumbs[b]), left, right, np.empty(len(left), np.float32)
    )


def cosines(table: LooksTable, left: Indices, right: Indices) -> Floats:
    """Cosines of the pairs' embeddings."""
    a, b = (table.vectors[rows].astype(np.float32) for rows in (left, right))
    found: Floats = np.einsum("ni,ni->n", a, b)
    return found


def _similarities(table: LooksTable, left: Indices, right: Indices) -> Floats:
    near = cosines(table, left, right)
    found = np.maximum(_agreement(table, left, right, near), resemblance(near))
    return np.where(_colour_against_grey(table, left, right), np.minimum(found, COLOUR_AGAINST_GREY), found)


def _agreement(table: LooksTable, left: Indices, right: Indices, near: Floats) -> Floats:
    best = np.maximum(still(table.thumbs[left], table.thumbs[right]), aligned(table.thumbs[left], table.thumbs[right]))
    found = agreement(near, best)
    doubtful = np.flatnonzero((found > MIRRORED) & (best < SURELY_NOT_MIRRORED))
    mirrored = doubtful[_mirrored(table, left[doubtful], right[doubtful], best[doubtful])]
    found[mirrored] = MIRRORED
    return found


def _alike(table: LooksTable, left: Indices, right: Indices, threshold: float) -> Flags:
    near = cosines(table, left, right)
    possible = agreement(near, np.ones_like(near)) >= threshold
    if threshold > COLOUR_AGAINST_GREY:
        possible &= ~_colour_against_grey(table, left, right)
    decided = possible & (resemblance(near) >= threshold)
    open_ = np.flatnonzero(possible & ~decided)
    lying = still(table.thumbs[left[open_]], table.thumbs[right[open_]])
    plain = (lying >= SURELY_NOT_MIRRORED) & (agreement(near[open_], lying) >= threshold)
    decided[open_[plain]] = True
    rest = open_[~plain]
    decided[rest] = _agreement(table, left[rest], right[rest], near[rest]) >= threshold
    return decided


def _mirrored(table: LooksTable, left: Indices, right: Indices, best: Floats) -> Flags:
    """Whether the right picture's mirror image agrees better than the picture itself."""
    flipped: Flags = aligned(table.thumbs[left], table.thumbs[right][:, :, ::-1]) > best + 0.01
    return flipped


def _colour_against_grey(table: LooksTable, left: Indices, right: Indices) -> Flags:
    a, b = table.colourful[left], table.colourful[right]
    apart: Flags = (np.minimum(a, b) <= GREY) & (np.maximum(a, b) >= COLOUR)
    return apart


def _chunked(compare: Callable[[Indices, Indices], Found], left: Indices, right: Indices, found: Found) -> Found:
    for at in range(0, len(left), _PAIRS):
        chunk = slice(at, at + _PAIRS)
        found[chunk] = compare(left[chunk], right[chunk])
    return found
