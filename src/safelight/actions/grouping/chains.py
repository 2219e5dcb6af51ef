"""Connected components, for as many photos as there are: no loop over pairs."""

import numpy as np

from safelight.actions.grouping.frames import Indices


def chains(count: int, left: Indices, right: Indices) -> Indices:
    """For each of `count` nodes the lowest node that the pairs connect it with.

    Every round hangs each root below the lowest root it touches, then shortens all paths; rounds grow with the
    logarithm of the longest chain.
    """
    root = np.arange(count, dtype=np.intp)
    while True:
        a, b = root[left], root[right]
        apart = a != b
        if not apart.any():
            return root
        np.minimum.at(root, np.maximum(a, b)[apart], np.minimum(a, b)[apart])
        while (shorter := root[root])[root != shorter].size:
            root = shorter
