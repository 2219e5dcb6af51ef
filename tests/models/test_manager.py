"""Players are loaded once, kept while they are used, and let go least recently used first, pinned ones last."""

import gc
import weakref

import pytest

from safelight.errors import CallError, ModelError
from safelight.models.contract import PlayerSpec
from safelight.models.manager import ModelManager
from safelight.models.memory import GPUMemoryTracker
from safelight.models.profiles import Profile
from tests.models.memory_fakes import Device, Player, manager_of, spec_of


def spec(name: str, role: str = "nima", memory: int = 10) -> PlayerSpec:
    return PlayerSpec(role, name, "1", memory, lambda: name, frozenset())


def use(manager: ModelManager, *specs: PlayerSpec) -> None:
    for one in specs:
        with manager.lease(one) as player:
            assert getattr(player, "name", player) == one.name


def test_a_player_is_loaded_once():
    manager = ModelManager()
    use(manager, spec("a"), spec("b"), spec("a"))
    assert manager.loads == 2
    assert tuple(manager.loaded_models) == ("b", "a")


def test_the_least_recently_used_player_goes_first():
    manager = ModelManager(20)
    use(manager, spec("a"), spec("b"), spec("a"), spec("c"))
    assert tuple(manager.loaded_models) == ("a", "c")
    assert (manager.loads, manager.unloads) == (3, 1)


def test_a_pinned_player_goes_last():
    manager = ModelManager(20, pinned=("siglip",))
    use(manager, spec("looks", "siglip"), spec("b"), spec("c"))
    assert tuple(manager.loaded_models) == ("looks", "c")
    use(manager, spec("large", memory=20))
    assert tuple(manager.loaded_models) == ("large",)


def test_a_player_may_be_pinned_by_its_own_name():
    manager = ModelManager(20, pinned=("a",))
    use(manager, spec("a"), spec("b"), spec("c"))
    assert tuple(manager.loaded_models) == ("a", "c")


def test_a_leased_player_is_never_let_go():
    manager = ModelManager(20)
    with manager.lease(spec("a")), manager.lease(spec("b")):
        with pytest.raises(ModelError, match=r"player 'c' \(nima\) needs 10 B beside 'a'"), manager.lease(spec("c")):
            pass
        assert tuple(manager.loaded_models) == ("a", "b")
    use(manager, spec("c"))
    assert tuple(manager.loaded_models) == ("b", "c")


def test_a_lease_ends_where_its_user_raises():
    manager = ModelManager(10)
    with pytest.raises(ValueError, match="mine"), manager.lease(spec("a")):
        raise ValueError("mine")
    use(manager, spec("b"))
    assert tuple(manager.loaded_models) == ("b",)


def test_a_player_that_cannot_fit_costs_nobody_their_place():
    manager = ModelManager(20)
    use(manager, spec("a"), spec("b"))
    with pytest.raises(ModelError, match="Raise it to 30 B"):
        use(manager, spec("large", memory=30))
    assert tuple(manager.loaded_models) == ("a", "b")


def test_a_player_that_goes_is_closed_and_its_device_told():
    device = Device()
    manager = manager_of(device, 10)
    with manager.lease(spec_of("a", device)) as player:
        pass
    use(manager, spec_of("b", device))
    assert player.closed
    assert device.used() == 10
    assert device.releases == 3, "once for each load, once for the one that went"


def test_what_raises_while_it_is_closed_is_gone_all_the_same():
    class Stubborn(Player):
        def close(self) -> None:
            super().close()
            raise OSError("will not")

    device = Device()
    manager = manager_of(device)
    stubborn = PlayerSpec("nima", "a", "1", 10, lambda: Stubborn("a", device, 10), frozenset(), device="cuda")
    use(manager, stubborn)
    manager.let_go()
    assert device.used() == 0
    assert not manager.loaded_models


def test_all_that_nobody_uses_can_be_let_go():
    device = Device()
    manager = manager_of(device)
    with manager.lease(spec_of("kept", device)):
        use(manager, spec_of("a", device), spec_of("b", device))
        manager.let_go()
        assert tuple(manager.loaded_models) == ("kept",)
    assert manager.gpu_memory_tracker.claimed() == 10


def test_weights_of_another_revision_are_another_player():
    device = Device()
    manager = manager_of(device)
    with manager.lease(spec_of("a", device)) as first, manager.lease(spec_of("a", device, revision="2")) as second:
        assert first is not second
    assert manager.loads == 2


def test_a_load_that_fails_leaves_nothing_and_is_tried_again_for_the_next():
    class Heavy:
        """What a loader has in its hands when it fails."""

    left: list[weakref.ref[Heavy]] = []
    answers = iter((RuntimeError("bad weights"), "player"))

    def load() -> object:
        heavy = Heavy()
        left.append(weakref.ref(heavy))
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    manager = ModelManager(10)
    fails = PlayerSpec("nima", "net", "1", 10, load, frozenset())
    with pytest.raises(ModelError, match="player 'net' cannot be loaded: bad weights") as told, manager.lease(fails):
        pass
    gc.collect()
    assert left[0]() is None, "the error keeps what was half loaded alive"
    assert told.value.__cause__ is not None
    assert not manager.loaded_models
    assert manager.gpu_memory_tracker.claimed() == 0
    with manager.lease(fails) as player:
        assert player == "player"
    assert manager.loads == 1


def test_an_interrupted_load_leaves_nothing_behind():
    def load() -> object:
        raise KeyboardInterrupt

    manager = ModelManager(10)
    with pytest.raises(KeyboardInterrupt), manager.lease(PlayerSpec("nima", "net", "1", 10, load, frozenset())):
        pass
    assert manager.gpu_memory_tracker.claimed() == 0
    use(manager, spec("net"))


def test_a_load_that_runs_out_of_memory_is_tried_again_with_everything_idle_gone():
    device = Device()
    manager = manager_of(device)

    def load() -> Player:
        if device.used():
            raise MemoryError("full")
        return Player("large", device, 100)

    use(manager, spec_of("a", device), spec_of("b", device))
    large = PlayerSpec("sam2", "large", "1", 10, load, frozenset(), device="cuda")
    use(manager, large)
    assert tuple(manager.loaded_models) == ("large",)


def test_a_load_that_runs_out_of_memory_with_nothing_idle_is_an_error_that_no_smaller_batch_helps():
    def load() -> object:
        raise MemoryError("full")

    manager = ModelManager()
    with (
        pytest.raises(ModelError, match="cannot be loaded: full") as told,
        manager.lease(PlayerSpec("nima", "net", "1", 10, load, frozenset())),
    ):
        pass
    assert type(told.value) is ModelError


def test_a_device_that_cannot_be_read_is_a_model_that_cannot_be_loaded():
    def probe() -> Device:
        raise ImportError("no torch here")

    manager = ModelManager()
    on_gpu = PlayerSpec("nima", "net", "1", 10, object, frozenset(), device="cuda", memory_probe=probe)
    with pytest.raises(ModelError, match="'net' cannot be loaded: no torch here"), manager.lease(on_gpu):
        pass
    assert manager.gpu_memory_tracker.claimed() == 0


def test_a_machine_that_is_too_small_refuses_whatever_the_recipe_allows():
    manager = manager_of(device := Device(total=50), 1000)
    with (
        pytest.raises(ModelError, match="device 'cuda' has 50 B"),
        manager.lease(spec_of("large", device, 60)),
    ):
        pass


def test_idle_players_go_where_others_have_taken_the_devices_memory():
    device = Device(total=50)
    manager = manager_of(device)
    use(manager, spec_of("a", device, 20), spec_of("b", device, 20))
    device.others = 10
    use(manager, spec_of("c", device, 10))
    assert tuple(manager.loaded_models) == ("b", "c")


def test_what_takes_more_than_it_declared_costs_idle_players_their_place_and_refuses_none():
    device = Device()
    manager = manager_of(device, 30)
    greedy, b, c = spec_of("greedy", device, taken=25), spec_of("b", device), spec_of("c", device)
    with manager.lease(greedy):
        use(manager, b)
        use(manager, c)
        assert tuple(manager.loaded_models) == ("greedy", "c")


def test_a_load_that_takes_more_than_the_limit_has_left_costs_idle_players_their_place_at_once():
    device = Device()
    manager = manager_of(device, 20)
    use(manager, spec_of("a", device))
    with manager.lease(spec_of("greedy", device, taken=15)):
        assert tuple(manager.loaded_models) == ("greedy",)


def test_players_loaded_ahead_are_all_there():
    device = Device()
    profile = Profile("p", (spec_of("a", device, role="sam2"), spec_of("b", device), spec_of("c", device)))
    manager = manager_of(device, profile=profile)
    manager.preload(["nima", "a"])
    assert tuple(manager.loaded_models) == ("b", "c", "a")
    use(manager, *profile.players)
    assert manager.loads == 3


def test_players_to_be_loaded_ahead_that_do_not_fit_together_are_refused():
    device = Device()
    profile = Profile("p", (spec_of("a", device, role="sam2"), spec_of("b", device), spec_of("c", device)))
    manager = manager_of(device, 25, profile=profile)
    with pytest.raises(ModelError, match=r"'c' \(nima\) needs 10 B beside 'a'"):
        manager.preload(["sam2", "nima"])
    with pytest.raises(CallError, match="no model 'sam3' in profile 'p'; there is 'a', 'b', 'c', 'nima', 'sam2'"):
        manager.preload(["sam3"])


def test_a_manager_is_given_a_tracker_with_its_limit_or_gives_it_one():
    assert ModelManager(tracker=GPUMemoryTracker(20)).memory_limit == 20
    assert ModelManager(30, tracker=GPUMemoryTracker(20)).memory_limit == 30
