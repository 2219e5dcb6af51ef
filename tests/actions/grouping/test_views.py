"""By how much one view is shifted against another."""

import numpy as np
import pytest

from safelight.actions.grouping import views
from safelight.actions.grouping.views import Shifts, shifts

EDGE = 32


def scenery(seed: int) -> np.ndarray:
    """Coarse patches, wider than a frame."""
    return np.kron(np.random.default_rng(seed).integers(0, 255, (8, 12)), np.ones((8, 8))).astype(np.uint8)


def frame(picture: np.ndarray, right: int = 0, down: int = 0) -> np.ndarray:
    return picture[down : down + EDGE, right : right + EDGE]


def between(earlier: np.ndarray, later: np.ndarray) -> Shifts:
    rows = np.arange(len(earlier))
    return shifts(np.concatenate([earlier, later]), rows, rows + len(earlier))


def test_a_panned_view_is_told_by_how_much() -> None:
    found = between(np.array([frame(scenery(1))]), np.array([frame(scenery(1), right=12, down=2)]))
    assert (found.right[0], found.down[0]) == (12 / EDGE, 2 / EDGE)
    assert found.correlation[0] == pytest.approx(1, abs=0.01)


def test_the_same_view_is_no_shift_and_is_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_edge: int) -> None:
        raise AssertionError("nothing can agree clearly better than what agrees as it lies")

    monkeypatch.setattr(views, "_tried", refused)
    found = between(np.array([frame(scenery(1))] * 2), np.array([frame(scenery(1)), frame(scenery(1)) // 2]))
    assert found.correlation.tolist() == [0, 0]


def test_still_and_moved_views_are_told_apart_in_one_go() -> None:
    earlier = np.array([frame(scenery(seed)) for seed in range(6)])
    later = np.array([frame(scenery(seed), right=10 * (seed % 2)) for seed in range(6)])
    found = between(earlier, later)
    assert (found.correlation > 0).tolist() == [False, True] * 3
    assert found.right[1::2].tolist() == [10 / EDGE] * 3


def test_views_of_nothing_alike_agree_in_no_shift() -> None:
    found = between(np.array([frame(scenery(1))]), np.array([np.full((EDGE, EDGE), 90, np.uint8)]))
    assert found.correlation[0] == 0


def test_no_pair_has_no_shift() -> None:
    nothing = np.empty((0, EDGE, EDGE), np.uint8)
    assert [column.size for column in between(nothing, nothing)] == [0, 0, 0]
