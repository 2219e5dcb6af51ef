"""A small world for the engine: photos that are numbers, a player that reads them, and plans made by hand."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from safelight.actions.declare import Action, Measurement, Params
from safelight.actions.outcome import Group, Outcome, Reason, SetOutcome
from safelight.engine.events import Event
from safelight.engine.reading import Loaded, Want
from safelight.engine.run import Finished, Run
from safelight.errors import PhotoError
from safelight.imaging.photo import Photo
from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts, HumanWord
from safelight.models.contract import PlayerSpec
from safelight.models.manager import ModelManager
from safelight.plan.plan import MeasureTask, Node, Phase, Plan
from safelight.recipe.grammar import Output, Recipe
from safelight.store.cache import MemoryCache


@dataclass(frozen=True)
class Score:
    technical_score: float


@dataclass(frozen=True)
class Place:
    rank: int
    size: int
    best: bool


class Player:
    """Reads the number that a fake photo is. Raises on numbers in `broken`, and on batches over `room`."""

    def __init__(self, broken: frozenset[int] = frozenset(), room: int = 1000) -> None:
        self.broken, self.room = broken, room
        self.batches: list[list[int]] = []

    def scores(self, sights: Sequence[Any]) -> list[Score]:
        numbers = [int(sight.picture.rgb[0, 0, 0]) for sight in sights]
        if len(numbers) > self.room:
            raise MemoryError("too many at once")
        if self.broken & set(numbers):
            raise ValueError("this one is broken")
        self.batches.append(numbers)
        return [Score(float(number)) for number in numbers]


SCORE = Measurement("score", role="nima", version=1, run=lambda sights, _, player: player.scores(sights))


class NoParams(Params):
    threshold: float = 0.0


def action_of(decide: Callable[..., Any], **declared: Any) -> Action:
    """A fake action; by default a photo action without measurements."""
    fields: dict[str, Any] = {"role": "nima", "scope": "photo", "gives": decide.__name__, "result": Score}
    fields |= {"params": NoParams, "sentence": lambda _: "", **declared}
    return Action(decide.__name__, decide=decide, **fields)


def node_of(action: Action, **fields: Any) -> Node:
    values: dict[str, Any] = {"id": action.name, "stage": action.name, "params": NoParams(), "output": action.gives}
    return Node(action=action, **values | fields)


def score_it(members: Sequence[Any], measured: Mapping[str, Sequence[Any]], params: Any) -> list[Outcome]:
    return [Outcome(value) for value in measured["score"]]


def stop_low(members: Sequence[Any], measured: Mapping[str, Sequence[Any]], params: Any) -> list[Outcome]:
    return [_gated(value) for value in measured["score"]]


def _gated(value: Score) -> Outcome:
    if value.technical_score >= 5:
        return Outcome(value)
    return Outcome(value, (Reason("low", "it is low", value.technical_score, 5.0),), "review")


def constant(members: Sequence[Any], measured: Mapping[str, Sequence[Any]], params: Any) -> list[Outcome]:
    return [Outcome(member.index) for member in members]


def grouping(*groups: Group) -> Callable[..., SetOutcome]:
    def group_them(members: Sequence[Any], measured: Mapping[str, Sequence[Any]], params: Any) -> SetOutcome:
        return SetOutcome(groups)

    return group_them


def keep_highest(members: Sequence[Any], measured: Mapping[str, Sequence[Any]], params: Any) -> list[Outcome]:
    ordered = sorted(members, key=lambda m: -m.index)
    places = {m.index: Place(rank, len(members), rank == 1) for rank, m in enumerate(ordered, start=1)}
    return [Outcome(places[m.index], (), None if places[m.index].best else "alternate") for m in members]


def keep_lowest(members: Sequence[Any], measured: Mapping[str, Sequence[Any]], params: Any) -> list[Outcome]:
    return keep_highest(members, measured, params)[::-1]


@dataclass
class World:
    """Photos by number, and what is unusual about some."""

    numbers: Sequence[int]
    player: Player = field(default_factory=Player)
    network: bool = False
    faults: Mapping[int, PhotoError] = field(default_factory=dict)
    words: Mapping[int, HumanWord] = field(default_factory=dict)
    facts: Mapping[int, CaptureFacts] = field(default_factory=dict)
    clocks: Mapping[str, float] = field(default_factory=dict)
    batch_size: int = 4
    aliases: Mapping[str, str] = field(default_factory=dict)
    stopping: Callable[[], bool] = lambda: False
    events: list[Event] = field(default_factory=list)
    wants: list[Want] = field(default_factory=list)
    cache: MemoryCache = field(default_factory=MemoryCache)
    root: Path = field(default_factory=Path)
    """Where their files would be."""

    @property
    def photos(self) -> list[Photo]:
        return [Photo(f"{number}.jpg", self.root, (f"{number}.jpg",)) for number in self.numbers]

    def spec(self, name: str = "fake") -> PlayerSpec:
        return PlayerSpec("nima", name, "1", 10, lambda: self.player, frozenset({"score"}), network=self.network)

    def task(self, node: str, measurement: Measurement = SCORE) -> MeasureTask:
        return MeasureTask(node, measurement, NoParams(), self.spec(), measurement.name.encode())

    def run(self, *phases: Phase) -> Finished:
        plan = Plan(Recipe(), "fake", phases, {}, Output(), batch_size=self.batch_size, aliases=self.aliases)
        self.manager = ModelManager()
        run = Run(plan, self.photos, self, self.manager, self.cache, self.events.append, self.stopping, self.clocks)
        return run.finish()

    def read(self, wants: Iterable[Want]) -> Iterator[Loaded]:
        for want in wants:
            self.wants.append(want)
            if want.index in self.faults:
                yield Loaded(want.index, fault=self.faults[want.index])
                continue
            number = self.numbers[want.index]
            yield Loaded(
                want.index,
                image_hash=f"blake3:{number}",
                facts=self.facts.get(want.index, CaptureFacts()),
                word=self.words.get(want.index, HumanWord()),
                picture=Picture(np.full((2, 2, 3), number, np.uint8), 20, 10) if want.view else None,
                crops=tuple(np.full((2, 2, 3), number, np.uint8) for _ in want.crops),
            )

    def close(self) -> None: ...
