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
_LOWEST, _HIGHEST = 16, 1024
"""Rows of a strip: fewer cost more calls than they spare products, more are no faster."""
_NARROW = 24
"""Width of a band up to which it is computed row by row, nothing in vain; from there strips are faster all the same."""
_STRETCH = 512
"""Rows taken at a time where the band is narrow: some 3 MB of vectors; of fewer, more are widened twice."""
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
    """Pairs of rows whose cosine on the common scale is at least `floor`, the one that `order` names first on the left.

    `order` lists rows; the one at place k is compared with those at k + 1 to `reach[k]` (exclusive). Of one photo's
    later neighbours the `NEAREST` highest are kept.
    """
    columns, least = _columns(table, order), table.scale.own(floor)
    found = [_found(block, columns, reach, least) for block in _blocks(reach)]
    if not found:
        return Pairs(np.empty(0, np.intp), np.empty(0, np.intp), np.empty(0, np.float32))
    left, right, cosine = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return Pairs(order[left], order[right], table.scale.common(cosine))


def _columns(table: LooksTable, order: Indices) -> Columns:
    """Gives the vectors from one place to another in single precision; few are converted once and for all."""
    if len(order) > _AT_ONCE:
        return lambda start, stop: single(table.vectors[_rows(order[start:stop])])
    vectors = single(table.vectors[order])
    return lambda start, stop: vectors[start:stop]


def _rows(order: Indices) -> Indices | slice:
    """Rows that follow each other in the table, as one camera's photos do, as a slice: nothing is copied."""
    return slice(int(order[0]), int(order[-1]) + 1) if (np.diff(order) == 1).all() else order


@dataclass(frozen=True, slots=True)
class _Block:
    """Some strips of the band, one below the other, each `height` rows of `width` products, the first on itself."""

    start: int
    strips: int
    height: int
    width: int

    @property
    def stop(self) -> int:
        return self.start + self.strips * self.height

    @property
    def end(self) -> int:
        return self.stop - self.height + self.width

    def products(self, columns: Columns) -> npt.NDArray[np.float32]:
        """Of every row with the columns from its strip's start on, shape (strips, height, width)."""
        vectors = columns(self.start, self.end)
        if self.height == 1:
            return self._row_by_row(vectors)
        rows = vectors[: self.stop - self.start].reshape(self.strips, self.height, -1)
        across = np.lib.stride_tricks.sliding_window_view(vectors, self.width, axis=0)[:: self.height]
        found: npt.NDArray[np.float32] = rows @ across
        return found

    def _row_by_row(self, vectors: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Nothing in vain: not even of a photo with itself. BLAS wakes no threads for products so small."""
        found = np.full((self.strips, 1, self.width), -1, np.float32)
        if self.width == 1:
            return found
        later = np.lib.stride_tricks.sliding_window_view(vectors[1:], self.width - 1, axis=0)
        found[:, :, 1:] = vectors[: self.strips, None] @ later
        return found


def _blocks(reach: Indices) -> Iterator[_Block]:
    """The whole band. Strips are about as high as it is wide, so that little is computed in vain."""
    start, count = 0, len(reach)
    while start < count:
        rows = np.arange(start, min(start + _STRETCH, count))
        ahead = max(int((reach[rows] - rows).max()), 1)
        height = 1 if ahead <= _NARROW else _height(ahead, count - start)
        width = height - 1 + ahead
        strips = min(len(rows), count - start - width + height) // height
        block = _Block(start, strips, height, width)
        if strips < 2:
            height = _height(ahead, count - start)
            block = _Block(start, 1, height, int(reach[start : start + height].max()) - start)
        yield block
        start = block.stop


def _height(ahead: int, left: int) -> int:
    return min(max(_LOWEST, min(ahead, _CELLS // ahead, _HIGHEST)), left)


def _found(
    block: _Block, columns: Columns, reach: Indices, floor: float
) -> tuple[Indices, Indices, npt.NDArray[np.float32]]:
    products = block.products(columns).ravel()
    near = np.flatnonzero(products >= np.float32(floor))
    rows, later = np.divmod(near, block.width)
    later += rows - rows % block.height
    wanted = (later > rows) & (later + block.start < reach[block.start : block.stop][rows])
    rows, later, cosine = rows[wanted], later[wanted], products[near[wanted]]
    kept = _nearest(rows, cosine)
    return rows[kept] + block.start, later[kept] + block.start, cosine[kept]


def _nearest(places: Indices, cosine: npt.NDArray[np.float32]) -> Indices:
    """Positions of each place's `NEAREST` highest cosines; `places` is sorted."""
    if len(places) == 0 or np.bincount(places).max() <= NEAREST:
        return np.arange(len(places))
    order = np.lexsort((-cosine, places))
    ranks = np.arange(len(places)) - np.searchsorted(places, places)
    return np.sort(order[ranks < NEAREST])
