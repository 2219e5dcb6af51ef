"""Backdrops are plain and joined to the border; anything else is not."""

import numpy as np

from safelight.models.builtin.quality.border import plain_border


def frame(grey: int, shape: tuple[int, int] = (100, 150)) -> np.ndarray:
    return np.full((*shape, 3), grey, np.uint8)


def test_a_white_backdrop_is_found_round_its_subject() -> None:
    studio = frame(255)
    studio[30:70, 50:100] = 120
    found = plain_border(studio)
    assert not found[30:70, 50:100].any()
    assert found.mean() > 0.8


def test_black_counts_as_well() -> None:
    stage = frame(0)
    stage[30:70, 50:100] = 120
    assert plain_border(stage)[0, 0]


def test_a_white_patch_inside_is_no_backdrop() -> None:
    window = frame(120)
    window[30:70, 50:100] = 255
    assert not plain_border(window).any()


def test_a_frame_that_is_all_white_has_no_backdrop() -> None:
    assert not plain_border(frame(255)).any()


def test_a_thin_white_rim_is_no_backdrop() -> None:
    rimmed = frame(120)
    rimmed[:1] = 255
    assert not plain_border(rimmed).any()
