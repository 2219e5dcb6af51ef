"""Candidates by blocked products, against all products at once."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.models import neighbours
from safelight.models.likeness import LooksTable
from safelight.models.neighbours import near_pairs


def table(count: int, seed: int = 1, scenes: int = 6) -> LooksTable:
    rng = np.random.default_rng(seed)
    vectors = rng.standard_normal((scenes, 16))[rng.integers(0, scenes, count)] + 0.3 * rng.standard_normal((count, 16))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return LooksTable(vectors.astype(np.float16), np.zeros((count, 4, 4), np.uint8), np.zeros(count, np.float32))


def all_pairs(looks: LooksTable, order: np.ndarray, reach: np.ndarray) -> set[tuple[int, int]]:
    vectors = looks.vectors.astype(np.float32)
    return {
        (int(order[a]), int(order[b]))
        for a in range(len(order))
        for b in range(a + 1, reach[a])
        if vectors[order[a]] @ vectors[order[b]] >= neighbours.FLOOR
    }


@given(st.integers(0, 90), st.integers(1, 90), st.integers(0, 5), st.booleans(), st.sampled_from([8, 512]))
def test_blocks_find_what_one_product_finds(count: int, width: int, seed: int, at_once: bool, stretch: int) -> None:
    looks = table(count, seed)
    order = np.random.default_rng(seed).permutation(count)
    reach = np.minimum(np.arange(count) + width, count)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(neighbours, "NEAREST", 1000)
        patch.setattr(neighbours, "_AT_ONCE", 1000 if at_once else 0)
        patch.setattr(neighbours, "_STRETCH", stretch)
        pairs = near_pairs(looks, order, reach)
    found = set(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))
    assert found == all_pairs(looks, order, reach)


def test_of_many_alike_only_the_nearest_are_kept() -> None:
    looks = table(200, scenes=1)
    order = np.arange(200)
    pairs = near_pairs(looks, order, np.full(200, 200))
    assert np.bincount(pairs.left).max() == neighbours.NEAREST
    first = pairs.cosine[pairs.left == 0]
    cosines = looks.vectors[1:].astype(np.float32) @ looks.vectors[0].astype(np.float32)
    np.testing.assert_allclose(sorted(first), sorted(cosines)[-neighbours.NEAREST :], rtol=1e-5)
