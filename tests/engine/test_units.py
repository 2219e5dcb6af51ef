"""Units of photos: about as many as asked for, and never half a set."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from safelight.actions.outcome import Group
from safelight.engine.state import PhotoState
from safelight.engine.units import units
from safelight.imaging.photo import Photo


def states(count: int, sets: list[tuple[int, ...]]) -> list[PhotoState]:
    made = [PhotoState(n, Photo(f"{n}.jpg", Path(), (f"{n}.jpg",))) for n in range(count)]
    for members in sets:
        for index in members:
            made[index].whole_set = Group("bracket", members)
    return made


def indices(count: int, sets: list[tuple[int, ...]], size: int) -> list[list[int]]:
    return [[state.index for state in unit] for unit in units(states(count, sets), size)]


def test_photos_keep_their_order():
    assert indices(5, [], 2) == [[0, 1], [2, 3], [4]]


def test_a_set_stays_together_at_its_earliest_members_place():
    assert indices(6, [(1, 4, 5)], 2) == [[0, 1, 4, 5], [2, 3]]


@given(st.integers(1, 40), st.integers(1, 9), st.data())
def test_every_photo_is_in_exactly_one_unit(count, size, data):
    members = data.draw(st.sets(st.integers(0, count - 1), max_size=4))
    found = indices(count, [tuple(sorted(members))] if members else [], size)
    assert sorted(index for unit in found for index in unit) == list(range(count))
    assert sum(bool(members & set(unit)) for unit in found) <= 1
