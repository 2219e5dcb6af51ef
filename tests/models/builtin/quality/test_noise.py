"""Noise is what averages away; texture, blur and light are none."""

import numpy as np
import pytest

from safelight.models.builtin.quality.noise import noise_level
from tests.models.builtin.quality.scenes import blurred, discs, noisy


@pytest.mark.parametrize("deviation", [2, 4, 8, 16])
def test_the_level_is_the_noise_that_was_put_in(deviation: float) -> None:
    even = np.full((480, 640), 120, np.uint8)
    assert noise_level(noisy(even, deviation)) == pytest.approx(deviation, rel=0.1)


def test_edges_are_no_noise() -> None:
    assert noise_level(discs()) < 1


def test_texture_is_no_noise() -> None:
    grass = noisy(np.full((480, 640), 120, np.uint8), 80)
    texture = blurred(grass, 2)
    assert noise_level(texture) < texture.std() / 4


@pytest.mark.parametrize("grey", [0, 255])
def test_black_and_white_frames_show_none(grey: int) -> None:
    assert noise_level(np.full((200, 300), grey, np.uint8)) == 0


def test_a_tiny_picture_shows_none() -> None:
    assert noise_level(np.full((10, 600), 99, np.uint8)) == 0
