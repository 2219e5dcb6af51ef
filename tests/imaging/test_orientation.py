"""Upright by EXIF orientation, and back for boxes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.imaging.geometry import Box
from safelight.imaging.orientation import stored, swaps, upright

PIXELS = np.arange(6 * 4 * 3, dtype=np.uint8).reshape(4, 6, 3)


@pytest.mark.parametrize(
    ("orientation", "expected"),
    [
        (1, PIXELS),
        (2, PIXELS[:, ::-1]),
        (3, PIXELS[::-1, ::-1]),
        (4, PIXELS[::-1]),
        (5, PIXELS.swapaxes(0, 1)),
        (6, np.rot90(PIXELS, -1)),
        (7, PIXELS[::-1, ::-1].swapaxes(0, 1)),
        (8, np.rot90(PIXELS)),
    ],
)
def test_pixels_are_turned_as_exif_says(orientation, expected):
    assert np.array_equal(upright(PIXELS, orientation), expected)
    assert swaps(orientation) == (expected.shape[:2] == (6, 4))


@given(st.integers(1, 8), st.integers(0, 5), st.integers(0, 3))
def test_a_box_finds_the_same_pixel_stored_and_upright(orientation, x, y):
    turned = upright(PIXELS, orientation)
    height, width = turned.shape[:2]
    x, y = x % width, y % height
    box = Box((x + 0.2) / width, (y + 0.2) / height, (x + 0.8) / width, (y + 0.8) / height)
    x1, y1, x2, y2 = stored(box, orientation).pixels(6, 4)
    assert (x2 - x1, y2 - y1) == (1, 1)
    assert np.array_equal(PIXELS[y1, x1], turned[y, x])
