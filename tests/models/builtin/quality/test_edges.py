"""Edge width is the blur that was put in, whatever the contrast and the direction."""

import numpy as np
import pytest

from safelight.models.builtin.quality.edges import FAINTEST, find_edges
from tests.models.builtin.quality.scenes import blurred, disc, noisy


@pytest.mark.parametrize("sigma", [1.0, 1.5, 2.0, 3.0, 4.0])
def test_the_width_is_the_blur_that_was_put_in(sigma: float) -> None:
    edges = find_edges(blurred(disc(), sigma), 0)
    assert np.median(edges.sigma) == pytest.approx(sigma, rel=0.12)


@pytest.mark.parametrize(("low", "high"), [(60, 90), (60, 220)])
def test_the_width_does_not_follow_contrast(low: int, high: int) -> None:
    faint = find_edges(blurred(disc(low=low, high=high), 1.5), 0)
    assert np.median(faint.sigma) == pytest.approx(1.5, rel=0.12)


def test_every_direction_measures_the_same_blur() -> None:
    edges = find_edges(blurred(disc(), 2), 0)
    for way in range(4):
        assert np.median(edges.sigma[edges.direction == way]) == pytest.approx(2, rel=0.12)


def test_a_sharp_edge_is_narrow() -> None:
    assert np.median(find_edges(disc(), 0).sigma) < 0.8


def test_an_even_picture_has_no_edges() -> None:
    assert find_edges(np.full((50, 60), 90, np.uint8), 0).x.size == 0


def test_known_noise_makes_no_edges() -> None:
    grain = noisy(np.full((200, 300), 120, np.uint8), 12)
    believed, known = find_edges(grain, 0).x.size, find_edges(grain, 12).x.size
    assert known < believed / 50


def test_faint_slopes_are_no_edges() -> None:
    ramp = np.tile(np.arange(200, dtype=np.uint8), (100, 1))
    assert FAINTEST > 1
    assert find_edges(ramp, 0).x.size == 0


@pytest.mark.parametrize("shape", [(1, 1), (1, 50), (3, 3), (5, 2)])
def test_tiny_pictures_have_no_edges_and_do_no_harm(shape: tuple[int, int]) -> None:
    assert find_edges(np.zeros(shape, np.uint8), 0).x.size == 0
