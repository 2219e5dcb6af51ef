"""Masks become soft mattes whose edge is the picture's."""

import cv2
import numpy as np
import pytest

from safelight.errors import PhotoError
from safelight.imaging.edits import MaskImage
from safelight.imaging.render.bands import floats
from safelight.imaging.render.frame import frame_of
from safelight.imaging.render.matte import Matte, matte_of
from tests.imaging.render.pictures import EVERYTHING, NOTHING, mask_image, photo


def scene(width: int = 1200, height: int = 800) -> np.ndarray:
    """A red disc on green."""
    pixels = np.full((height, width, 3), (40, 160, 70), np.uint8)
    cv2.circle(pixels, (width // 2, height // 2), height // 4, (200, 40, 40), -1)
    return pixels


def matte(pixels: np.ndarray, mask: MaskImage) -> Matte:
    return matte_of(mask, frame_of((), pixels.shape[1], pixels.shape[0]), pixels)


def alpha(pixels: np.ndarray, mask: MaskImage) -> np.ndarray:
    return matte(pixels, mask).rows(floats(pixels), slice(0, pixels.shape[0]))[..., 0]


def test_a_coarse_mask_is_moved_to_the_edge_of_colours():
    pixels = scene()
    coarse = np.zeros((160, 240), np.uint8)
    cv2.circle(coarse, (120, 80), 41, 255, -1)
    found = alpha(pixels, mask_image(coarse))
    truth = pixels[..., 0] > 120
    wrong = ((found > 0.5) != truth).sum() / truth.sum()
    before = ((cv2.resize(coarse, (1200, 800)) > 127) != truth).sum() / truth.sum()
    assert wrong < 0.4 * before


def test_far_from_its_edge_a_mask_is_all_or_nothing():
    pixels = photo(600, 400)
    mask = np.zeros((400, 600), np.uint8)
    mask[:, :300] = 255
    found = alpha(pixels, mask_image(mask))
    assert found[:, :270].min() == 1
    assert found[:, 330:].max() == 0


def test_masks_of_all_and_of_nothing_say_so():
    pixels = photo()
    assert matte(pixels, EVERYTHING).full
    assert matte(pixels, NOTHING).empty
    assert matte(pixels, NOTHING).box() == (0, 0, 0, 0)


def test_the_box_holds_everything_that_is_inside():
    pixels = scene()
    coarse = cv2.resize((scene()[..., 0] > 120).astype(np.uint8) * 255, (300, 200))
    left, top, right, bottom = matte(pixels, mask_image(coarse)).box()
    found = alpha(pixels, mask_image(coarse))
    outside = found.copy()
    outside[top:bottom, left:right] = 0
    assert outside.max() == 0
    assert (right - left) * (bottom - top) < 0.35 * found.size


@pytest.mark.parametrize("png", [b"", b"no picture"])
def test_a_mask_that_is_no_picture_is_a_fault(png):
    with pytest.raises(PhotoError) as caught:
        matte(photo(), MaskImage("abc", png))
    assert caught.value.code == "failed"
