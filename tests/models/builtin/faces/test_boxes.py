"""Boxes: moved, squared, and the best of those that overlap."""

import numpy as np

from safelight.models.builtin.faces.boxes import refined, squared, survivors

BOXES = np.array([[0, 0, 10, 10], [1, 0, 11, 10], [30, 30, 40, 40], [2, 2, 6, 6]], np.float32)
SCORES = np.array([0.8, 0.9, 0.7, 0.95], np.float32)


def test_of_boxes_that_overlap_the_best_survives() -> None:
    assert survivors(BOXES, SCORES, 0.5).tolist() == [3, 1, 2]


def test_a_box_inside_another_overlaps_wholly_when_the_smaller_one_counts() -> None:
    assert survivors(BOXES, SCORES, 0.5, of_smaller=True).tolist() == [3, 2]


def test_equal_scores_keep_their_order() -> None:
    apart = np.array([[0, 0, 1, 1], [5, 5, 6, 6]], np.float32)
    assert survivors(apart, np.ones(2, np.float32), 0.5).tolist() == [0, 1]


def test_no_boxes_have_no_survivors() -> None:
    assert survivors(BOXES[:0], SCORES[:0], 0.5).size == 0


def test_offsets_are_shares_of_each_boxs_size() -> None:
    offsets = np.array([[0.1, 0, 0, -0.5]], np.float32)
    assert refined(np.array([[0, 0, 20, 10]], np.float32), offsets).tolist() == [[2, 0, 20, 5]]


def test_a_square_keeps_the_centre_and_the_longer_side() -> None:
    assert squared(np.array([[0, 0, 20, 10]], np.float32)).tolist() == [[0, -5, 20, 15]]
