"""What the engine itself costs: eight steps that do nothing, a photo and step at a time; and as many of which each is
asked something, whose answers are all kept in the store, and found there by the next run."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import numpy as np

from benchmarks.table import Row
from safelight.actions.declare import Action, Measurement, Params
from safelight.actions.outcome import Outcome
from safelight.engine.reading import Loaded, Want
from safelight.engine.run import Run
from safelight.imaging.photo import Photo
from safelight.imaging.picture import Picture
from safelight.models.contract import PlayerSpec
from safelight.models.manager import ModelManager
from safelight.plan.plan import MeasureTask, Node, Phase, Plan
from safelight.recipe.grammar import Output, Recipe
from safelight.store.cache import MemoryCache
from safelight.store.location import Location
from safelight.store.store import Store, open_store
from safelight.store.stored_cache import StoredCache

STEPS = 8


def bench(folder: Path, small: bool) -> list[Row]:
    """Microseconds a photo and step, against a run of no steps."""
    rounds = 5 if small else 41
    return [
        Row("engine: a photo and step, of 200 photos", _overhead(200, rounds), "us", at_most=2),
        Row("engine: a photo and step, of 1 photo", _overhead(1, 20 * rounds), "us", at_most=20),
        *_stored(folder, 3 if small else 15),
    ]


def _overhead(photos: int, rounds: int) -> float:
    with_steps = median(_seconds(photos, STEPS) for _ in range(rounds))
    without = median(_seconds(photos, 0) for _ in range(rounds))
    return 1e6 * (with_steps - without) / (photos * STEPS)


def _stored(folder: Path, rounds: int) -> list[Row]:
    """The same with an answer stored, and found, for every photo and step of 200 photos."""
    cold, warm = [], []
    for number in range(rounds):
        shoot = _shoot(folder / f"shoot-{number}")
        with_steps, without = (_twice(folder / f"{number}-{steps}.db", shoot, steps) for steps in (STEPS, 0))
        cold.append(with_steps[0] - without[0])
        warm.append(with_steps[1] - without[1])
    each = 1e6 / (200 * STEPS)
    return [
        Row("engine: a photo and step, answers stored", median(cold) * each, "us", at_most=12),
        Row("engine: a photo and step, answers known", median(warm) * each, "us", at_most=5),
    ]


def _twice(file: Path, shoot: Sequence[Photo], steps: int) -> tuple[float, float]:
    """Seconds of a run whose answers are stored, and of the next, which finds them; in a store of their own."""
    place = Location.of(str(file))
    assert place is not None
    with closing(open_store(place)) as store:
        return _asked_seconds(store, shoot, steps), _asked_seconds(store, shoot, steps)


def _shoot(folder: Path) -> list[Photo]:
    """Files that are there, so that their photos are known again."""
    folder.mkdir()
    for number in range(200):
        (folder / f"{number}.jpg").write_bytes(b"a photo")
    return [Photo(f"{number}.jpg", folder, (f"{number}.jpg",)) for number in range(200)]


def _asked_seconds(store: Store, shoot: Sequence[Photo], steps: int) -> float:
    nodes = tuple(_asking(number) for number in range(steps))
    tasks = {node.id: (_task(node),) for node in nodes}
    plan = Plan(Recipe(), "none", (Phase(nodes=nodes, tasks=tasks),), {}, Output(), batch_size=32)
    started = process_time()
    with closing(StoredCache(store.results, print)) as cache:
        Run(plan, shoot, _Reader(), ModelManager(), cache, lambda _event: None).finish()
    return process_time() - started


@dataclass(frozen=True, slots=True)
class Answer:
    """A small answer."""

    score: float
    producer: str


def _answers(sights: Sequence[Any], _params: Any, _player: Any) -> list[Answer]:
    return [Answer(5.5, "bench/nothing@1") for _ in sights]


ASKED = Measurement("asked", role="nima", version=1, run=_answers, answers=Answer)
SPEC = PlayerSpec("nima", "bench/nothing@1", "1", 10, object, frozenset({"asked"}))


def _asking(number: int) -> Node:
    name = f"step_{number}"
    action = Action(name, "nima", "photo", name, Answer, _Nothing, lambda _: "", (ASKED,), decide=_told)
    return Node(name, name, action, _Nothing(), name)


def _task(node: Node) -> MeasureTask:
    return MeasureTask(node.id, ASKED, _Nothing(), SPEC, node.id.encode().ljust(32))


def _told(members: Sequence[Any], measured: Mapping[str, Sequence[Any]], params: Any) -> list[Outcome]:
    """What was answered."""
    return [Outcome(answer) for answer in measured["asked"]]


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
