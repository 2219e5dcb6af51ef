"""Groups around medoids: a chain of similar frames holds only as far as its members resemble its most typical one."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from safelight.actions.grouping.chains import chains
from safelight.actions.grouping.frames import Indices
from safelight.models.neighbours import Pairs

Flags = npt.NDArray[np.bool_]
Holds = Callable[[Indices, Indices], Flags]


def gathered(count: int, pairs: Pairs, holds: Holds) -> Indices:
    """For each of `count` photos the lowest photo of its group; a photo alone is its own.

    `pairs` are alike; `holds(members, medoids)` says whether each member is like its medoid. Those that are not split
    off, and are gathered among themselves in the next round.
    """
    group = np.arange(count, dtype=np.intp)
    while len(pairs):
        root = chains(count, pairs.left, pairs.right)
        joined = np.flatnonzero(_named(count, pairs.left, pairs.right))
        medoid = _medoids(root, joined, pairs)
        staying = _staying(joined, medoid, pairs, holds)
        group[joined[staying]] = _lowest(count, medoid[staying], joined[staying])
        off = _named(count, joined[~staying])
        pairs = pairs.where(off[pairs.left] & off[pairs.right])
    return group


def _medoids(root: Indices, joined: Indices, pairs: Pairs) -> Indices:
    """The medoid of each joined photo's chain: nearest in looks to its neighbours; of equals, the lowest.

    `joined` is sorted.
    """
    count = len(root)
    weight = np.bincount(pairs.left, pairs.cosine, count) + np.bincount(pairs.right, pairs.cosine, count)
    weight, root = weight[joined].round(6), root[joined]
    best = np.full(count, -np.inf)
    np.maximum.at(best, root, weight)
    leading = np.flatnonzero(weight == best[root])[::-1]  # the lowest last, so that it stays
    medoid_of_root = np.empty(count, np.intp)
    medoid_of_root[root[leading]] = joined[leading]
    medoids: Indices = medoid_of_root[root]
    return medoids


def _staying(joined: Indices, medoid: Indices, pairs: Pairs, holds: Holds) -> Flags:
    """Which members stay: those paired with their medoid, the medoid itself, and those for which it `holds`."""
    staying: Flags = joined == medoid
    place = np.full(int(joined.max()) + 1, -1, np.intp)
    place[joined] = np.arange(len(joined))
    for a, b in ((pairs.left, pairs.right), (pairs.right, pairs.left)):
        staying[place[a[medoid[place[a]] == b]]] = True
    open_ = np.flatnonzero(~staying)
    staying[open_] = holds(joined[open_], medoid[open_])
    return staying


def _lowest(count: int, medoid: Indices, members: Indices) -> Indices:
    """The lowest member of each member's group; `members` is sorted."""
    lowest = np.empty(count, np.intp)
    lowest[medoid[::-1]] = members[::-1]
    return lowest[medoid]


def _named(count: int, *rows: Indices) -> Flags:
    """Flags over all photos, set for these rows."""
    flags = np.zeros(count, np.bool_)
    for some in rows:
        flags[some] = True
    return flags
