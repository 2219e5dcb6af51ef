"""Noise goes, edges stay."""

import numpy as np
import pytest

from safelight.imaging.edits import Denoise
from safelight.imaging.render.denoising import denoised, noise

RANDOM = np.random.default_rng(5)


def noisy_edge(sigma: float = 6) -> np.ndarray:
    pixels = np.full((400, 400, 3), 70.0)
    pixels[:, 200:] = 180
    return (pixels + RANDOM.normal(0, sigma, pixels.shape)).clip(0, 255).astype(np.uint8)


def test_noise_is_measured():
    found = [255 * noise(noisy_edge(sigma)) for sigma in (3, 9)]
    assert found[0] == pytest.approx(3 * 0.67, rel=0.35)  # luma: of three channels with noise of their own
    assert found[1] == pytest.approx(9 * 0.67, rel=0.35)


def test_flat_parts_are_smoothed_and_the_edge_stays():
    pixels = noisy_edge()
    quiet = denoised(pixels, Denoise(0.6), 1.0).astype(float)
    assert quiet[50:350, 20:180].std() < 0.4 * pixels[50:350, 20:180].std()
    assert quiet[:, 202].mean() - quiet[:, 197].mean() > 85


def test_strength_counts_and_none_changes_nothing():
    pixels = noisy_edge()
    left = [denoised(pixels, Denoise(strength), 1.0)[:, :180].std() for strength in (0, 0.2, 0.6, 1)]
    assert left == sorted(left, reverse=True)
    assert np.array_equal(denoised(pixels, Denoise(0), 1.0), pixels)


def test_a_clean_picture_keeps_its_detail():
    detail = np.full((200, 200, 3), 120, np.uint8)
    detail[::8] = 150
    assert np.abs(denoised(detail, Denoise(0.5), 1.0).astype(int) - detail).max() <= 3


def test_bands_meet_without_a_seam():
    tall = np.repeat(noisy_edge(), 12, axis=0)[:, :40]
    assert denoised(tall, Denoise(0.5), 1.0).shape == tall.shape
