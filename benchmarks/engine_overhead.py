"""What the engine itself costs: eight steps that do nothing, a photo and step at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import numpy as np

from benchmarks.table import Row
from safelight.actions.declare import Action, Params
from safelight.actions.outcome import Outcome
from safelight.engine.reading import Loaded, Want
from safelight.engine.run import Run
from safelight.imaging.photo import Photo
from safelight.imaging.picture import Picture
from safelight.models.manager import ModelManager
from safelight.plan.plan import Node, Phase, Plan
from safelight.recipe.grammar import Output, Recipe
from safelight.store.cache import MemoryCache

STEPS = 8


def bench(folder: Path, small: bool) -> list[Row]:
    """Microseconds a photo and step, against a run of no steps."""
    rounds = 5 if small else 41
    return [
        Row("engine: a photo and step, of 200 photos", _overhead(200, rounds), "us", at_most=2),
        Row("engine: a photo and step, of 1 photo", _overhead(1, 20 * rounds), "us", at_most=20),
    ]


def _overhead(photos: int, rounds: int) -> float:
    with_steps = median(_seconds(photos, STEPS) for _ in range(rounds))
    without = median(_seconds(photos, 0) for _ in range(rounds))
    return 1e6 * (with_steps - without) / (photos * STEPS)


def _seconds(photos: int, steps: int) -> float:
    plan = Plan(Recipe(), "none", (Phase(nodes=tuple(_node(number) for number in range(steps))),), {}, Output())
    shoot = [Photo(f"{number}.jpg", Path(), (f"{number}.jpg",)) for number in range(photos)]
    run = Run(plan, shoot, _Reader(), ModelManager(), MemoryCache(), lambda _event: None)
    started = process_time()
    run.finish()
    return process_time() - started


class _Nothing(Params):
    """No parameters."""


def _trivial(members: Sequence[Any], measured: Mapping[str, Sequence[Any]], params: Any) -> list[Outcome]:
    """Do nothing."""
    return [Outcome(1) for _ in members]


def _node(number: int) -> Node:
    name = f"step_{number}"
    action = Action(name, "", "photo", name, None, _Nothing, lambda _: "", decide=_trivial)
    return Node(name, name, action, _Nothing(), name)


class _Reader:
    """Answers at once."""

    picture = Picture(np.zeros((2, 2, 3), np.uint8), 2, 2)

    def read(self, wants: Iterable[Want]) -> Iterator[Loaded]:
        return (Loaded(want.index, image_hash=f"blake3:{want.index}", picture=self.picture) for want in wants)

    def close(self) -> None: ...
