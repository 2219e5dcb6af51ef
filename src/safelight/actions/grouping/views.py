"""By how much one view is shifted against another: overlap of tiny pictures over shifts as wide as most of a frame."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from safelight.models.alignment import still

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Thumbs = npt.NDArray[np.uint8]
Indices = npt.NDArray[np.intp]

LEAST_SHIFT, MOST_SHIFT = 0.15, 0.76
"""Shares of the frame. Less is the same view; more leaves too little to compare, and a panned burst may pass."""
ACROSS = 0.1
"""Share of the frame by which hands stray from the direction."""
CLEARLY = 0.25
"""By how much the shifted overlap must agree better than the frames as they lie."""
MOST_CORRELATION = 1.002
"""Of anything; rounding aside it is 1."""
_PAIRS = 256


class Shifts(NamedTuple):
    """For each pair, by how much of the frame the view moved to the right and down, and how well the overlap agrees."""

    right: Floats
    down: Floats
    correlation: Floats
    """0 where the frames agree no better shifted than as they lie."""


def shifts(thumbs: Thumbs, earlier: Indices, later: Indices) -> Shifts:
    """How each of the `later` pictures continues the `earlier` one beside it: rows of `thumbs`, uint8 (n, edge, edge).

    Frames that agree so well as they lie that nothing can agree clearly better, most of a burst's, are not tried.
    """
    found = Shifts(*(np.zeros(len(earlier), np.float32) for _ in range(3)))
    lying = [still(thumbs, earlier[part], later[part]) for part in _parts(len(earlier))]
    tried = np.flatnonzero(np.concatenate([np.empty(0, np.float32), *lying]) + CLEARLY <= MOST_CORRELATION)
    for part in (tried[places] for places in _parts(len(tried))):
        best = _best(_levels(thumbs[earlier[part]]), _levels(thumbs[later[part]]))
        for column, values in zip(found, best, strict=True):
            column[part] = values
    return found


def _parts(pairs: int) -> Iterator[Indices]:
    """As many as are held at a time."""
    return (np.arange(at, min(at + _PAIRS, pairs)) for at in range(0, pairs, _PAIRS))


def _levels(thumbs: Thumbs) -> Floats:
    return thumbs.astype(np.float32) - np.float32(128)


def _best(a: Floats, b: Floats) -> Shifts:
    edge = a.shape[-1]
    best = np.full(len(a), -1.0, np.float32)
    right, down = np.zeros_like(best), np.zeros_like(best)
    sums = _Sums.of(a), _Sums.of(b)
    for columns, rows in _tried(edge):
        found = _correlation(a, b, sums, columns, rows)
        better = found > best
        best[better], right[better], down[better] = found[better], columns / edge, rows / edge
    best[best < _correlation(a, b, sums, 0, 0) + CLEARLY] = 0.0
    return Shifts(right, down, best)


def _tried(edge: int) -> Iterator[tuple[int, int]]:
    stray = round(ACROSS * edge)
    for length in range(round(LEAST_SHIFT * edge), round(MOST_SHIFT * edge) + 1):
        for across in range(-stray, stray + 1):
            yield from ((length, across), (-length, across), (across, length), (across, -length))


class _Sums(NamedTuple):
    """Sums and sums of squares of all pixels above and to the left of each, so that those of a window cost nothing."""

    plain: Doubles
    squared: Doubles

    @classmethod
    def of(cls, pictures: Floats) -> Self:
        double = pictures.astype(np.float64)
        return cls(_running(double), _running(double * double))

    def within(self, rows: slice, columns: slice) -> tuple[Doubles, Doubles]:
        """Of each picture's window: the sum, and the sum of squares."""
        edge = self.plain.shape[-1] - 1
        (top, bottom, _), (left, right, _) = rows.indices(edge), columns.indices(edge)
        plain, squared = (
            sums[:, bottom, right] - sums[:, top, right] - sums[:, bottom, left] + sums[:, top, left] for sums in self
        )
        return plain, squared


def _running(pictures: Doubles) -> Doubles:
    return np.pad(pictures.cumsum(1).cumsum(2), ((0, 0), (1, 0), (1, 0)))


def _correlation(a: Floats, b: Floats, sums: tuple[_Sums, _Sums], right: int, down: int) -> Floats:
    """Of what both show where `b` was taken `right` columns and `down` rows further on (Pearson's)."""
    (rows_a, rows_b), (columns_a, columns_b) = _overlap(down), _overlap(right)
    shown_a, shown_b = a[:, rows_a, columns_a], b[:, rows_b, columns_b]
    pixels = shown_a[0].size
    (sum_a, square_a), (sum_b, square_b) = sums[0].within(rows_a, columns_a), sums[1].within(rows_b, columns_b)
    products = np.einsum("nij,nij->n", shown_a, shown_b) - sum_a * sum_b / pixels
    spread = (square_a - sum_a * sum_a / pixels) * (square_b - sum_b * sum_b / pixels)
    found: Floats = (products / (np.sqrt(np.maximum(spread, 0.0)) + 1e-3)).astype(np.float32)
    return found


def _overlap(step: int) -> tuple[slice, slice]:
    """Places of the earlier and of the later picture along one axis."""
    ahead, behind = slice(max(step, 0), min(step, 0) or None), slice(max(-step, 0), min(-step, 0) or None)
    return ahead, behind
