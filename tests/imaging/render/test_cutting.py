"""Removed backgrounds."""

import cv2
import numpy as np
import pytest

from safelight.imaging.edits import RemoveBackground
from safelight.imaging.render.rendering import preview, render
from tests.imaging.render.pictures import EVERYTHING, NOTHING, mask_image, photo


def disc(kind: type = np.uint8) -> tuple[np.ndarray, np.ndarray]:
    """A soft red disc on bright green, and its mask."""
    mask = np.zeros((300, 400), np.uint8)
    cv2.circle(mask, (200, 150), 90, 255, -1)
    soft = cv2.GaussianBlur(mask, (0, 0), 2)[..., None] / 255
    pixels = soft * np.array([200, 30, 30]) + (1 - soft) * np.array([20, 230, 20])
    return (pixels * (np.iinfo(kind).max / 255)).astype(kind), mask


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_the_background_becomes_transparent(kind):
    pixels, mask = disc(kind)
    shown = render(pixels, (RemoveBackground(mask_image(mask)),))
    white = np.iinfo(kind).max
    assert (shown.shape, shown.dtype) == ((300, 400, 4), kind)
    assert (shown[150, 200, 3], shown[5, 5, 3]) == (white, 0)


def test_the_edge_takes_none_of_the_old_background_along():
    pixels, mask = disc()
    shown = render(pixels, (RemoveBackground(mask_image(mask), (255, 255, 255)),)).astype(int)
    edge = (cv2.dilate(mask, np.ones((5, 5))) > 0) & (cv2.erode(mask, np.ones((5, 5))) == 0)
    assert (shown[edge][:, 1] - shown[edge][:, 0]).max() < 15


def test_a_colour_takes_the_backgrounds_place():
    pixels, mask = disc()
    shown = render(pixels, (RemoveBackground(mask_image(mask), (10, 20, 200)),))
    assert shown.shape == pixels.shape
    assert shown[5, 5].tolist() == [10, 20, 200]
    assert np.abs(shown[150, 200].astype(int) - pixels[150, 200]).max() <= 1


@pytest.mark.parametrize("mask", [NOTHING, EVERYTHING])
def test_a_mask_of_nothing_or_all_removes_nothing(mask):
    pixels = photo()
    shown = render(pixels, (RemoveBackground(mask),))
    assert np.array_equal(shown[..., :3], pixels)
    assert shown[..., 3].min() == 255
    assert np.array_equal(render(pixels, (RemoveBackground(mask, (1, 2, 3)),)), pixels)


def test_a_preview_shows_transparency_on_white():
    pixels, mask = disc()
    assert preview(pixels, (RemoveBackground(mask_image(mask)),))[5, 5].tolist() == [255, 255, 255]
