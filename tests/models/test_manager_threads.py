"""The manager under many threads: one load for all, loads side by side, nobody's lease lost, nothing promised twice."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from random import Random

import pytest

from safelight.errors import ModelError
from safelight.models.contract import PlayerSpec
from safelight.models.manager import ModelManager
from tests.models.memory_fakes import Device, Player, manager_of, spec_of


@contextmanager
def threads(count: int) -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(count) as pool:
        yield pool


def slow(name: str, load: Callable[[], object], memory: int = 10) -> PlayerSpec:
    return PlayerSpec("nima", name, "1", memory, load, frozenset())


def used(manager: ModelManager, spec: PlayerSpec) -> object:
    with manager.lease(spec) as player:
        return player


def test_threads_that_ask_at_once_share_one_load() -> None:
    together = threading.Barrier(8)
    loads: list[int] = []

    def load() -> object:
        loads.append(1)
        return object()

    manager, spec = ModelManager(), slow("net", load)

    def ask(_: int) -> object:
        together.wait(10)
        return used(manager, spec)

    with threads(8) as pool:
        players = set(pool.map(ask, range(8)))
    assert len(players) == len(loads) == manager.loads == 1


def test_two_models_load_side_by_side() -> None:
    both = threading.Barrier(2)
    manager = ModelManager()

    def load() -> int:
        return both.wait(10)  # ends only when the other one loads, too

    with threads(2) as pool:
        found = set(pool.map(lambda name: used(manager, slow(name, load)), "ab"))
    assert found == {0, 1}


def test_a_loaded_model_is_had_while_another_one_loads() -> None:
    begun, go_on = threading.Event(), threading.Event()

    def load() -> str:
        begun.set()
        assert go_on.wait(10)
        return "slow"

    manager = ModelManager()
    quick = slow("quick", lambda: "quick")
    used(manager, quick)
    with threads(1) as pool:
        loading = pool.submit(used, manager, slow("slow", load))
        assert begun.wait(10)
        assert used(manager, quick) == "quick"
        assert tuple(manager.loaded_models) == ("quick",)
        go_on.set()
        assert loading.result(10) == "slow"


def test_memory_of_a_model_that_is_being_loaded_is_taken() -> None:
    begun, go_on = threading.Event(), threading.Event()

    def load() -> str:
        begun.set()
        assert go_on.wait(10)
        return "slow"

    manager = ModelManager(15)
    with threads(1) as pool:
        loading = pool.submit(used, manager, slow("slow", load))
        assert begun.wait(10)
        with pytest.raises(ModelError, match=r"'other' \(nima\) needs 10 B beside 'slow'"):
            used(manager, slow("other", object))
        go_on.set()
        loading.result(10)


def test_whoever_waits_for_a_load_that_fails_tries_it_again() -> None:
    begun, go_on = threading.Event(), threading.Event()
    tries: list[int] = []

    def load() -> str:
        tries.append(1)
        if len(tries) > 1:
            return "net"
        begun.set()
        assert go_on.wait(10)
        raise RuntimeError("not this time")

    manager, spec = ModelManager(), slow("net", load)
    with threads(3) as pool:
        first = pool.submit(used, manager, spec)
        assert begun.wait(10)
        others = [pool.submit(used, manager, spec) for _ in range(2)]
        go_on.set()
        with pytest.raises(ModelError, match="not this time"):
            first.result(10)
        assert [one.result(10) for one in others] == ["net", "net"]
    assert len(tries) == 2


def test_a_patient_manager_waits_for_others_leases_to_end() -> None:
    manager = ModelManager(10, patience=10)
    waiting = threading.Event()
    with threads(1) as pool:

        def want() -> object:
            waiting.set()
            return used(manager, slow("b", lambda: "b"))

        with manager.lease(slow("a", lambda: "a")):
            wanted = pool.submit(want)
            assert waiting.wait(10)
            assert not wanted.done()
        assert wanted.result(10) == "b"


def test_patience_ends() -> None:
    manager = ModelManager(10, patience=0.01)
    with (
        manager.lease(slow("a", object)),
        threads(1) as pool,
        pytest.raises(ModelError, match="needs 10 B beside 'a'"),
    ):
        pool.submit(used, manager, slow("b", object)).result(10)


def test_a_model_that_could_never_fit_is_refused_without_waiting() -> None:
    manager = ModelManager(10, patience=600)
    with pytest.raises(ModelError, match="needs 11 B; `gpu_memory_limit` allows 10 B"):
        used(manager, slow("a", object, memory=11))


class Slow(Player):
    """Closes when it is told to."""

    closing, go_on = threading.Event(), threading.Event()

    def close(self) -> None:
        self.closing.set()
        assert self.go_on.wait(10)
        super().close()


@pytest.mark.parametrize("wanted", ["slow", "other"])
def test_memory_is_taken_until_whoever_leaves_has_left(wanted: str) -> None:
    Slow.closing.clear()
    Slow.go_on.clear()
    device = Device(exact=False)
    manager = manager_of(device, 10)
    specs = {"slow": replace(spec_of("slow", device), load=lambda: Slow("slow", device, 10))}
    specs["other"] = spec_of("other", device)
    used(manager, specs["slow"])
    with threads(2) as pool:
        leaving = pool.submit(manager.let_go)
        assert Slow.closing.wait(10)
        coming = pool.submit(used, manager, specs[wanted])
        with pytest.raises(TimeoutError):
            coming.result(0.05)
        Slow.go_on.set()
        leaving.result(10)
        coming.result(10)
    assert device.peak == manager.gpu_memory_tracker.claimed() == 10
    assert tuple(manager.loaded_models) == (wanted,)


def test_in_a_crowd_no_more_is_in_memory_than_allowed_and_no_leased_player_is_closed() -> None:
    device = Device()
    manager = manager_of(device, 35, pinned=("rt-detr",), patience=30)
    specs = [spec_of(f"m{n}", device, 5 + n, role="rt-detr" if n == 3 else "nima") for n in range(8)]

    def crowd(seed: int) -> list[bool]:
        chance, closed = Random(seed), list[bool]()
        for _ in range(60):
            with manager.lease(chance.choice(specs)) as player:
                assert isinstance(player, Player)
                closed.append(player.closed)
        return closed

    with threads(6) as pool:
        closed = [one for found in pool.map(crowd, range(6)) for one in found]
    assert len(closed) == 360
    assert not any(closed)
    assert device.peak <= 35
    manager.let_go()
    assert device.used() == manager.gpu_memory_tracker.claimed() == 0
