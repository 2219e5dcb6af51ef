"""What was made of a picture lately is not made again."""

import numpy as np
import numpy.typing as npt
import pytest

from safelight.models.adapters.recent import Recent

Pixels = npt.NDArray[np.uint8]
A, B, C = (np.full((4, 5, 3), value, np.uint8) for value in (1, 2, 3))


class Maker:
    def __init__(self) -> None:
        self.made: list[int] = []

    def __call__(self, pictures: list[Pixels]) -> list[int]:
        self.made += [int(rgb.flat[0]) for rgb in pictures]
        return [10 * int(rgb.flat[0]) for rgb in pictures]


def test_each_picture_is_made_once_however_often_it_is_asked_for() -> None:
    recent, maker = Recent[int](4), Maker()
    assert recent.of([A, B, A], maker) == [10, 20, 10]
    assert recent.of([B.copy(), C], maker) == [20, 30]
    assert maker.made == [1, 2, 3]


def test_the_one_that_was_not_asked_for_longest_is_forgotten() -> None:
    recent, maker = Recent[int](2), Maker()
    for pictures in ([A], [B], [A], [C], [A], [B]):
        recent.of(pictures, maker)
    assert maker.made == [1, 2, 3, 2]


def test_more_than_are_kept_are_made_all_the_same() -> None:
    assert Recent[int](1).of([A, B, C], Maker()) == [10, 20, 30]


def test_pixels_that_lie_otherwise_are_another_picture() -> None:
    recent, maker = Recent[int](4), Maker()
    recent.of([A], maker)
    recent.of([A.reshape(5, 4, 3)], maker)
    assert maker.made == [1, 1]


def test_what_fails_is_not_remembered() -> None:
    recent = Recent[int](4)

    def fails(_pictures: list[Pixels]) -> list[int]:
        raise MemoryError

    with pytest.raises(MemoryError):
        recent.of([A], fails)
    assert recent.of([A], Maker()) == [10]
