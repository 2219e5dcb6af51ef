"""Threads that ask one leased player the same at one time share its calls."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from threading import Barrier
from time import sleep

import pytest

from safelight.models.contract import PlayerSpec
from safelight.models.manager import ModelManager
from safelight.models.model_cache import ModelKey, Resident


class Doubling:
    """Remembers how many questions each call had. Its first call takes long enough for others to come meanwhile."""

    def __init__(self) -> None:
        self.calls: list[int] = []

    def double(self, numbers: Sequence[int]) -> list[int]:
        self.calls.append(len(numbers))
        if len(self.calls) == 1:
            sleep(0.1)
        if 13 in numbers:
            raise ValueError("13 is unlucky")
        return [2 * number for number in numbers]


def double(player: Doubling, numbers: Sequence[int]) -> list[int]:
    return player.double(numbers)


NETWORK = PlayerSpec("nima", "net", "1", 10, Doubling, frozenset(), network=True)


def together(manager: ModelManager, spec: PlayerSpec, *asked: tuple[bytes, int]) -> list[list[int] | str]:
    """What threads are told that have all leased the player before one of them asks."""
    ready = Barrier(len(asked))

    def ask(one: tuple[bytes, int]) -> list[int] | str:
        about, number = one
        with manager.lease(spec):
            ready.wait()
            try:
                return list(manager.ask(spec, about, double, [number], batch_size=len(asked)))
            except ValueError as fault:
                return str(fault)
            finally:
                ready.wait()

    with ThreadPoolExecutor(len(asked)) as pool:
        return list(pool.map(ask, asked))


def calls_of(manager: ModelManager) -> list[int]:
    return manager.loaded_models["net"].calls  # type: ignore[no-any-return]


def test_threads_that_ask_the_same_share_a_call():
    manager = ModelManager()
    assert together(manager, NETWORK, (b"a", 1), (b"a", 2), (b"a", 3)) == [[2], [4], [6]]
    assert sum(calls_of(manager)) == 3
    assert len(calls_of(manager)) < 3


def test_who_asks_something_else_is_not_mixed_in():
    manager = ModelManager()
    assert together(manager, NETWORK, (b"a", 1), (b"b", 2)) == [[2], [4]]
    assert calls_of(manager) == [1, 1]


def test_only_who_asked_for_it_pays_for_a_fault():
    manager = ModelManager()
    assert together(manager, NETWORK, (b"a", 1), (b"a", 13), (b"a", 3)) == [[2], "13 is unlucky", [6]]


def test_a_player_that_is_no_network_is_asked_by_each():
    manager = ModelManager()
    alone = replace(NETWORK, network=False)
    assert together(manager, alone, (b"a", 1), (b"a", 2)) == [[2], [4]]
    assert calls_of(manager) == [1, 1]


def test_nobody_waits_for_company_that_is_not_there():
    manager = ModelManager()
    with manager.lease(NETWORK):
        assert manager.ask(NETWORK, b"a", double, [1, 2]) == [2, 4]
        assert calls_of(manager) == [2]


def test_only_a_leased_player_is_asked():
    manager = ModelManager()
    with manager.lease(NETWORK):
        pass
    with pytest.raises(LookupError, match="player 'net' is not leased"):
        manager.ask(NETWORK, b"a", double, [1])


def test_what_was_gathered_for_a_player_goes_with_it():
    manager = ModelManager()
    together(manager, NETWORK, (b"a", 1), (b"a", 2))
    manager.let_go()
    assert together(manager, NETWORK, (b"a", 3), (b"a", 4)) == [[6], [8]]
    assert manager.loads == 2


def leased_twice(player: object) -> Resident:
    return Resident(ModelKey.of(NETWORK), NETWORK, player, users=2)


@pytest.mark.parametrize("number", [1, 13])
def test_where_nobody_asks_any_more_nothing_is_kept_of_the_question(number: int):
    resident = leased_twice(Doubling())
    with suppress(ValueError):
        resident.ask(b"a", double, [number], 4)
    assert resident.gatherings == {}


def test_threads_that_come_and_go_get_their_own_answers_and_leave_nothing():
    resident = leased_twice(Doubling())

    def ask(number: int) -> bool:
        return list(resident.ask(b"%d" % (number % 3), double, [number], 4)) == [2 * number]

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(ask, range(100, 400)))
    assert resident.gatherings == {}


def test_how_many_questions_fit_into_memory_is_found_out_once():
    calls: list[int] = []

    def narrow(_player: object, numbers: Sequence[int]) -> list[int]:
        calls.append(len(numbers))
        if len(numbers) > 2:
            raise MemoryError
        return [2 * number for number in numbers]

    resident = leased_twice(None)
    assert list(resident.ask(b"a", narrow, [1, 2, 3, 4], 4)) == [2, 4, 6, 8]
    assert list(resident.ask(b"a", narrow, [1, 2, 3, 4], 4)) == [2, 4, 6, 8]
    assert calls == [4, 2, 2, 2, 2]


def test_who_wants_small_calls_does_not_make_those_of_others_small():
    player = Doubling()
    resident = leased_twice(player)
    resident.ask(b"a", double, [1, 2, 3], 1)
    resident.ask(b"a", double, [1, 2, 3], 4)
    assert player.calls == [1, 1, 1, 3]
