"""A process that loads and unloads a model again and again, and says what it holds each time."""

import gc
from collections.abc import Callable
from typing import Any

from safelight.models.contract import PlayerSpec
from safelight.models.manager import ModelManager

LOADS = 50
FIRST = 5


def play(load: Callable[[], Any]) -> None:
    """Plays the player that `load` gives; see `play_player`."""
    play_player(PlayerSpec("nima", "net", "1", 40_000_000, load, frozenset()))


def play_player(spec: PlayerSpec, ask: Callable[[Any], object] = id) -> None:
    """Prints the bytes of the model, asked once by `ask`, when it is warm, and of the process after every unload."""
    import psutil

    process, manager = psutil.Process(), ModelManager()
    empty = process.memory_info().rss
    for turn in range(LOADS):
        with manager.lease(spec) as player:
            assert player is not None
            ask(player)
            if turn == FIRST:
                print(process.memory_info().rss - empty)  # noqa: T201 - its answer
        del player
        manager.let_go()
        if turn == 0:
            gc.freeze()  # every unload looks for garbage: that is not to be looked for in what the runtime is made of
        empty = process.memory_info().rss
        print(empty)  # noqa: T201 - its answer
    assert manager.loads == LOADS


def grown(told: str) -> float:
    """By how much of the model the process has grown, at most, after the fifth unload."""
    numbers = [int(word) for word in told.split()]
    model = numbers.pop(FIRST)
    assert len(numbers) == LOADS
    return (max(numbers[FIRST:]) - numbers[FIRST - 1]) / model
