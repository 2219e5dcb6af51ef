import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.imaging.geometry import Box
from safelight.imaging.turned import held_in, moved_box, turned_box, turned_point

SIZE = (600, 400)


def test_clockwise_takes_the_top_to_the_right() -> None:
    x, y = turned_point(0.5, 0.0, 90, SIZE)
    assert (x, y) == pytest.approx((0.5 + 200 / 600, 0.5))


def test_the_centre_stays() -> None:
    assert turned_point(0.5, 0.5, 33, SIZE) == (0.5, 0.5)


def test_a_turned_box_lies_round_all_its_corners() -> None:
    box = Box(0.2, 0.3, 0.5, 0.6)
    found = turned_box(box, 5, SIZE)
    for x, y in ((0.2, 0.3), (0.5, 0.3), (0.2, 0.6), (0.5, 0.6)):
        at = turned_point(x, y, 5, SIZE)
        assert found.x1 <= at[0] <= found.x2
        assert found.y1 <= at[1] <= found.y2
    assert turned_box(box, 0, SIZE) is box


def test_a_moved_box_keeps_its_size() -> None:
    found = moved_box(Box(0.2, 0.3, 0.5, 0.6), 5, SIZE)
    assert (found.width, found.height) == pytest.approx((0.3, 0.3))


@given(st.floats(0, 0.6), st.floats(0, 0.6), st.floats(0.05, 1.2), st.floats(0.05, 1.2))
def test_what_is_held_in_a_region_lies_in_it_and_keeps_its_proportions(
    x: float, y: float, width: float, height: float
) -> None:
    region = Box(0.1, 0.2, 0.8, 0.9)
    found = held_in(Box(x, y, x + width, y + height), region)
    assert found.x1 >= region.x1
    assert found.y1 >= region.y1
    assert found.x2 <= region.x2 + 1e-12
    assert found.y2 <= region.y2 + 1e-12
    assert found.width / found.height == pytest.approx(width / height)
