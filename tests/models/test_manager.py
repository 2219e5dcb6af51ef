"""Players are loaded once, kept while they are used, and let go least recently used first, pinned ones last."""

import pytest

from safelight.errors import ModelError
from safelight.models.contract import PlayerSpec
from safelight.models.manager import ModelManager


def spec(name: str, role: str = "nima", memory: int = 10) -> PlayerSpec:
    return PlayerSpec(role, name, "1", memory, lambda: name, frozenset())


def use(manager: ModelManager, *specs: PlayerSpec) -> None:
    for one in specs:
        with manager.lease(one) as player:
            assert player == one.name


def test_a_player_is_loaded_once():
    manager = ModelManager()
    use(manager, spec("a"), spec("b"), spec("a"))
    assert manager.loads == 2
    assert tuple(manager.loaded_models) == ("b", "a")


def test_the_least_recently_used_player_goes_first():
    manager = ModelManager(20)
    use(manager, spec("a"), spec("b"), spec("a"), spec("c"))
    assert tuple(manager.loaded_models) == ("a", "c")


def test_a_pinned_player_goes_last():
    manager = ModelManager(20, pinned=("siglip",))
    use(manager, spec("looks", "siglip"), spec("b"), spec("c"))
    assert tuple(manager.loaded_models) == ("looks", "c")
    use(manager, spec("large", memory=20))
    assert tuple(manager.loaded_models) == ("large",)


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
