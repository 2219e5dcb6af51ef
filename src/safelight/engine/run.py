"""Runs a plan over a frozen set of photos: phase by phase, barrier by barrier, to a record per photo."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING

from safelight.engine.events import PhaseStarted
from safelight.engine.measuring import Measurer
from safelight.engine.native_pass import NativePass
from safelight.engine.phase_pass import PhasePass
from safelight.engine.photo_nodes import PhotoNodes
from safelight.engine.set_nodes import SetNodes
from safelight.engine.state import PhotoState
from safelight.engine.verdicts import records_of

if TYPE_CHECKING:
    from safelight.engine.events import Listener
    from safelight.engine.reading import Reader
    from safelight.engine.record import GateReport, Record
    from safelight.imaging.photo import Photo
    from safelight.models.manager import ModelManager
    from safelight.plan.plan import Node, Phase, Plan
    from safelight.store.cache import ResultCache


@dataclass(frozen=True, slots=True)
class Finished:
    """What running a plan came to."""

    records: tuple[Record, ...]
    seconds: float
    node_seconds: Mapping[str, float]
    gates: tuple[GateReport, ...]
    notes: tuple[str, ...] = ()
    interrupted: bool = False
    failed_step: str = ""
    """Why the run could not be completed: a set step that failed, and that the recipe does not go on without."""


@dataclass
class Run:
    """One plan over one frozen set of photos, in this process. Used once."""

    plan: Plan
    photos: Sequence[Photo]
    reader: Reader
    manager: ModelManager
    cache: ResultCache
    listen: Listener
    stopping: Callable[[], bool] = lambda: False
    clocks: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.states = [PhotoState(index, photo) for index, photo in enumerate(self.photos)]
        self._measurer = Measurer(self.manager, self.cache, self.plan.batch_size)
        self._photo_nodes = PhotoNodes(self.plan, self._measurer)
        self._set_nodes = SetNodes(self.plan, self._measurer, self.states)
        self._phase_pass = PhasePass(
            self.plan,
            self.reader,
            self._measurer,
            self._photo_nodes,
            self.states,
            self.listen,
            self.stopping,
            self.clocks,
        )
        self._native_pass = NativePass(self.plan, self.reader, self._measurer, self.stopping)

    def finish(self) -> Finished:
        """Run every phase, and say what came of it. Raises ModelError where a player cannot be loaded."""
        started = perf_counter()
        for number, phase in enumerate(self.plan.phases):
            if self._set_nodes.failure:
                break
            self.listen(PhaseStarted(number, _in_words(phase), len(self.states)))
            self._phase_pass.run(number, phase)
            if phase.barrier:
                self._barrier(phase.barrier)
        return self._finished(perf_counter() - started)

    def _barrier(self, node: Node) -> None:
        started = perf_counter()
        if node.scope == "group":
            self._native_pass.run(node, self._set_nodes.groups_of(node))
        self._set_nodes.run(node)
        self._catch_up(node)
        self._charge(node, perf_counter() - started)

    def _catch_up(self, barrier: Node) -> None:
        """Photos that a selection took back run the photo nodes that they missed while they were parked."""
        owed = [state for state in self._set_nodes.crowned if state.live]
        self._set_nodes.crowned.clear()
        if not owed:
            return
        for phase in self.plan.phases:
            missed = tuple(n for n in phase.nodes if any(n.output not in s.results for s in owed))
            if missed:
                self._phase_pass.catch_up(phase, missed, owed)
            if phase.barrier is barrier:
                return

    def _charge(self, node: Node, seconds: float) -> None:
        spent = self._measurer.node_seconds
        spent[node.id] = spent.get(node.id, 0.0) + seconds

    def _finished(self, seconds: float) -> Finished:
        return Finished(
            records=records_of(self.states, self._set_nodes.grouping),
            seconds=seconds,
            node_seconds=dict(self._measurer.node_seconds),
            gates=tuple(ledger.report() for ledger in self._photo_nodes.ledgers.values()),
            notes=tuple(dict.fromkeys(self._set_nodes.notes)),
            interrupted=self._phase_pass.cut,
            failed_step=str(self._set_nodes.failure or ""),
        )


def _in_words(phase: Phase) -> str:
    tasks = [*phase.ahead, *(task for tasks in phase.tasks.values() for task in tasks)]
    asked = list(dict.fromkeys(task.name for task in tasks if task.measurement.pixels != "native"))
    if asked:
        return "looking: " + ", ".join(asked)
    steps = [node.id for node in (*phase.nodes, *((phase.barrier,) if phase.barrier else ()))]
    return "deciding: " + ", ".join(steps)
