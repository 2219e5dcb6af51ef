"""How far two answers lie apart is the largest difference; what cannot be compared lies infinitely far."""

import numpy as np
import pytest

from safelight.models.adapters.agreement import in_threes, largest_difference
from safelight.models.adapters.rt_detr_part import distance


def test_the_largest_difference_of_all_outputs_counts() -> None:
    one = {"a": np.float32([1, 2]), "b": np.int64([5])}
    other = {"a": np.float32([1, 2.5]), "b": np.int64([8])}
    assert largest_difference(one, other) == 3
    assert largest_difference(one, one) == 0


@pytest.mark.parametrize(
    "other", [{}, {"a": np.float32([1])}, {"a": np.float32([1, np.nan])}], ids=["names", "shapes", "not a number"]
)
def test_what_cannot_be_compared_lies_infinitely_far(other: dict[str, np.ndarray]) -> None:  # type: ignore[type-arg]
    assert largest_difference({"a": np.float32([1, 2])}, other) == float("inf")


def test_three_different_examples_are_made_of_one() -> None:
    made = in_threes({"x": np.float32([[1, 2, 3]]), "fixed": np.float32([[7]])}, {"x": {0: "batch"}})
    assert made["x"].tolist() == [[1, 2, 3], [3, 2, 1], [3, 1, 2]]
    assert made["fixed"].tolist() == [[7]]


def test_queries_in_another_order_are_the_same_answer() -> None:
    random = np.random.default_rng(0)
    one = {"logits": random.normal(size=(1, 100, 3)), "pred_boxes": random.random((1, 100, 4))}
    turned = {name: value[:, ::-1] for name, value in one.items()}
    assert distance(one, turned) == 0
    apart = {"logits": one["logits"] + 0.5, "pred_boxes": one["pred_boxes"]}
    assert distance(one, apart) > 0.1


def test_one_query_in_a_hundred_may_be_another() -> None:
    random = np.random.default_rng(0)
    one = {"logits": random.normal(size=(1, 100, 3)), "pred_boxes": random.random((1, 100, 4))}
    other = {name: value.copy() for name, value in one.items()}
    other["logits"][0, 0] += 9
    assert distance(one, other) < 1e-9
    other["logits"][0, :5] += 9
    assert distance(one, other) > 0.1
