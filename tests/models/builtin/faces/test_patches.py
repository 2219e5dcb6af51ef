"""Patches: all of one size, grey where the picture ends."""

import numpy as np

from safelight.models.builtin.faces.patches import patches

WHITE = np.full((20, 30, 3), 255, np.uint8)


def test_patches_have_the_size_that_was_asked_for() -> None:
    boxes = np.array([[0, 0, 10, 10], [5, 5, 20, 20]], np.float32)
    assert patches(WHITE, boxes, 24).shape == (2, 24, 24, 3)


def test_beside_the_picture_is_grey() -> None:
    (patch,) = patches(WHITE, np.array([[20, 0, 40, 20]], np.float32), 20)
    assert (patch[:, :10] == 255).all()
    assert (patch[:, 10:] == 128).all()


def test_a_box_far_outside_is_grey_all_over() -> None:
    (patch,) = patches(WHITE, np.array([[-60, -60, -40, -40]], np.float32), 24)
    assert (patch == 128).all()


def test_a_box_without_area_still_gives_a_patch() -> None:
    assert patches(WHITE, np.array([[5, 5, 5, 5]], np.float32), 24).shape == (1, 24, 24, 3)
