"""The background is blurred as a lens would, and the subject is left alone."""

import cv2
import numpy as np
import pytest

from safelight.imaging.edits import BlurBackground
from safelight.imaging.render.depth import depth
from safelight.imaging.render.rendering import render
from tests.imaging.render.pictures import EVERYTHING, NOTHING, mask_image, photo

RED = (230, 20, 20)


def checkered(width: int = 640, height: int = 480) -> np.ndarray:
    rows, columns = np.mgrid[:height, :width]
    board = np.where((rows // 8 + columns // 8) % 2, 90, 160).astype(np.uint8)
    return np.repeat(board[..., None], 3, 2)


def person(height: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """A red subject before a chequered wall, and its mask; its foot at that share of the picture's height."""
    pixels, mask = checkered(), np.zeros((480, 640), np.uint8)
    foot = int(height * 480)
    pixels[120:foot, 260:380] = RED
    mask[120:foot, 260:380] = 255
    return pixels, mask


def contrast(pixels: np.ndarray) -> float:
    return float(pixels[..., 1].astype(float).std())


def test_the_subject_stays_and_the_background_goes():
    pixels, mask = person()
    shown = render(pixels, (BlurBackground(mask_image(mask), 1.0),))
    assert np.abs(shown[140:470, 270:370].astype(int) - pixels[140:470, 270:370]).max() <= 1
    assert contrast(shown[20:100, 20:200]) < 0.15 * contrast(pixels[20:100, 20:200])


def test_the_subjects_colour_does_not_bleed():
    pixels, mask = person()
    shown = render(pixels, (BlurBackground(mask_image(mask), 1.0),)).astype(int)
    beside = np.concatenate([shown[140:470, 220:257], shown[140:470, 383:420]], axis=1)
    assert (beside[..., 0] - beside[..., 1]).max() <= 12


def test_a_stronger_blur_is_stronger_and_none_changes_nothing():
    pixels, mask = person()
    left = [
        contrast(render(pixels, (BlurBackground(mask_image(mask), s),))[20:100, 20:200]) for s in (0, 0.1, 0.25, 0.8)
    ]
    assert left == sorted(left, reverse=True)
    assert np.array_equal(render(pixels, (BlurBackground(mask_image(mask), 0),)), pixels)


def test_the_ground_at_the_foot_is_sharp_and_leaves_focus_upwards():
    pixels, mask = person(0.8)
    shown = render(pixels, (BlurBackground(mask_image(mask), 1.0),))
    rows = [contrast(shown[top : top + 16, 20:200]) for top in (376, 320, 200, 40)]
    assert rows == sorted(rows, reverse=True)
    assert rows[0] > 0.8 * contrast(pixels[376:392, 20:200])


def test_depth_grows_with_the_distance_from_the_subject():
    alpha = np.zeros((300, 400), np.float32)
    alpha[100:, 150:250] = 1
    far = depth(alpha)[200]
    assert far[140] < far[120] < far[90]
    assert far[20] == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("mask", [NOTHING, EVERYTHING])
def test_without_a_subject_or_a_background_nothing_is_done(mask):
    pixels = photo()
    assert np.array_equal(render(pixels, (BlurBackground(mask, 1.0),)), pixels)


def test_a_large_picture_looks_like_a_small_one():
    pixels, mask = person(0.8)
    edit = (BlurBackground(mask_image(mask), 0.6),)
    large = cv2.resize(pixels, (2560, 1920), interpolation=cv2.INTER_CUBIC)
    back = cv2.resize(render(large, edit), (640, 480), interpolation=cv2.INTER_AREA)
    assert np.abs(back.astype(int) - render(pixels, edit)).mean() < 3
