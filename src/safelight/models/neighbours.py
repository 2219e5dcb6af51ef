"""Pairs of photos that may be alike, found by blocked matrix products over a band of an ordered table.

This is the first stage: a cosine is cheap where a matrix product computes millions, and rules out nearly all pairs.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from safelight.models.half_precision import single
from safelight.models.likeness import Indices, LooksTable

FLOOR = 0.5
"""Cosine below which no two photos are near-duplicates: blurred and badly lit frames stay above .56."""
NEAREST = 32
"""Later photos kept for each: enough to chain a group, and a bound where thousands look alike."""
_CELLS = 1 << 22
"""Products computed at a time; bounds the memory to some 20 MB."""
_AT_ONCE = 1 << 14
"""Photos up to which all vectors are held in single precision: some 80 MB."""
Columns = Callable[[int, int], npt.NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows of a table, aligned, with the cosine of each."""

    left: Indices
    right: Indices
    cosine: npt.NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.left)

    def where(self, wanted: npt.NDArray[np.bool_]) -> "Pairs":
        return Pairs(self.left[wanted], self.right[wanted], self.cosine[wanted])

    def joined(self, other: "Pairs") -> "Pairs":
        return Pairs(
            np.concatenate((self.left, other.left)),
            np.concatenate((self.right, other.right)),
            np.concatenate((self.cosine, other.cosine)),
        )


def near_pairs(table: LooksTable, order: Indices, reach: Indices, floor: float = FLOOR) -> Pairs:
    """Pairs of rows whose cosine is at least `floor`, the one that `order` names first on the left.

    `order` lists rows; the one at place k is compared with those at k + 1 to `reach[k]` (exclusive). Of one photo's
    later neighbours the `NEAREST` highest are kept.
    """
    columns = _columns(table, order)
    found = [_block(columns, reach, start, stop, floor) for start, stop in _blocks(reach)]
    if not found:
        return Pairs(np.empty(0, np.intp), np.empty(0, np.intp), np.empty(0, np.float32))
    left, right, cosine = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return Pairs(order[left], order[right], cosine)


def _columns(table: LooksTable, order: Indices) -> Columns:
    """Gives the vectors from one place to another in single precision; few are converted once and for all."""
    if len(order) > _AT_ONCE:
        return lambda start, stop: single(table.vectors[order[start:stop]])
    vectors = single(table.vectors[order])
    return lambda start, stop: vectors[start:stop]


def _blocks(reach: Indices) -> Iterator[tuple[int, int]]:
    """Places to multiply together: about as many as the band is wide, so that little is computed in vain."""
    start, count = 0, len(reach)
    while start < count:
        width = int(reach[start]) - start
        places = max(64, min(width, _CELLS // max(width, 1), 1024))
        yield start, min(start + places, count)
        start += places


def _block(
    columns: Columns, reach: Indices, start: int, stop: int, floor: float
) -> tuple[Indices, Indices, npt.NDArray[np.float32]]:
    end = int(reach[start:stop].max())
    vectors = columns(start, end)
    products = vectors[: stop - start] @ vectors.T
    flat = np.flatnonzero(products >= np.float32(floor))
    places, later = np.divmod(flat, end - start)
    wanted = (later > places) & (later + start < reach[start:stop][places])
    places, later = places[wanted], later[wanted]
    cosine = products[places, later]
    kept = _nearest(places, cosine)
    return places[kept] + start, later[kept] + start, cosine[kept]


def _nearest(places: Indices, cosine: npt.NDArray[np.float32]) -> Indices:
    """Positions of each place's `NEAREST` highest cosines; `places` is sorted."""
    if len(places) == 0 or np.bincount(places).max() <= NEAREST:
        return np.arange(len(places))
    order = np.lexsort((-cosine, places))
    ranks = np.arange(len(places)) - np.searchsorted(places, places)
    return np.sort(order[ranks < NEAREST])
