"""Correlation of tiny pictures, maximised over small shifts: whether two frames show the same from the same place."""

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
if TYPE_CHECKING:
    Thumbs = npt.NDArray[np.uint8]

SHIFT = 3
"""Cells that a frame may have moved against another, in each direction: a tenth of its width."""
_EPSILON = np.float32(1e-3)


def still(left: "Thumbs", right: "Thumbs") -> Floats:
    """Correlation of each pair as it lies, -1..1; thumbs are uint8 of shape (n, edge, edge)."""
    return np.einsum("ni,ni->n", _unit(_cells(left)), _unit(_cells(right)))


def aligned(left: "Thumbs", right: "Thumbs") -> Floats:
    """The best correlation of each left picture's middle with the right one, over all shifts of up to `SHIFT` cells.

    The middle plus the shifts is as wide as the picture, so a circular correlation by Fourier transform is exact.
    """
    edge = left.shape[-1]
    inner = edge - 2 * SHIFT
    middles = np.zeros(left.shape, np.float32)
    middle = _unit(_cells(left[:, SHIFT:-SHIFT, SHIFT:-SHIFT]))
    middles[:, :inner, :inner] = middle.reshape(len(left), inner, inner)
    cells = right.astype(np.float32) - np.float32(128)
    spectrum = np.conj(np.fft.rfft2(middles)) * np.fft.rfft2(cells)
    shifts = slice(0, 2 * SHIFT + 1)
    products = np.fft.irfft2(spectrum, s=(edge, edge))[:, shifts, shifts]
    best: Floats = (products / _window_norms(cells, inner)).max((1, 2)).astype(np.float32)
    return best


def _cells(thumbs: "Thumbs") -> Floats:
    return thumbs.reshape(len(thumbs), thumbs.shape[1] * thumbs.shape[2]).astype(np.float32)


def _unit(rows: Floats) -> Floats:
    centred = rows - rows.mean(1, keepdims=True)
    norms = np.sqrt(np.einsum("ni,ni->n", centred, centred) + _EPSILON)
    unit: Floats = centred / norms[:, None]
    return unit


def _window_norms(cells: Floats, inner: int) -> Floats:
    """Norm of every window of `inner` x `inner` cells with its mean taken out."""
    total, squares = _window_sums(cells, inner), _window_sums(cells * cells, inner)
    norms: Floats = np.sqrt(np.maximum(squares - total * total / np.float32(inner**2), 0) + _EPSILON)
    return norms


def _window_sums(cells: Floats, inner: int) -> Floats:
    """Sums over windows, as two products with a band of ones: in small whole numbers single precision is exact."""
    edge = cells.shape[-1]
    starts = np.arange(edge - inner + 1)[:, None]
    band = ((np.arange(edge) >= starts) & (np.arange(edge) < starts + inner)).astype(np.float32)
    sums: Floats = band @ cells @ band.T
    return sums
