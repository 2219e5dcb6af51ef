"""Coarseness grows with the least blur and follows neither contrast nor noise."""

import numpy as np
import pytest

from safelight.models.builtin.quality.detail import WAYS, tile_coarseness
from tests.models.builtin.quality.scenes import blurred, dimmed, noisy, photograph, shaken


def typical(grey: np.ndarray, noise: float = 0.0) -> float:
    return float(np.nanmedian(tile_coarseness(grey, noise)))


@pytest.mark.parametrize("name", ["coffee.png", "astronaut.png", "gravel.png"])
def test_every_further_blur_is_seen(name: str) -> None:
    grey = photograph(name)[:, :, 1]
    levels = [typical(blurred(grey, sigma) if sigma else grey) for sigma in (0, 0.5, 0.7, 1, 1.5, 3, 6)]
    assert levels == sorted(levels)
    assert len(set(levels)) == len(levels)


def test_less_light_is_no_blur() -> None:
    grey = photograph()[:, :, 1]
    assert typical(dimmed(grey, 0.6)) == pytest.approx(typical(grey), rel=0.1)


def test_known_noise_is_taken_out() -> None:
    grey = photograph()[:, :, 1]
    assert typical(noisy(grey, 6), 6) == pytest.approx(typical(grey), rel=0.15)


def test_motion_coarsens_its_own_direction_alone() -> None:
    still = photograph()[:, :, 1]
    grown = np.nanmedian(tile_coarseness(shaken(still, 11), 0), (0, 1)) / np.nanmedian(
        tile_coarseness(still, 0), (0, 1)
    )
    assert grown[0] > 1.5 * grown[WAYS // 2]


def test_a_picture_without_detail_shows_none() -> None:
    assert np.isnan(tile_coarseness(np.full((80, 120), 7, np.uint8), 0)).all()
