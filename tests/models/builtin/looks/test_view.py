"""The small pictures behind similarity, and where a frame is sharp."""

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from safelight.models.builtin.looks.colourfulness import colourfulness
from safelight.models.builtin.looks.detail import STEPS, detail
from safelight.models.builtin.looks.view import squashed, stretched, thumb

Pixels = npt.NDArray[np.uint8]
Photo = Callable[[str], Pixels]


def test_a_darker_frame_is_stretched_to_the_same_range(photo: Photo) -> None:
    small = squashed(photo("chelsea.png"))
    dark = (small * 0.4).astype(np.uint8)
    assert np.abs(stretched(small).astype(int) - stretched(dark)).mean() < 6


def test_a_flat_frame_is_not_stretched_to_noise() -> None:
    assert stretched(np.full((8, 8, 3), 90, np.uint8)).max() == 0


def test_exposure_does_not_change_the_thumb_much(photo: Photo) -> None:
    small = squashed(photo("coffee.png"))
    dark = (small * 0.5).astype(np.uint8)
    assert np.abs(thumb(small).astype(int) - thumb(dark)).mean() < 8


def test_a_flat_frame_has_a_flat_thumb() -> None:
    assert (thumb(np.full((224, 224, 3), 200, np.uint8)) == 128).all()


def test_grey_has_no_colour_and_primaries_have_much() -> None:
    assert colourfulness(np.full((4, 4, 3), 77, np.uint8)) == 0
    halves = np.zeros((4, 4, 3), np.uint8)
    halves[:2, :, 0], halves[2:, :, 2] = 255, 255
    assert colourfulness(halves) > 100


def test_detail_falls_where_the_frame_is_blurred(photo: Photo) -> None:
    grey = cv2.cvtColor(photo("coffee.png"), cv2.COLOR_RGB2GRAY)
    half = grey.copy()
    half[:, 300:] = cv2.GaussianBlur(grey, (0, 0), 4)[:, 300:]
    lost = detail(grey).astype(int) - detail(half)
    assert lost[:, 5:].mean() > STEPS
    assert abs(lost[:, :3]).max() <= 1


@pytest.mark.parametrize("shape", [(1, 1), (3, 9), (64, 40), (427, 640)])
def test_parts_of_detail_are_area_averages(shape: tuple[int, int]) -> None:
    grey = np.random.default_rng(3).integers(0, 256, shape, np.uint8)
    strength = np.abs(cv2.Laplacian(grey, cv2.CV_16S, ksize=1)).astype(np.float64)
    many = np.repeat(np.repeat(strength, 8, 0), 8, 1)  # so that no border cuts a pixel
    means = many.reshape(8, shape[0], 8, shape[1]).mean((1, 3))
    expected = np.clip(np.log2(np.maximum(means, 0.125) * 8) * STEPS, 0, 255)
    np.testing.assert_allclose(detail(grey), expected, atol=1.001)
