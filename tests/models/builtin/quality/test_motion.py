"""Motion is found with its direction, and texture, defocus and panning are not taken for it."""

import numpy as np
import pytest

from safelight.models.builtin.quality.detail import tile_coarseness
from safelight.models.builtin.quality.motion import Motion, measure_motion
from tests.models.builtin.quality.scenes import blurred, mixed, photograph, shaken


def moved(pixels: np.ndarray) -> Motion:
    return measure_motion(tile_coarseness(np.ascontiguousarray(pixels[:, :, 1]), 0))


@pytest.mark.parametrize("angle", [0, 45, 90, 135])
@pytest.mark.parametrize("name", ["coffee.png", "astronaut.png", "chelsea.png"])
def test_the_direction_is_named(name: str, angle: int) -> None:
    found = moved(shaken(photograph(name), 15, angle)).angle
    assert found is not None
    assert min(abs(found - angle), 180 - abs(found - angle)) <= 22.5


def test_a_longer_shake_is_wider() -> None:
    widths = [moved(shaken(photograph(), length)).width for length in (9, 15, 31)]
    assert widths == sorted(widths)


@pytest.mark.parametrize("name", ["coffee.png", "astronaut.png", "chelsea.png", "brick.png", "gravel.png"])
@pytest.mark.parametrize("sigma", [0.0, 1.5, 4.0])
def test_neither_sharp_nor_defocused_frames_moved(name: str, sigma: float) -> None:
    pixels = photograph(name)
    found = moved(blurred(pixels, sigma) if sigma else pixels)
    assert found.angle is None
    assert found.width == 0


def test_a_panned_background_lies_behind() -> None:
    still = photograph("astronaut.png")
    found = moved(mixed(still, shaken(still, 41)))
    assert found.angle is None
    assert found.behind


def test_nothing_is_said_of_an_empty_frame() -> None:
    assert moved(np.full((90, 120, 3), 5, np.uint8)) == Motion(None, 1.0, 0.0, behind=False)
