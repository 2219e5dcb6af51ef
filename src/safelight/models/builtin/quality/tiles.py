"""Edge widths by tile and direction."""

import warnings

import numpy as np
import numpy.typing as npt

from safelight.models.builtin.quality.edges import DIRECTIONS, WIDEST, Edges

Floats = npt.NDArray[np.float64]

ALONG = 12
"""Tiles along the long edge."""
ENOUGH = 6
"""Edge pixels that a tile needs in a direction before it says anything of it."""
BINS = 160


def tile_widths(edges: Edges, quantile: float = 0.35) -> Floats:
    """Blur by tile and direction, shape (rows, columns, 4), in pixels of the picture; NaN where too few edges are."""
    rows, columns = grid(edges.height, edges.width)
    tile = place(edges.y, edges.long_edge) * columns + place(edges.x, edges.long_edge)
    cells = rows * columns * DIRECTIONS
    return width_quantiles(edges, tile * DIRECTIONS + edges.direction, cells, quantile).reshape(rows, columns, -1)


def grid(height: int, width: int) -> tuple[int, int]:
    """Rows and columns of tiles of a picture of that size."""
    last = place(np.array([height - 1, width - 1]), max(height, width))
    return int(last[0]) + 1, int(last[1]) + 1


def place(pixel: npt.NDArray[np.intp], long_edge: int) -> npt.NDArray[np.intp]:
    """The row or column of tiles in which pixels lie."""
    return pixel * ALONG // long_edge


def worst(tiles: Floats) -> Floats:
    """The worst direction of every tile: motion must not hide behind what lies along it. NaN where there is none."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # tiles without any stay NaN
        found: Floats = np.nanmax(tiles, axis=-1)
    return found


def width_quantiles(edges: Edges, cell: npt.NDArray[np.intp], cells: int, quantile: float) -> Floats:
    """A quantile of the edges' blur in each of `cells` cells, from a histogram; NaN for fewer than `ENOUGH` edges."""
    height = np.minimum((edges.sigma * (BINS / WIDEST)).astype(np.intp), BINS - 1)
    counts = np.bincount(cell * BINS + height, minlength=cells * BINS).reshape(cells, BINS)
    below = np.cumsum(counts, axis=1)
    wanted = quantile * below[:, -1]
    hit = np.minimum((below < wanted[:, None]).sum(1), BINS - 1)
    every = np.arange(cells)
    inside = np.maximum(counts[every, hit], 1)
    share = (wanted - (below[every, hit] - counts[every, hit])) / inside
    widths = (hit + share) * (WIDEST / BINS)
    return np.where(below[:, -1] >= ENOUGH, widths, np.nan)
