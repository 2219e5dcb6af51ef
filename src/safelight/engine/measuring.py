"""Asks players about photos: through the cache, in batches, and so that a bad photo costs only itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING, Any

from safelight.engine.edited import edited
from safelight.errors import DeviceLostError, ModelError, OutOfMemoryError, PhotoError
from safelight.imaging.render.version import RENDERING
from safelight.models.contract import UNTOLD, Sight
from safelight.models.device_lost import is_device_lost
from safelight.store.key import HALF, half

if TYPE_CHECKING:
    from safelight.engine.state import PhotoState
    from safelight.imaging.geometry import Box
    from safelight.models.manager import ModelManager
    from safelight.plan.plan import MeasureTask, Phase
    from safelight.store.cache import ResultCache


@dataclass
class Measurer:
    """Answers measurements of photos, from the cache where it can.

    A player that raises, or gives too few answers, is asked again photo by photo, so that one photo pays for its fault.
    A photo that could not be measured is not tried again. Out of memory halves the batch, which then stays at what
    worked.
    """

    manager: ModelManager
    cache: ResultCache
    batch_size: int = 4
    node_seconds: dict[str, float] = field(default_factory=dict)
    measured: dict[str, int] = field(default_factory=dict)
    """Answers, by node, that no cache had."""
    looked: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Photos, by index, that a player was asked about, by node."""
    _batches: dict[str, int] = field(default_factory=dict)
    _faults: dict[tuple[bytes, int], PhotoError] = field(default_factory=dict)
    _leases: ExitStack = field(default_factory=ExitStack)
    _players: dict[str, Any] = field(default_factory=dict)

    def stored(self, task: MeasureTask, states: Sequence[PhotoState]) -> list[Any]:
        """What the cache has, aligned with `states`; None where it has nothing."""
        return self.cache.get_all(self.keys(task, states), task.measurement.answers)

    def answers(
        self, task: MeasureTask, states: Sequence[PhotoState], sights: Mapping[int, Sight]
    ) -> tuple[list[Any], list[PhotoState]]:
        """Answers aligned with `states`, and who has none: then `fault_of` says why, if it was asked about at all.

        Whom nobody was asked about yet, and who is in `sights`, is measured.
        """
        keys = self.keys(task, states)
        values = self.cache.get_all(keys, task.measurement.answers)
        lacking = [state for state, value in zip(states, values, strict=True) if value is None]
        if not lacking:
            return values, lacking
        seen = [state for state in self._untried(task, lacking) if state.index in sights]
        if seen:
            self.measure(task, seen, sights)
            values = self.cache.get_all(keys, task.measurement.answers)
            lacking = [state for state, value in zip(states, values, strict=True) if value is None]
        return values, lacking

    def missing(self, task: MeasureTask, states: Sequence[PhotoState]) -> list[PhotoState]:
        """The photos that would have to be looked at."""
        pairs = zip(states, self.stored(task, states), strict=True)
        return self._untried(task, [state for state, value in pairs if value is None])

    def look_up(self, phase: Phase, states: Sequence[PhotoState]) -> None:
        """Ask the cache at once for all that it may know of these photos in this phase, and not photo by photo."""
        tasks = (*phase.ahead, *(task for tasks in phase.tasks.values() for task in tasks))
        trails = {_trail(task, state): task for task in tasks if task.is_open for state in states}
        self.cache.look_up(dict.fromkeys(trails, bytes))
        answers = {task.signature: answers for task in tasks if (answers := task.measurement.answers) is not None}
        found = self.cache.get_many(list(trails), bytes)
        questions = {
            key: answers[trails[trail].signature] for trail, key in found.items() if trails[trail].signature in answers
        }
        alike = {}
        for task in tasks:
            if task.signature not in answers or task.is_open:
                continue
            if task.measurement.reads_facts:
                questions.update(dict.fromkeys(self.keys(task, states), answers[task.signature]))
            else:
                alike[task.signature[:HALF]] = answers[task.signature]
        self.cache.look_up(questions)
        self.cache.look_up_about([state.subject for state in states], alike)

    def answered_before(self, task: MeasureTask, state: PhotoState) -> bool:
        """Whether what was asked of this photo when it was last asked about is still known."""
        trail = _trail(task, state)
        key = self.cache.get_many([trail], bytes).get(trail)
        return key is not None and bool(self.cache.get_many([key], task.measurement.answers))

    def boxes_of(self, task: MeasureTask, state: PhotoState) -> tuple[Box, ...]:
        """The parts of a photo that a measurement reads at native resolution."""
        if task.measurement.crops is None:
            return ()
        try:
            return tuple(task.measurement.crops(state))
        except Exception as error:  # noqa: BLE001 - a third party's action may raise anything; the photo pays for it
            self.blame(task, state, _failed(task, error))
            return ()

    def given_to(self, task: MeasureTask, state: PhotoState) -> Any:
        """What was decided about a photo and is asked about."""
        if task.measurement.given is None:
            return None
        try:
            return task.measurement.given(state, task.params)
        except Exception as error:  # noqa: BLE001 - a third party's action may raise anything; the photo pays for it
            self.blame(task, state, _failed(task, error))
            return None

    def keys(self, task: MeasureTask, states: Sequence[PhotoState]) -> list[bytes]:
        """Under which the answers stand, aligned with `states`."""
        if task.is_open or task.measurement.reads_facts:
            return [self.key(task, state) for state in states]
        question = task.signature[:HALF]
        return [state.subject + question for state in states]

    def key(self, task: MeasureTask, state: PhotoState) -> bytes:
        """What was asked, of whom, about which picture. What was decided (boxes, edits) enters by value."""
        asked, values = task.measurement, b""
        if asked.crops is not None:
            values += half(repr(self.boxes_of(task, state)).encode())
        if asked.given is not None:
            values += half(repr(self.given_to(task, state)).encode())
        if asked.reads_facts:
            values += state.taken
        if asked.together:
            values += state.company
        if asked.pixels == "edited" and state.trial:
            values += half(repr((RENDERING, state.trial)).encode())
        return state.subject + (half(task.signature + values) if values else task.signature[:HALF])

    def measure(
        self,
        task: MeasureTask,
        states: Sequence[PhotoState],
        sights: Mapping[int, Sight],
    ) -> None:
        """Fill the cache for these photos, which all have a sight; `fault_of` says what stood against it.

        What is measured together is one call, unless the memory does not hold it.
        """
        size = len(states) if task.measurement.together else self._batches.get(task.player.name, self.batch_size)
        at = 0
        while at < len(states):
            batch = states[at : at + size]
            try:
                self._call(task, batch, sights)
            except (MemoryError, OutOfMemoryError) as error:
                if len(batch) > 1:
                    size = len(batch) // 2
                    if not task.measurement.together:
                        self._batches[task.player.name] = size
                    continue
                fault = PhotoError(f"not enough memory for {task.name!r}: {error}", "out_of_memory")
                self.blame(task, batch[0], fault)
            except ModelError:
                raise
            except Exception as error:  # a player may raise anything; the photo pays for it, not the run
                if is_device_lost(error):
                    raise _lost(task, error) from error
                self._one_by_one(task, batch, sights, error)
            at += len(batch)

    def fault_of(self, task: MeasureTask, state: PhotoState) -> PhotoError | None:
        """Why a photo could not be measured; None where it was, or was not tried."""
        return self._faults.get((task.signature, state.index))

    def _untried(self, task: MeasureTask, states: list[PhotoState]) -> list[PhotoState]:
        """Those of which it is not known already that they cannot be measured."""
        return [state for state in states if self.fault_of(task, state) is None] if self._faults else states

    @property
    def faults(self) -> Mapping[tuple[bytes, int], PhotoError]:
        """Why photos could not be measured, by the tasks' signatures and the photos' indices."""
        return self._faults

    def blame(self, task: MeasureTask, state: PhotoState, fault: PhotoError) -> None:
        """A photo could not be measured, and will not be tried again."""
        self._faults[task.signature, state.index] = fault

    def _one_by_one(
        self, task: MeasureTask, batch: Sequence[PhotoState], sights: Mapping[int, Sight], error: Exception
    ) -> None:
        if len(batch) == 1:
            self.blame(task, batch[0], _failed(task, error))
            return
        for state in batch:
            self.measure(task, [state], sights)

    def _call(
        self,
        task: MeasureTask,
        batch: Sequence[PhotoState],
        sights: Mapping[int, Sight],
    ) -> None:
        started = perf_counter()
        asked = self._sights(task, batch, sights)
        values = list(self._ask(task, asked))
        if len(values) != len(batch) or any(value is None for value in values):
            answers = sum(value is not None for value in values)
            raise ValueError(f"gave {answers} answers for {len(batch)} photos")
        spent = perf_counter() - started
        keys = self.keys(task, batch)
        if task.is_open:  # before the answer: what has one is not asked again, whenever the process died
            self.cache.put_many(zip((_trail(task, state) for state in batch), keys, strict=True), bytes)
        self.cache.put_many(zip(keys, values, strict=True), task.measurement.answers, seconds=spent)
        self.measured[task.node] = self.measured.get(task.node, 0) + len(batch)
        self.looked[task.node].update(state.index for state in batch)
        self.charge(task.node, batch, spent)

    def _ask(self, task: MeasureTask, asked: Sequence[Sight]) -> Sequence[Any]:
        player = self._player(task)
        if task.measurement.together:
            return task.measurement.run(asked, task.params, player)

        def call(player: Any, sights: Sequence[Sight]) -> Sequence[Any]:
            return task.measurement.run(sights, task.params, player)

        return self.manager.ask(task.player, task.signature, call, asked, batch_size=self.batch_size)

    def _sights(self, task: MeasureTask, states: Sequence[PhotoState], sights: Mapping[int, Sight]) -> Sequence[Sight]:
        """Photos as this measurement sees them: with what it says that it reads, and nothing else."""
        seen, asked = [sights[state.index] for state in states], task.measurement
        if asked.pixels != "edited" and not asked.reads_facts and asked.given is None:
            return seen
        return [self._sight(task, state, sight) for state, sight in zip(states, seen, strict=True)]

    def _sight(self, task: MeasureTask, state: PhotoState, sight: Sight) -> Sight:
        asked, picture = task.measurement, sight.picture
        if asked.pixels == "edited" and state.trial:
            picture = edited(picture, state.trial)
        elif not asked.reads_facts and asked.given is None:
            return sight
        facts = state.facts if asked.reads_facts else UNTOLD
        return Sight(picture, facts, sight.crops, self.given_to(task, state))

    def charge(self, node: str, batch: Sequence[PhotoState], seconds: float, *, least: float = 0.0) -> None:
        """What a node took for these photos together; each has its share of it, if that is `least` seconds or more."""
        self.node_seconds[node] = self.node_seconds.get(node, 0.0) + seconds
        share = seconds / len(batch) if batch else 0.0
        if share < least:
            return
        for state in batch:
            state.seconds[node] = state.seconds.get(node, 0.0) + share

    def _player(self, task: MeasureTask) -> Any:
        name = task.player.name
        if name not in self._players:
            self._players[name] = self._leases.enter_context(self.manager.lease(task.player))
        return self._players[name]

    def in_use(self, name: str) -> Any:
        """The player of that name, where one is in use; else None."""
        return self._players.get(name)

    def release(self) -> None:
        """The phase is over: players may be let go."""
        self._leases.close()
        self._players.clear()


def _trail(task: MeasureTask, state: PhotoState) -> bytes:
    """Under which the key of the last answer to an open question stands."""
    return state.subject + half(b"trail" + task.signature)


def _lost(task: MeasureTask, error: Exception) -> DeviceLostError:
    first = str(error).partition("\n")[0]
    return DeviceLostError(
        f"the card failed while {task.player.name!r} was asked for {task.name!r} ({first}), and answers nothing more; "
        "what was found is kept: run it again, and if it fails again, on `--device cpu`"
    )


def _failed(task: MeasureTask, error: Exception) -> PhotoError:
    if isinstance(error, PhotoError):  # the player knows better what it is called
        return error
    what = f"{task.name!r} by {task.player.name!r} failed: {type(error).__name__}: {error}"
    return PhotoError(what, "measurement_failed")
