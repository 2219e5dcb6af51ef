"""Slopes by subtraction are those of the filter."""

import cv2
import numpy as np
import pytest

from safelight.models.builtin.quality.slopes import doubled_slopes


@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (2, 2), (9, 1), (40, 50)])
def test_a_band_has_the_slopes_that_the_whole_has(shape: tuple[int, int]) -> None:
    plane = np.random.default_rng(2).random(shape, np.float32) * 255
    level, plumb = (
        2 * cv2.Sobel(plane, cv2.CV_32F, across, 1 - across, ksize=1, scale=0.5) if min(shape) > 1 else None
        for across in (1, 0)
    )
    for top, bottom in ((0, shape[0]), (0, 1), (shape[0] - 1, shape[0]), (shape[0] // 3, shape[0] // 2 + 1)):
        found = doubled_slopes(plane, top, bottom)
        assert [one.shape for one in found] == [(bottom - top, shape[1])] * 2
        if level is not None and plumb is not None:
            np.testing.assert_array_equal(found[0], level[top:bottom])
            np.testing.assert_array_equal(found[1], plumb[top:bottom])
