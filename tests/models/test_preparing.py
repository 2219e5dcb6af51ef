"""Items are prepared ahead of their use, in order, no further than allowed, and each with its own error."""

import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from safelight.models.preparing import prepared


def test_items_come_in_order_however_long_each_one_takes() -> None:
    later = threading.Event()

    def prepare(number: int) -> int:
        if number == 0:
            assert later.wait(10)  # the first one is ready only when a later one is
        if number == 2:
            later.set()
        return 10 * number

    found = list(prepared(range(6), prepare, threads=3, depth=4))
    assert [(one.item, one.result()) for one in found] == [(number, 10 * number) for number in range(6)]


def test_the_next_items_are_prepared_while_one_is_used() -> None:
    ready = [threading.Event() for _ in range(4)]

    def prepare(number: int) -> int:
        ready[number].set()
        return number

    with closing(prepared(range(4), prepare, depth=2)) as items:
        assert next(items).result() == 0
        assert ready[1].wait(10)


def test_no_more_are_prepared_ahead_than_allowed() -> None:
    drawn: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(20):
            drawn.append(number)
            yield number

    for at, one in enumerate(prepared(numbers(), lambda number: number, threads=4, depth=3)):
        assert one.result() == at
        assert len(drawn) <= at + 3
    assert len(drawn) == 20


def test_an_item_that_cannot_be_prepared_has_its_own_error_and_the_others_come() -> None:
    def prepare(number: int) -> float:
        return 6 / number

    found = list(prepared([1, 0, 2], prepare, threads=2))
    assert [one.made for one in found] == [6, None, 3]
    assert isinstance(found[1].error, ZeroDivisionError)
    assert found[1].item == 0
    with pytest.raises(ZeroDivisionError):
        found[1].result()


def test_what_the_source_raises_comes_after_everything_before_it() -> None:
    def numbers() -> Iterator[int]:
        yield from (1, 2, 3)
        raise OSError("the card was pulled out")

    found: list[int] = []
    with pytest.raises(OSError, match="the card was pulled out"):
        found.extend(one.result() for one in prepared(numbers(), lambda number: number, depth=2))
    assert found == [1, 2, 3]


def test_whoever_stops_early_leaves_no_thread_behind() -> None:
    before = set(threading.enumerate())
    items = prepared(range(1000), lambda number: number, threads=3, depth=8)
    assert next(items).result() == 0
    assert set(threading.enumerate()) > before
    items.close()  # type: ignore[attr-defined]
    assert set(threading.enumerate()) == before


def test_nothing_is_begun_before_it_is_asked_for() -> None:
    begun: list[int] = []
    items = prepared(range(3), begun.append)
    assert begun == []
    assert len(list(items)) == 3
    assert list(prepared([], begun.append)) == []


@pytest.mark.parametrize(("threads", "depth"), [(0, 1), (1, 0)])
def test_there_is_a_thread_and_a_place_at_least(threads: int, depth: int) -> None:
    with pytest.raises(ValueError, match="threads and depth are 1 or more"):
        prepared([], str, threads=threads, depth=depth)
