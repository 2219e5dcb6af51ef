"""Groups of similar photos: time says which may belong together, looks say which do."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np

from safelight.actions.grouping.band import Band
from safelight.actions.grouping.chains import chains
from safelight.actions.grouping.frames import Frames, Indices
from safelight.actions.grouping.medoids import Flags, gathered
from safelight.models.likeness import LooksTable, alike
from safelight.models.neighbours import Pairs, near_pairs

Allowed = Callable[[Indices, Indices], Flags]


def similar_rows(
    frames: Frames, table: LooksTable, band: Band, threshold: float, allowed: Allowed | None = None
) -> list[list[int]]:
    """Groups of at least two rows, each earliest first, by their earliest member.

    Rows of `frames` and `table` are the same photos. `allowed` rules out pairs whatever they look like.
    """
    pairs = near_pairs(table, band.order, band.reach)
    if allowed is not None:
        pairs = pairs.where(allowed(pairs.left, pairs.right))
    linked = _linked(table, pairs, threshold)
    group = gathered(len(table), linked, lambda members, medoids: _holds(table, members, medoids, threshold, allowed))
    return _listed(frames, group)


def _linked(table: LooksTable, pairs: Pairs, threshold: float) -> Pairs:
    """Pairs that are alike, as many as it takes to chain all that are.

    Every photo is compared with its next look-alike first; of the other pairs only those between two chains.
    """
    following = np.ones(len(pairs), np.bool_)
    following[1:] = pairs.left[1:] != pairs.left[:-1]
    linked = _alike(table, pairs.where(following), threshold)
    root = chains(len(table), linked.left, linked.right)
    apart = ~following & (root[pairs.left] != root[pairs.right])
    return linked.joined(_alike(table, pairs.where(apart), threshold))


def _alike(table: LooksTable, pairs: Pairs, threshold: float) -> Pairs:
    return pairs.where(alike(table, pairs.left, pairs.right, threshold, pairs.cosine))


def _holds(table: LooksTable, members: Indices, medoids: Indices, threshold: float, allowed: Allowed | None) -> Flags:
    like = alike(table, members, medoids, threshold)
    return like & allowed(members, medoids) if allowed is not None else like


def _listed(frames: Frames, group: Indices) -> list[list[int]]:
    sizes = np.bincount(group, minlength=len(group))
    rows = np.flatnonzero(sizes[group] > 1)
    time = np.nan_to_num(frames.time[rows], nan=np.inf)
    first = np.full(len(group), np.inf)
    np.minimum.at(first, group[rows], time)
    taken = (frames.index[rows], frames.number[rows], frames.folder[rows], time)
    rows = rows[np.lexsort((*taken, group[rows], first[group[rows]]))]
    bounds = [0, *(np.flatnonzero(group[rows][1:] != group[rows][:-1]) + 1).tolist(), len(rows)]
    listed = rows.tolist()
    return [listed[start:stop] for start, stop in pairwise(bounds) if start < stop]
