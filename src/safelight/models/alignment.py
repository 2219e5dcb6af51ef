"""Correlation of tiny pictures, maximised over small shifts: whether two frames show the same from the same place.

The middle of one picture is laid over the other at every shift. Middle and shifts together are as wide as the picture,
so a circular correlation by Fourier transform is exact; and since only few shifts count, the way back is one matrix.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Self

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Indices = npt.NDArray[np.intp]
Spectra = npt.NDArray[np.complex64]
Thumbs = npt.NDArray[np.uint8]

SHIFT = 3
"""Cells that a frame may have moved against another, in each direction: a tenth of its width."""
_EPSILON = np.float32(1e-3)
_FEW = 3
"""Distances between the pictures of pairs up to which copying the pictures costs more than products in vain."""


def still(thumbs: Thumbs, left: Indices, right: Indices) -> Floats:
    """Correlation of each pair as it lies: cheap, and never above the best one by more than a hair."""
    if len(left) == 0:
        return np.empty(0, np.float32)
    cells, left, right = _flat(thumbs, left, right)
    count = cells.shape[1]
    totals = np.vecdot(cells, np.ones(count, np.float32))
    squares = np.vecdot(cells, cells) - totals**2 / np.float32(count)
    products = _products(cells, left, right) - totals[left] * totals[right] / np.float32(count)
    found: Floats = products / np.sqrt(np.maximum(squares[left] * squares[right], _EPSILON))
    return found


def _flat(thumbs: Thumbs, left: Indices, right: Indices) -> tuple[Floats, Indices, Indices]:
    """The pictures of some pairs as rows, and the pairs as places among these. Where they lie near each other, as
    bursts do, each picture is converted once, else once a pair."""
    first, last = min(left.min(), right.min()), max(left.max(), right.max())
    if last - first < 2 * len(left):
        some, left, right = thumbs[first : last + 1], left - first, right - first
    else:
        some, places = thumbs[np.concatenate([left, right])], np.arange(2 * len(left))
        left, right = places[: len(left)], places[len(left) :]
    return _cells(some).reshape(len(some), -1), left, right


def _products(cells: Floats, left: Indices, right: Indices) -> Floats:
    """Of pairs of rows. Where these lie a few places apart, whole stretches are multiplied, and nothing is copied."""
    apart = right - left
    nearest, furthest = int(apart.min()), int(apart.max())
    found = np.empty(len(left), np.float32)
    if nearest < 1 or furthest > nearest + _FEW:
        return np.vecdot(cells[left], cells[right], out=found)
    for step in range(nearest, furthest + 1):
        pairs = apart == step
        found[pairs] = np.vecdot(cells[:-step], cells[step:])[left[pairs]]
    return found


@dataclass(frozen=True, slots=True)
class Overlay:
    """The middles of some pictures, to be laid over others. Spectra are made once a picture, not once a pair."""

    middles: Spectra
    """Conjugated, shape (lefts, frequencies)."""
    wholes: Spectra
    """Shape (rights, edge, edge // 2 + 1)."""
    norms: Floats
    """Of every right picture's window at every shift, shape (rights, shifts)."""
    left: Indices
    right: Indices
    """Pairs: places in `middles` and `wholes`."""

    @classmethod
    def of(cls, thumbs: Thumbs, left: Indices, right: Indices) -> Self:
        """Over the pairs `left[k]`, `right[k]` (one at least) of `thumbs`: uint8 (n, edge, edge), 128 in the middle."""
        lefts, left = np.unique(left, return_inverse=True)
        rights, right = np.unique(right, return_inverse=True)
        cells = _cells(thumbs[rights])
        middles = np.conj(_spectra(_middles(thumbs[lefts]))).reshape(len(lefts), -1)
        wholes = _spectra(cells)
        return cls(middles, wholes, _window_norms(cells), left, right)

    def best(self) -> Floats:
        """Best correlation of every pair, -1..1, over all shifts of up to `SHIFT` cells."""
        return self._best(self.wholes, self.norms, self.left, self.right)

    def best_mirrored(self, pairs: Indices) -> Floats:
        """The same of some of the pairs, with the right picture's mirror image. A spectrum is mirrored as it is."""
        rights, right = np.unique(self.right[pairs], return_inverse=True)
        edge = self.wholes.shape[1]
        turns = np.exp(-2j * np.pi * (edge - 1) / edge * np.arange(self.wholes.shape[2]))
        wholes = np.conj(self.wholes[rights][:, -np.arange(edge)]) * turns.astype(np.complex64)
        steps = 2 * SHIFT + 1
        norms = self.norms[rights].reshape(-1, steps, steps)[:, :, ::-1].reshape(-1, steps * steps)
        return self._best(wholes, norms, self.left[pairs], right)

    def _best(self, wholes: Spectra, norms: Floats, left: Indices, right: Indices) -> Floats:
        products = self.middles[left] * wholes.reshape(len(wholes), self.middles.shape[1])[right]
        values = products.view(np.float32) @ _way_back(wholes.shape[1])
        best: Floats = (values / norms[right]).max(1, initial=-1.0)
        return best


def _spectra(pictures: Floats) -> Spectra:
    """Half spectra, each a pixel's share: that factor is single, and without one NumPy computes in double precision and
    takes eight times as long."""
    return np.fft.rfft2(pictures, norm="forward").astype(np.complex64, copy=False)


@lru_cache(maxsize=2)
def _way_back(edge: int) -> Floats:
    """Matrix from the parts (real, imaginary, …) of two half spectra's product to the values at the shifts alone."""
    frequencies = edge * (edge // 2 + 1)
    units = np.eye(frequencies, dtype=np.complex64).reshape(frequencies, edge, -1)
    shifts = slice(0, 2 * SHIFT + 1)
    real, imaginary = (
        np.fft.irfft2(units * part, s=(edge, edge))[:, shifts, shifts].reshape(frequencies, -1) for part in (1, 1j)
    )
    back = np.stack([real, imaginary], 1).reshape(2 * frequencies, -1) * edge**4
    return back.astype(np.float32)


def _cells(thumbs: Thumbs) -> Floats:
    """Signed, 0 in the middle: the flipped bit is the sign's."""
    cells: Floats = (thumbs ^ np.uint8(128)).view(np.int8).astype(np.float32)
    return cells


def _middles(thumbs: Thumbs) -> Floats:
    """The middles as unit vectors with mean 0, in the corner of an empty picture."""
    placed = np.zeros(thumbs.shape, np.float32)
    middle = thumbs[:, SHIFT:-SHIFT, SHIFT:-SHIFT].astype(np.float32)
    middle -= middle.mean((1, 2), keepdims=True)
    middle /= np.sqrt(np.einsum("nij,nij->n", middle, middle) + _EPSILON)[:, None, None]
    placed[:, : middle.shape[1], : middle.shape[2]] = middle
    return placed


def _window_norms(cells: Floats) -> Floats:
    """Norm of the window at every shift with its mean taken out, shape (n, shifts)."""
    area = np.float32((cells.shape[-1] - 2 * SHIFT) ** 2)
    total, squares = _window_sums(cells), _window_sums(cells * cells)
    norms: Floats = np.sqrt(np.maximum(squares - total * total / area, 0) + _EPSILON)
    return norms


def _window_sums(cells: Floats) -> Floats:
    """Sums over windows as two products with a band of ones: in small whole numbers single precision is exact."""
    edge = cells.shape[-1]
    starts = np.arange(2 * SHIFT + 1)[:, None]
    places = np.arange(edge)
    band = ((places >= starts) & (places < starts + edge - 2 * SHIFT)).astype(np.float32)
    sums: Floats = (band @ cells @ band.T).reshape(len(cells), len(band) ** 2)
    return sums
