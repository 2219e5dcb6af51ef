"""The founding document's manager, as it is written there: get_model, loaded_models, the tracker, free_memory."""

import asyncio
import threading
from typing import Any

import pytest

from safelight.errors import CallError, ModelError
from safelight.models.contract import PlayerSpec
from safelight.models.manager import ModelManager
from safelight.models.memory import GPUMemoryTracker
from safelight.models.model_cache import ModelCache
from safelight.models.profiles import Profile
from tests.models.memory_fakes import Device, Player, manager_of, spec_of


def of(device: Device, limit: int | None = None) -> ModelManager:
    players = (
        spec_of("tiny/scorer", device, 10),
        spec_of("tiny/detector", device, 20, role="rt-detr"),
        spec_of("tiny/segmenter", device, 30, role="sam2"),
    )
    return manager_of(device, limit, profile=Profile("tiny", players))


async def as_it_is_written(self: ModelManager, model_name: str, parameters: dict[str, Any]) -> Any:
    """`ModelManager.get_model` of the founding document, line by line, over the manager's own parts."""
    if model_name in self.loaded_models:
        return self.loaded_models[model_name]
    required_memory = self.get_model_requirements(model_name)
    if not self.gpu_memory_tracker.can_allocate(required_memory):
        await self.free_memory(required_memory)
    return await self.load_model(model_name, parameters)


def test_a_manager_is_made_of_the_parts_that_are_named_there() -> None:
    manager = ModelManager()
    assert len(manager.loaded_models) == 0
    assert isinstance(manager.gpu_memory_tracker, GPUMemoryTracker)
    assert isinstance(manager.model_cache, ModelCache)


@pytest.mark.parametrize("get", [ModelManager.get_model, as_it_is_written])
def test_a_model_is_loaded_or_retrieved(get: Any) -> None:
    manager = of(Device(device="cpu", exact=True), 30)

    async def play() -> None:
        scorer = await get(manager, "nima", {"technical_threshold": 6.0})
        assert await get(manager, "nima", {}) is scorer
        assert manager.loaded_models["nima"] is scorer
        assert manager.loads == 1
        detector = await get(manager, "rt-detr", {})
        assert tuple(manager.loaded_models) == ("tiny/scorer", "tiny/detector")
        segmenter = await get(manager, "sam2", {})
        assert tuple(manager.loaded_models) == ("tiny/segmenter",)
        assert (detector.name, segmenter.name) == ("tiny/detector", "tiny/segmenter")

    asyncio.run(play())


def test_a_model_may_be_named_by_its_player() -> None:
    manager = of(Device())
    player = asyncio.run(manager.get_model("tiny/detector", {}))
    assert player is manager.loaded_models["tiny/detector"] is manager.loaded_models["rt-detr"]


def test_the_builtin_players_are_had_by_their_roles() -> None:
    manager = ModelManager()
    player = asyncio.run(manager.get_model("qwen2.5-vl"))
    assert player is manager.loaded_models["qwen2.5-vl"]
    assert manager.get_model_requirements("nima") > 0


def test_parameters_say_which_of_a_roles_players_is_meant() -> None:
    def spec(name: str, measurement: str) -> PlayerSpec:
        return PlayerSpec("nima", name, "1", 1, lambda: name, frozenset({measurement}))

    manager = ModelManager(profile=Profile("p", (spec("a", "quality"), spec("b", "composition"))))
    assert asyncio.run(manager.get_model("nima")) == "a"
    assert asyncio.run(manager.get_model("nima", {"measurement": "composition"})) == "b"
    with pytest.raises(CallError, match="does not take 'beauty'; it takes 'composition', 'quality'"):
        asyncio.run(manager.get_model("nima", {"measurement": "beauty"}))
    assert asyncio.run(manager.get_model("qwen2.5-vl", {"profile": "builtin"})) is not None
    with pytest.raises(CallError, match="unknown profile 'nobody'"):
        asyncio.run(manager.get_model("nima", {"profile": "nobody"}))


def test_an_unknown_model_is_told_with_those_there_are() -> None:
    with pytest.raises(CallError, match="no model 'clip' in profile 'tiny'; there is 'nima', 'rt-detr'"):
        asyncio.run(of(Device()).get_model("clip", {}))


def test_requirements_are_what_was_declared_or_measured_if_that_was_more() -> None:
    device = Device()
    greedy = spec_of("greedy", device, 10, taken=17)
    manager = manager_of(device, profile=Profile("p", (greedy,)))
    assert manager.get_model_requirements("nima") == 10
    asyncio.run(manager.get_model("nima", {}))
    assert manager.get_model_requirements("nima") == 17


def test_memory_is_freed_least_recently_used_first_and_no_more_of_it_than_asked() -> None:
    manager = of(Device(device="cpu"), 60)

    async def play() -> None:
        for name in ("nima", "rt-detr", "sam2", "nima"):
            await manager.get_model(name, {})
        assert not manager.gpu_memory_tracker.can_allocate(15)
        assert await manager.free_memory(15)
        assert manager.gpu_memory_tracker.can_allocate(15)
        assert tuple(manager.loaded_models) == ("tiny/segmenter", "tiny/scorer")
        async with manager.leased("sam2"):
            assert not await manager.free_memory(45)
            assert tuple(manager.loaded_models) == ("tiny/segmenter",)

    asyncio.run(play())


@pytest.mark.parametrize(("limit", "total"), [(60, None), (None, 60)])
def test_nobody_goes_for_memory_that_can_never_be_had(limit: int | None, total: int | None) -> None:
    manager = of(Device(total), limit)
    asyncio.run(manager.get_model("nima", {}))
    before = tuple(manager.loaded_models)
    assert not asyncio.run(manager.free_memory(10**16, "cuda"))
    assert tuple(manager.loaded_models) == before == ("tiny/scorer",)


def test_many_who_ask_at_once_share_one_load() -> None:
    begun, go_on = threading.Event(), threading.Event()
    loads: list[str] = []

    def load() -> str:
        loads.append("net")
        begun.set()
        assert go_on.wait(10)
        return "net"

    manager = ModelManager(profile=Profile("p", (PlayerSpec("nima", "net", "1", 1, load, frozenset()),)))

    async def play() -> list[str]:
        asked = [asyncio.create_task(manager.get_model("nima", {})) for _ in range(50)]
        while not begun.is_set():
            await asyncio.sleep(0)
        go_on.set()
        return await asyncio.gather(*asked)

    assert asyncio.run(play()) == ["net"] * 50
    assert loads == ["net"]


def test_whoever_has_a_model_may_use_it_after_it_was_let_go() -> None:
    manager = of(Device(), 30)

    async def play() -> Player:
        scorer: Player = await manager.get_model("nima", {})
        await manager.get_model("sam2", {})
        assert "nima" not in manager.loaded_models
        return scorer

    assert not asyncio.run(play()).closed


def test_a_leased_model_stays_until_the_lease_ends() -> None:
    manager = of(Device(), 30)

    async def play() -> None:
        async with manager.leased("nima") as scorer:
            with pytest.raises(ModelError, match="needs 30 B beside 'tiny/scorer'"):
                await manager.get_model("sam2", {})
            assert manager.loaded_models["nima"] is scorer
        await manager.get_model("sam2", {})
        assert scorer.closed

    asyncio.run(play())


@pytest.mark.parametrize("fails", [False, True])
def test_whoever_is_cancelled_while_a_model_loads_holds_no_lease(fails: bool) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def load() -> str:
        begun.set()
        assert go_on.wait(10)
        if fails:
            raise RuntimeError("bad weights")
        return "net"

    manager = ModelManager(10, profile=Profile("p", (PlayerSpec("nima", "net", "1", 10, load, frozenset()),)))

    async def want() -> None:
        async with manager.leased("nima"):
            raise AssertionError("it was cancelled before")

    async def play() -> None:
        asked = asyncio.create_task(want())
        while not begun.is_set():
            await asyncio.sleep(0)
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked
        go_on.set()
        await asyncio.get_running_loop().shutdown_default_executor()
        await asyncio.sleep(0)

    asyncio.run(play())
    manager.let_go()
    assert manager.gpu_memory_tracker.claimed() == 0
