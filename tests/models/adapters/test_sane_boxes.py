"""What a network says becomes a box of the picture, or none."""

import pytest

from safelight.imaging.geometry import Box
from safelight.models.adapters.sane_boxes import sane_box


@pytest.mark.parametrize(
    ("said", "box"),
    [
        ((0.1, 0.2, 0.3, 0.4), Box(0.1, 0.2, 0.3, 0.4)),
        ((-0.1, 0, 0.5, 1.2), Box(0, 0, 0.5, 1)),
        ((0.12345678, 0, 1, 1), Box(0.123457, 0, 1, 1)),
    ],
)
def test_a_box_is_clipped_to_the_picture_and_rounded(said: tuple[float, ...], box: Box) -> None:
    assert sane_box(*said) == box


@pytest.mark.parametrize(
    "said",
    [
        (0.3, 0, 0.1, 1),
        (0.3, 0.5, 0.3, 1),
        (0.1, 0.1, 0.1004, 0.5),
        (0.9, 0, 2, 1),
        (1.1, 0, 1.2, 1),
        (float("nan"), 0, 1, 1),
        (0, 0, float("inf"), 1),
    ],
    ids=["inside out", "empty", "a hair", "hardly inside", "outside", "no number", "endless"],
)
def test_what_cannot_be_a_box_is_none(said: tuple[float, ...]) -> None:
    assert sane_box(*said) is None
