"""How alike photos are, from their `Looks`: one calibrated scale where 0.95 means a near-duplicate.

Pure, and blocked: nothing here walks pair by pair in Python.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from safelight.errors import ModelError
from safelight.models.alignment import Overlay, still
from safelight.models.contract import Looks
from safelight.models.cosine_scale import PLAIN, CosineScale, scale_of
from safelight.models.half_precision import single
from safelight.models.likeness_scale import agreement, resemblance

Indices = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

GREY = 1.5
"""Colourfulness up to which a photo is black and white."""
COLOUR = 6.0
"""Colourfulness from which a photo is beyond doubt a colour one."""
COLOUR_AGAINST_GREY = 0.6
"""Most that a colour photo and a black-and-white one can be alike: the photographer made two pictures."""
MIRRORED = 0.94
"""Most that a photo and its mirror image can be alike."""
SURELY_NOT_MIRRORED = 0.97
CLEARLY = 0.01
"""By how much the mirror image must agree better than the photo itself, to be what it is."""
_PAIRS = 128
"""Pairs compared at a time; few enough to stay in a core's own cache."""
_LYING = 512
"""The same, of pairs compared only as they lie: one that needs less memory, and more of whose time is calls."""


@dataclass(frozen=True, slots=True)
class LooksTable:
    """The looks of many photos side by side, in the caller's order."""

    vectors: npt.NDArray[np.float16]
    """(n, d), L2-normalised."""
    thumbs: npt.NDArray[np.uint8]
    """(n, edge, edge)."""
    colourful: Floats
    scale: CosineScale = PLAIN
    """Of the vectors' cosines."""

    @classmethod
    def of(cls, looks: Sequence[Looks]) -> Self:
        """Raises ModelError where two producers are mixed: their numbers mean different things."""
        producers = sorted({one.producer for one in looks})
        if len(producers) > 1:
            named = " and ".join(map(repr, producers))
            raise ModelError(f"looks by {named} cannot be compared; measure all photos under one profile")
        if not looks:
            return cls(np.zeros((0, 1), np.float16), np.zeros((0, 1, 1), np.uint8), np.zeros(0, np.float32))
        count, edge = len(looks), looks[0].thumb.shape[-1]
        vectors = np.concatenate([one.vector for one in looks]).reshape(count, -1)
        thumbs = np.concatenate([one.thumb for one in looks]).reshape(count, edge, edge)
        colourful = np.array([one.colourful for one in looks], np.float32)
        return cls(vectors, thumbs, colourful, scale_of(producers[0]))

    def __len__(self) -> int:
        return len(self.vectors)


def similarities(table: LooksTable, left: Indices, right: Indices) -> Floats:
    """Similarity, 0..1, of the pairs `left[k]`, `right[k]` of the table."""
    found = np.empty(len(left), np.float32)
    for chunk in _chunks(len(left)):
        found[chunk] = _similarities(table, left[chunk], right[chunk])
    return found


def alike(table: LooksTable, left: Indices, right: Indices, threshold: float, near: Floats | None = None) -> Flags:
    """Whether `similarities` reaches the threshold, pair by pair; what is plain without it is not aligned.

    `near` are the pairs' cosines, where they are known.
    """
    near = cosines(table, left, right) if near is None else near
    found = resemblance(near) >= threshold
    possible = agreement(near, np.ones_like(near)) >= threshold
    if threshold > COLOUR_AGAINST_GREY:
        possible &= ~_colour_against_grey(table, left, right)
    found &= possible
    open_ = np.flatnonzero(possible & ~found)
    lying = _lying(table, left[open_], right[open_])
    plain = (lying >= SURELY_NOT_MIRRORED) & (agreement(near[open_], lying) >= threshold)
    found[open_[plain]] = True
    rest, lain = open_[~plain], lying[~plain]
    for chunk in _chunks(len(rest)):
        pairs = rest[chunk]
        found[pairs] = _agreement(table, left[pairs], right[pairs], near[pairs], lain[chunk]) >= threshold
    return found


def correlations(table: LooksTable, left: Indices, right: Indices) -> Floats:
    """Whether pairs show the same from the same place, -1..1, however they are exposed or coloured."""
    parts = [Overlay.of(table.thumbs, left[chunk], right[chunk]).best() for chunk in _chunks(len(left))]
    return np.concatenate(parts) if parts else np.empty(0, np.float32)


def cosines(table: LooksTable, left: Indices, right: Indices) -> Floats:
    """Cosines of the pairs' embeddings, on the common scale."""
    found = np.empty(len(left), np.float32)
    for chunk in _chunks(len(left)):
        a, b = (single(table.vectors[rows[chunk]]) for rows in (left, right))
        found[chunk] = np.vecdot(a, b)
    return table.scale.common(found)


def _lying(table: LooksTable, left: Indices, right: Indices) -> Floats:
    found = np.empty(len(left), np.float32)
    for chunk in _chunks(len(left), _LYING):
        found[chunk] = still(table.thumbs, left[chunk], right[chunk])
    return found


def _similarities(table: LooksTable, left: Indices, right: Indices) -> Floats:
    near = cosines(table, left, right)
    lying = still(table.thumbs, left, right)
    found = np.maximum(_agreement(table, left, right, near, lying), resemblance(near))
    return np.where(_colour_against_grey(table, left, right), np.minimum(found, COLOUR_AGAINST_GREY), found)


def _agreement(table: LooksTable, left: Indices, right: Indices, near: Floats, lying: Floats) -> Floats:
    """`lying` are the pairs' correlations as they lie."""
    overlay = Overlay.of(table.thumbs, left, right)
    best = np.maximum(overlay.best(), lying)
    found = agreement(near, best)
    doubtful = np.flatnonzero((found > MIRRORED) & (best < SURELY_NOT_MIRRORED))
    flipped = overlay.best_mirrored(doubtful)
    found[doubtful[flipped > best[doubtful] + CLEARLY]] = MIRRORED
    return found


def _colour_against_grey(table: LooksTable, left: Indices, right: Indices) -> Flags:
    a, b = table.colourful[left], table.colourful[right]
    apart: Flags = (np.minimum(a, b) <= GREY) & (np.maximum(a, b) >= COLOUR)
    return apart


def _chunks(count: int, size: int = _PAIRS) -> Iterator[slice]:
    return (slice(at, at + size) for at in range(0, count, size))
