import numpy as np
import pytest

from safelight.imaging.geometry import Box
from safelight.imaging.orientation import stored, upright
from safelight.metadata.stored_frame import StoredFrame

ALL = range(1, 9)


@pytest.mark.parametrize("orientation", ALL)
def test_boxes_lie_where_the_pixels_are(orientation: int) -> None:
    box = Box(0.1, 0.2, 0.4, 0.7)
    found = StoredFrame.of_upright(60, 40, orientation).stored((box.x1, box.y1, box.x2, box.y2))
    there = stored(box, orientation)
    assert found == pytest.approx((there.x1, there.y1, there.x2, there.y2))


@pytest.mark.parametrize("orientation", ALL)
def test_the_stored_size_is_that_of_the_pixels(orientation: int) -> None:
    frame = StoredFrame.of_upright(60, 40, orientation)
    assert upright(np.zeros((frame.height, frame.width)), orientation).shape == (40, 60)


def test_a_mirror_turns_an_angle_round() -> None:
    turned = {orientation: StoredFrame(6, 4, orientation).stored_angle(5.0) for orientation in ALL}
    assert turned == {1: 5.0, 2: -5.0, 3: 5.0, 4: -5.0, 5: -5.0, 6: 5.0, 7: -5.0, 8: 5.0}
