"""A histogram answers as numpy does over the pixels themselves."""

import numpy as np
import pytest

from safelight.models.builtin.histogram import Histogram

GREY = np.random.default_rng(1).integers(0, 256, (37, 41), np.uint8) // 3 * 2
SHARES = (0.0, 0.01, 0.35, 0.5, 0.99, 1.0)


def test_quantiles_and_spread_are_those_of_the_pixels() -> None:
    tones = Histogram.of(GREY)
    assert tones.quantiles(*SHARES) == pytest.approx(np.quantile(GREY, SHARES))
    assert tones.spread == pytest.approx(GREY.std())
    assert tones.up_to(40) == pytest.approx((GREY <= 40).mean())


def test_only_what_is_asked_for_counts() -> None:
    where = GREY > 90
    assert Histogram.of(GREY, where).quantiles(*SHARES) == pytest.approx(np.quantile(GREY[where], SHARES))


def test_the_dark_part_stands_alone() -> None:
    dark = Histogram.of(GREY).below(60)
    assert dark is not None
    assert dark.spread == pytest.approx(GREY[GREY < 60].std())
    assert Histogram.of(np.full((3, 3), 200, np.uint8)).below(60) is None


def test_one_pixel_is_enough() -> None:
    assert Histogram.of(np.full((1, 1), 7, np.uint8)).quantiles(0.0, 0.5, 1.0) == (7, 7, 7)
