"""Where a falling count meets its target, and in how few looks."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.app.what_if.crossing import crossing, last_that_holds


class Counted:
    """A count that remembers how often it was asked."""

    def __init__(self, count: Callable[[int], int]) -> None:
        self.count, self.asked = count, set[int]()

    def __call__(self, place: int) -> int:
        self.asked.add(place)
        return self.count(place)


@given(st.lists(st.integers(0, 1000), min_size=2, max_size=200), st.integers(0, 1000))
def test_nothing_is_nearer_than_what_is_found(counts: list[int], target: int) -> None:
    falling = sorted(counts, reverse=True)
    found = crossing(falling.__getitem__, len(falling) - 1, target, 0)
    assert abs(falling[found] - target) == min(abs(count - target) for count in falling)


@pytest.mark.parametrize("power", [0.2, 1, 5])
def test_it_takes_few_looks_whatever_the_shape(power: float) -> None:
    count = Counted(lambda place: int(5000 * (1 - (place / 900) ** power)))
    found = crossing(count, 900, 600, 12)
    assert abs(count(found) - 600) <= 12
    assert len(count.asked) <= 12


def test_a_right_guess_is_all_it_takes() -> None:
    count = Counted(lambda place: 5000 - 5 * place)
    assert crossing(count, 900, 600, 12, guess=880) == 880
    assert count.asked == {0, 880, 900}


@given(st.integers(0, 300), st.integers(-50, 400))
def test_the_last_that_holds_is_found_from_any_guess(last: int, guess: int) -> None:
    for held in (0, last // 3, last):
        assert last_that_holds(lambda place, held=held: place <= held, last, guess) == held
