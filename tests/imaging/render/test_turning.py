"""Marks in a picture lie, turned and cropped, where geometry says."""

from math import cos, radians, sin

import cv2
import numpy as np
import pytest

from safelight.imaging.edits import Crop, Straighten
from safelight.imaging.geometry import Box
from safelight.imaging.render.frame import frame_of
from safelight.imaging.render.turning import framed, framed_mask
from tests.imaging.render.pictures import ellipse, photo


def dotted(width: int, height: int, x: float, y: float) -> np.ndarray:
    """A soft dot about a place in pixels, where the first pixel reaches from 0 to 1."""
    rows, columns = np.mgrid[:height, :width] + 0.5
    dot = 255 * np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / 18)
    return np.repeat(dot.astype(np.uint8)[..., None], 3, 2)


def middle(pixels: np.ndarray) -> tuple[float, float]:
    weight = pixels[..., 0].astype(float)
    rows, columns = np.mgrid[: weight.shape[0], : weight.shape[1]] + 0.5
    return (columns * weight).sum() / weight.sum(), (rows * weight).sum() / weight.sum()


@pytest.mark.parametrize("angle", [-30, -1.3, 0.4, 2, 45, 90])
@pytest.mark.parametrize("place", [(100, 70), (150, 90)])
def test_a_mark_turns_clockwise_about_the_centre(angle, place):
    width, height = 240, 180
    frame = frame_of((Straighten(angle), Crop(Box(0.1, 0.1, 1, 1))), width, height)
    turn, dx, dy = radians(angle), place[0] - width / 2, place[1] - height / 2
    wanted = width / 2 + cos(turn) * dx - sin(turn) * dy - 24, height / 2 + sin(turn) * dx + cos(turn) * dy - 18
    assert middle(framed(dotted(width, height, *place), frame)) == pytest.approx(wanted, abs=0.15)


def test_a_crop_alone_moves_nothing_between_pixels():
    pixels = photo(101, 67)
    shown = framed(pixels, frame_of((Crop(Box(0.2, 0.3, 0.9, 0.8)),), 101, 67))
    x1, y1, x2, y2 = Box(0.2, 0.3, 0.9, 0.8).pixels(101, 67)
    assert np.array_equal(shown, pixels[y1:y2, x1:x2])
    assert not np.shares_memory(shown, pixels)


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_tiles_meet_without_a_seam(kind):
    pixels = photo(2300, 1100, kind)
    frame = frame_of((Straighten(3),), 2300, 1100)
    back = np.array(frame.back())
    shift = back[:, :2] @ [0.5, 0.5] + back[:, 2] - 0.5
    at_once = cv2.warpAffine(
        pixels, np.column_stack([back[:, :2], shift]), frame.size, flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
    apart = np.abs(framed(pixels, frame).astype(int) - at_once.astype(int))
    assert apart.max() <= np.iinfo(kind).max / 255


def test_a_panorama_wider_than_opencv_warps_is_turned():
    pixels = np.full((60, 40_000, 3), 90, np.uint8)
    shown = framed(pixels, frame_of((Straighten(0.05), Crop(Box(0, 0, 1, 1))), 40_000, 60))
    assert shown.shape == (60, 40_000, 3)
    assert np.unique(shown).tolist() == [90]


def test_where_a_crop_leaves_the_picture_its_edge_goes_on():
    pixels = np.full((80, 120, 3), 200, np.uint8)
    assert framed(pixels, frame_of((Straighten(20), Crop(Box(0, 0, 1, 1))), 120, 80)).min() == 200


def test_masks_of_any_size_turn_with_the_picture():
    width, height = 600, 400
    large, small = (ellipse(*size, centre=(0.6, 0.4), size=0.2) for size in ((width, height), (150, 100)))
    frame = frame_of((Straighten(12), Crop(Box(0.2, 0.1, 0.9, 0.8))), width, height)
    seen = framed_mask(small, frame, frame.size)
    wanted = framed(np.repeat(large[..., None], 3, 2), frame)[..., 0]
    both, either = ((seen > 127) & (wanted > 127)).sum(), ((seen > 127) | (wanted > 127)).sum()
    assert both / either > 0.95
