"""Connected components without a loop over pairs."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from safelight.actions.grouping.chains import chains

COUNT = 25
PAIRS = st.lists(st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)), max_size=60)


def slow(pairs: list[tuple[int, int]]) -> list[int]:
    lowest = list(range(COUNT))
    for _ in range(COUNT):
        for a, b in pairs:
            lowest[a] = lowest[b] = min(lowest[a], lowest[b])
    return lowest


@given(PAIRS)
def test_every_node_finds_the_lowest_it_hangs_together_with(pairs: list[tuple[int, int]]) -> None:
    left, right = np.array(pairs, np.intp).reshape(-1, 2).T
    assert chains(COUNT, left, right).tolist() == slow(pairs)


def test_a_long_chain_is_one() -> None:
    order = np.random.default_rng(1).permutation(5000)
    assert (chains(5000, order[:-1], order[1:]) == 0).all()
