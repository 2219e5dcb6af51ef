"""Tiles gather edges by place and direction."""

import numpy as np

from safelight.models.builtin.quality.edges import Edges, find_edges
from safelight.models.builtin.quality.tiles import ENOUGH, grid, tile_widths, width_quantiles, worst
from tests.models.builtin.quality.scenes import blurred, discs, shaken


def test_the_long_edge_has_twelve_tiles_and_the_other_its_share() -> None:
    assert grid(400, 600) == (8, 12)
    assert grid(600, 400) == (12, 8)
    assert grid(1, 600) == (1, 12)


def test_every_tile_knows_its_blur() -> None:
    half = discs()
    half[:, 320:] = blurred(half, 2)[:, 320:]
    widths = worst(tile_widths(find_edges(half, 0)))
    assert np.nanmax(widths[:, :5]) < 1.2 < 1.7 < np.nanmin(widths[:, 7:])


def test_the_worst_direction_counts() -> None:
    widths = tile_widths(find_edges(shaken(discs(), 9), 0))
    assert np.nanmedian(widths[:, :, 0]) > 2 * np.nanmedian(widths[:, :, 2])
    np.testing.assert_array_equal(worst(widths), np.nanmax(widths, axis=2))


def test_too_few_edges_say_nothing() -> None:
    few = Edges(60, 60, *(np.full(ENOUGH - 1, 5) for _ in range(2)), np.ones(ENOUGH - 1), np.zeros(ENOUGH - 1, np.int8))
    assert np.isnan(tile_widths(few)).all()


def test_a_quantile_from_the_histogram_is_the_quantile() -> None:
    sigma = np.random.default_rng(1).uniform(0, 6, 5000).astype(np.float32)
    zeros = np.zeros(5000, np.intp)
    (median,) = width_quantiles(Edges(9, 9, zeros, zeros, sigma, zeros.astype(np.int8)), zeros, 1, 0.5)
    assert abs(median - np.median(sigma)) < 0.03
