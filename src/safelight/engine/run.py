"""Runs a plan over a frozen set of photos: phase by phase, barrier by barrier, to a record per photo."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING

from safelight.engine.answers import Answers, answers_of
from safelight.engine.barrier_pass import BarrierPass
from safelight.engine.body_clocks import without_photos
from safelight.engine.events import PhaseStarted
from safelight.engine.export_pass import ExportPass
from safelight.engine.exporting import NoExporter
from safelight.engine.human_words import HumanWords
from safelight.engine.last_asked import last_asked
from safelight.engine.measuring import Measurer
from safelight.engine.others import Others
from safelight.engine.phase_pass import PhasePass
from safelight.engine.photo_nodes import PhotoNodes
from safelight.engine.prompter import Prompter
from safelight.engine.set_nodes import SetNodes
from safelight.engine.state import PhotoState
from safelight.engine.verdicts import records_of

if TYPE_CHECKING:
    from safelight.engine.elsewhere import Elsewhere
    from safelight.engine.events import Listener
    from safelight.engine.exporting import Exporter
    from safelight.engine.reading import Reader
    from safelight.engine.record import GateReport, Record
    from safelight.engine.set_nodes import Gathering
    from safelight.errors import PhotoError
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
    answers: Mapping[str, Answers] = field(default_factory=dict)
    """By node that measures: how much of what it was asked was known already."""
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
    exporter: Exporter = field(default_factory=NoExporter)
    unfit: Mapping[int, PhotoError] = field(default_factory=dict)
    """Photos, by index, that are no longer what they were when the run began: they have failed."""
    words: HumanWords = field(default_factory=HumanWords)
    """What humans said of photos."""
    foresee: bool = False
    """Whether it is told what is to come."""
    pictured: bool = True
    """Whether its records show their photos: reports need that, and who decides anew does not."""
    elsewhere: Elsewhere | None = None
    """Who looks at photos before this process does."""

    def __post_init__(self) -> None:
        prompter = Prompter(self.plan)
        self.states = [PhotoState(index, photo, prompter=prompter) for index, photo in enumerate(self.photos)]
        for index, fault in self.unfit.items():
            self.states[index].fail(fault)
        self._measurer = Measurer(self.manager, self.cache, self.plan.batch_size)
        self._photo_nodes = PhotoNodes(self.plan, self._measurer)
        self._set_nodes = SetNodes(self.plan, self._measurer, self.states)
        self._others = (
            Others(self.elsewhere, self._measurer, self.states, self.stopping) if self.elsewhere is not None else None
        )
        self._phase_pass = PhasePass(
            self.plan,
            self.reader,
            self._measurer,
            self._photo_nodes,
            self.states,
            self.listen,
            self.stopping,
            self.clocks,
            self.words,
            self.foresee,
            self.pictured,
            self._others,
        )
        self._last_asked = last_asked(self.plan)
        self._entered = -1
        self.walked = 0
        """Phases that were run."""
        self._barrier_pass = BarrierPass(self.reader, self._measurer, self.stopping, self._phase_pass.tell_on)
        self._export_pass = ExportPass(
            self.plan,
            self.exporter,
            self._measurer,
            self.states,
            self.listen,
            self.stopping,
            counts=self._photo_nodes.counts,
        )

    def finish(self) -> Finished:
        """Run every phase, and say what came of it. Raises ModelError where a player cannot be loaded."""
        started = perf_counter()
        self.walk(len(self.plan.phases))
        return self._finished(perf_counter() - started)

    def walk(self, until: int) -> None:
        """Run the phases before this one that have not been run yet. Raises ModelError as `finish` does."""
        for number in range(self.walked, until):
            if self._set_nodes.failure:
                return
            self._phase(number, self.plan.phases[number])
            for task in self._last_asked[number]:
                self.cache.spent(self._measurer.keys(task, self.states))
            self.walked = number + 1

    def gathered(self, number: int) -> list[Gathering]:
        """Who stands before that phase's barrier, group by group: the run goes so far, and waits there."""
        self.walk(number)
        phase = self.plan.phases[number]
        self._enter(number, phase)
        return self._set_nodes.gather(phase.barrier) if phase.barrier else []

    def _phase(self, number: int, phase: Phase) -> None:
        if phase.barrier and phase.barrier.action.exports:
            self._export_pass.run(number, phase.barrier)
            return
        self._enter(number, phase)
        if phase.barrier:
            self._barrier(number, phase, phase.barrier)

    def _enter(self, number: int, phase: Phase) -> None:
        """Its photo steps, once."""
        if self._entered < number:
            self.listen(PhaseStarted(number, _in_words(phase), len(self.states)))
            self._phase_pass.run(number, phase)
            self._entered = number

    def _barrier(self, number: int, phase: Phase, node: Node) -> None:
        came = sum(state.readable for state in self.states)
        gathered, tasks = self._set_nodes.gather(node), phase.tasks.get(node.id, ())
        if self._others is not None and (photos := self._barrier_pass.lacking(node, tasks, gathered)):
            self._others.look(number, phase, photos, barrier=True)
            gathered = [members for group in gathered if (members := [state for state in group if state.readable])]
        self._barrier_pass.run(node, tasks, gathered)
        self._set_nodes.run(node, gathered)
        if node.scope == "group":
            self._phase_pass.failures.tell(self.states)
        reached = [state for members in gathered for state in members]
        asks = bool(self.plan.tasks_of(node))
        self._photo_nodes.counts.add(node, came, reached, self._measurer, asks=asks)
        self._catch_up(number)
        self._phase_pass.tell_on()

    def _catch_up(self, number: int) -> None:
        """Photos that a selection took back run the photo nodes that they missed while they were parked."""
        crowned, self._set_nodes.crowned = self._set_nodes.crowned, []
        ends = {phase.barrier.id: at for at, phase in enumerate(self.plan.phases) if phase.barrier}
        owed = [(ends[parked_by], state) for state, parked_by in crowned if state.live]
        for at, phase in enumerate(self.plan.phases[: number + 1]):
            states = [state for since, state in owed if since < at]
            if states and phase.nodes:
                self._phase_pass.catch_up(phase, states)

    def _finished(self, seconds: float) -> Finished:
        return Finished(
            records=records_of(self.states, self._set_nodes.grouping),
            seconds=seconds,
            node_seconds=dict(self._measurer.node_seconds),
            gates=tuple(ledger.report() for ledger in self._photo_nodes.ledgers.values()),
            notes=(*dict.fromkeys(self._set_nodes.notes), *self._idle_clocks()),
            interrupted=self._phase_pass.cut or self._barrier_pass.cut or self._export_pass.cut,
            answers=answers_of(self.plan, self._measurer, self.states, self._set_nodes.chosen),
            failed_step=str(self._set_nodes.failure or ""),
        )

    def _idle_clocks(self) -> tuple[str, ...]:
        """Not of a run that was cut short: the body's photos may be among those that were not read."""
        return () if self._phase_pass.cut else without_photos(self.clocks, (state.facts for state in self.states))


def _in_words(phase: Phase) -> str:
    tasks = [*phase.ahead, *(task for tasks in phase.tasks.values() for task in tasks)]
    asked = list(dict.fromkeys(task.name for task in tasks if task.measurement.pixels != "native"))
    if asked:
        return "looking: " + ", ".join(asked)
    steps = [node.id for node in (*phase.nodes, *((phase.barrier,) if phase.barrier else ()))]
    return "deciding: " + ", ".join(steps)
