"""Edges get steeper, without halos and without noise."""

import cv2
import numpy as np

from safelight.imaging.edits import Sharpen
from safelight.imaging.render.sharpening import sharpened


def soft_edge() -> np.ndarray:
    pixels = np.full((200, 200, 3), 60, np.uint8)
    pixels[:, 100:] = 190
    return cv2.GaussianBlur(pixels, (0, 0), 2)


def test_an_edge_gets_steeper_and_overshoots_little():
    soft = soft_edge()
    crisp = sharpened(soft, Sharpen(1, 2), 1.0).astype(int)
    assert np.diff(crisp[100, :, 0]).max() > 1.3 * np.diff(soft[100, :, 0].astype(int)).max()
    assert crisp.max() <= 190 + 9
    assert crisp.min() >= 60 - 9


def test_faint_grain_is_not_raised():
    grain = (128 + np.random.default_rng(2).normal(0, 1, (200, 200, 3))).round().astype(np.uint8)
    assert sharpened(grain, Sharpen(0.5), 1.0).std() < 1.5 * grain.std()


def test_colours_stay():
    pixels = soft_edge()
    pixels[..., 2] //= 2
    crisp = sharpened(pixels, Sharpen(0.8, 1.5), 1.0).astype(int)
    before = pixels.astype(int)
    assert np.abs((crisp[..., 0] - crisp[..., 2]) - (before[..., 0] - before[..., 2])).max() <= 2


def test_nothing_asked_changes_nothing():
    pixels = soft_edge()
    assert np.array_equal(sharpened(pixels, Sharpen(0), 1.0), pixels)
    assert np.array_equal(sharpened(pixels, Sharpen(0.5, 0), 1.0), pixels)
