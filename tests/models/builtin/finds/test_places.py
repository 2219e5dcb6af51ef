"""Where a map of evidence stands out."""

import numpy as np
import pytest

from safelight.imaging.geometry import Box
from safelight.models.builtin.finds.places import Place, places


def a_map(*spots: tuple[int, int, float]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    drawn = np.zeros((14, 14), np.float32)
    for row, column, value in spots:
        drawn[row : row + 2, column : column + 2] = value
    return drawn


def test_a_faint_map_shows_nothing() -> None:
    assert places(a_map((3, 3, 0.2))) == []


def test_a_spot_is_boxed() -> None:
    (place,) = places(a_map((4, 6, 0.9)))
    assert place.box.iou(Box(6 / 14, 4 / 14, 8 / 14, 6 / 14)) > 0.5
    assert place.peak == pytest.approx(0.9, abs=0.05)


def test_spots_apart_are_places_of_their_own_the_strongest_first() -> None:
    first, second = places(a_map((2, 2, 0.6), (10, 10, 0.9)))
    assert first.box.x1 > 0.5 > second.box.x2
    assert first.region != second.region


def test_a_spot_that_is_weak_beside_another_is_none() -> None:
    assert len(places(a_map((2, 2, 0.2), (10, 10, 0.9)))) == 1


def test_spots_that_hang_together_faintly_share_a_region() -> None:
    bridged = a_map((6, 2, 0.9), (6, 10, 0.9))
    bridged[6:8, 4:10] = 0.1
    first, second = places(bridged)
    assert first.region == second.region


def test_boxes_that_overlap_are_one_place() -> None:
    corner = np.zeros((14, 14), np.float32)
    corner[2, 2:12] = corner[2:12, 2] = 0.9  # an angle, and a spot within its arms
    corner[7:10, 7:10] = 0.9
    assert len(places(corner)) == 1


def test_joined_places_hold_both() -> None:
    joined = Place(Box(0, 0, 0.2, 0.2), 0.5, 1).joined(Place(Box(0.5, 0.1, 0.6, 0.9), 0.8, 1))
    assert joined == Place(Box(0, 0, 0.6, 0.9), 0.8, 1)
