"""What turning and cropping leave of a picture."""

from math import cos, hypot, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.imaging.edits import Crop, Straighten
from safelight.imaging.geometry import Box
from safelight.imaging.render.frame import WHOLE, frame_of, largest_upright

SIZES = st.integers(1, 20_000)


def inside_turned(x: float, y: float, width: float, height: float, angle: float) -> bool:
    """Whether a place of the turned picture shows something of the picture before."""
    turn = radians(angle)
    dx, dy = (x - 0.5) * width, (y - 0.5) * height
    before = cos(turn) * dx + sin(turn) * dy, -sin(turn) * dx + cos(turn) * dy
    return abs(before[0]) <= width / 2 * (1 + 1e-9) and abs(before[1]) <= height / 2 * (1 + 1e-9)


@given(SIZES, SIZES, st.floats(-180, 180))
def test_the_largest_upright_part_holds_no_empty_corner_and_cannot_grow(width, height, angle):
    box = largest_upright(width, height, angle)
    corners = [(x, y) for x in (box.x1, box.x2) for y in (box.y1, box.y2)]
    assert all(inside_turned(x, y, width, height, angle) for x, y in corners)
    assert box.width == pytest.approx(box.height)
    if box.width < 0.99:
        grown = box.grown(0.01)
        larger = [(x, y) for x in (grown.x1, grown.x2) for y in (grown.y1, grown.y2)]
        assert not all(inside_turned(x, y, width, height, angle) for x, y in larger)


def test_without_an_angle_everything_is_left():
    assert largest_upright(3, 2, 0) == WHOLE
    assert frame_of((), 30, 20).size == (30, 20)


def test_half_a_turn_leaves_everything():
    assert largest_upright(300, 200, 180).area == pytest.approx(1)


def test_a_crop_takes_the_place_of_the_largest_part():
    box = Box(0.25, 0.25, 0.5, 0.75)
    frame = frame_of((Straighten(2), Crop(box)), 400, 200)
    assert (frame.left, frame.top, frame.right, frame.bottom) == (100, 50, 200, 150)


def test_of_several_crops_and_angles_the_last_counts():
    frame = frame_of((Crop(WHOLE), Straighten(5), Straighten(2), Crop(Box(0, 0, 0.5, 0.5))), 100, 100)
    assert (frame.angle, frame.size) == (2, (50, 50))


@given(st.floats(-45, 45), st.integers(2, 5000), st.integers(2, 5000))
def test_the_way_back_keeps_the_centre_and_all_distances(angle, width, height):
    frame = frame_of((Straighten(angle), Crop(WHOLE)), width, height)
    (a, b, c), (d, e, f) = frame.back()
    x, y = width / 2, height / 2
    assert (a * x + b * y + c, d * x + e * y + f) == pytest.approx((x, y))
    assert hypot(a, d) == pytest.approx(1)
    assert hypot(b, e) == pytest.approx(1)


@pytest.mark.parametrize("size", [(1, 1), (1, 5000), (64, 64), (20, 1)])
def test_something_is_always_left(size):
    frame = frame_of((Straighten(7), Crop(Box(0.999, 0.999, 1, 1))), *size)
    assert min(frame.size) >= 1
    assert min(frame_of((Straighten(45),), *size).size) >= 1
