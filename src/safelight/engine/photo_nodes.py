"""Runs photo nodes over a unit of photos, in order: who is eligible, what they say, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from time import perf_counter
from typing import TYPE_CHECKING, Any

from safelight.actions.outcome import Outcome
from safelight.engine.decided import decided
from safelight.engine.fresh_failures import INTERRUPTED, NOT_REACHED
from safelight.engine.gates import GateLedger, close_gate, judged_by_best
from safelight.engine.loop import iterate, late
from safelight.engine.obstacle import obstacle
from safelight.engine.rounds import RoundsPass
from safelight.engine.state import having
from safelight.engine.step_counts import StepCounts
from safelight.errors import PhotoError

if TYPE_CHECKING:
    from safelight.engine.measuring import Measurer
    from safelight.engine.state import PhotoState
    from safelight.models.contract import Sight
    from safelight.plan.plan import MeasureTask, Node, Plan

Tasks = Mapping[str, Sequence["MeasureTask"]]
Answers = dict[str, list[Any]]
"""A node's measurements by name, each aligned with its photos."""
_NOT_NOW: Mapping[int, Sight] = {}
"""What was measured ahead is not measured again."""

LEAST_SHARE = 1e-4
"""Seconds of deciding about one photo below which nobody counts them: most decisions take a microsecond."""


@dataclass
class PhotoNodes:
    """Walks units of photos through photo nodes. One lives as long as a run, and keeps the gates' ledgers."""

    plan: Plan
    measurer: Measurer
    ledgers: dict[str, GateLedger] = field(default_factory=dict)
    counts: StepCounts = field(default_factory=StepCounts)

    def __post_init__(self) -> None:
        self._tasks = {node.id: self.plan.tasks_of(node) for node in self.plan.nodes}
        self._ahead = {
            node.id: tuple(t for phase in self.plan.phases for t in phase.ahead if t.node == node.id)
            for node in self.plan.nodes
        }
        photo_nodes = [node for node in self.plan.nodes if node.scope == "photo"]
        self._stages = {n.id: [m.id for m in photo_nodes if m.stage == n.stage and not m.added] for n in photo_nodes}

    def run(
        self,
        nodes: Sequence[Node],
        tasks: Tasks,
        unit: Sequence[PhotoState],
        sights: Mapping[int, Sight],
        *,
        again: bool = False,
    ) -> None:
        """All of `nodes` in order over the unit. `sights` holds every photo that a measurement may have to look at.

        `again`: they came by before, and were left out.
        """
        for node in nodes:
            reached = self._reached(node, unit)
            self._node(node, tasks.get(node.id, ()), reached, sights)
            came = 0 if again else len(unit)
            self.counts.add(node, came, reached, self.measurer, asks=bool(self._tasks[node.id]))

    def _reached(self, node: Node, unit: Sequence[PhotoState]) -> list[PhotoState]:
        states = [state for state in unit if state.live]
        if node.needs or node.conditions:
            states = [state for state in states if self._reaches(node, state)]
        return states

    def _node(
        self, node: Node, tasks: Sequence[MeasureTask], states: Sequence[PhotoState], sights: Mapping[int, Sight]
    ) -> None:
        if node.timeout_seconds is not None:
            states = self._in_time(node, states)
        measured: dict[str, list[Any]] = {}
        for task in tasks:
            states, measured = self._answered(node, task, states, measured, sights)
        for task in self._ahead.get(node.id, ()):
            states, measured = self._answered(node, task, states, measured, _NOT_NOW)
        if node.timeout_seconds is not None:
            states, measured = _those(self._in_time(node, states), states, measured)
        if states:
            self._decide(node, states, measured, sights)

    def _reaches(self, node: Node, state: PhotoState) -> bool:
        if why := obstacle(self.plan, node, state):
            state.skipped[node.id] = why
        return not why

    def _answered(
        self,
        node: Node,
        task: MeasureTask,
        states: Sequence[PhotoState],
        measured: Answers,
        sights: Mapping[int, Sight],
    ) -> tuple[Sequence[PhotoState], Answers]:
        """Who has an answer, and what was measured of them so far."""
        values, lacking = self.measurer.answers(task, states, sights)
        for state in lacking:
            give_up(node, state, self.measurer.fault_of(task, state) or PhotoError(NOT_REACHED, INTERRUPTED))
        measured = {**measured, task.name: values}
        return _those([s for s in states if s not in lacking], states, measured) if lacking else (states, measured)

    def _in_time(self, node: Node, states: Sequence[PhotoState]) -> list[PhotoState]:
        too_late = [state for state in states if self._left(node, state) < 0]
        for state in too_late:
            give_up(node, state, late(node))
        return [state for state in states if state not in too_late]

    def _left(self, node: Node, state: PhotoState) -> float:
        """Seconds that the node's stage may still work on the photo. Group and set steps do not count."""
        if node.timeout_seconds is None:
            return inf
        return node.timeout_seconds - sum(state.seconds.get(name, 0.0) for name in self._stages[node.id])

    def _decide(self, node: Node, states: Sequence[PhotoState], measured: Answers, sights: Mapping[int, Sight]) -> None:
        started = perf_counter()
        outcomes = self._outcomes(node, states, measured, sights)
        self.measurer.charge(node.id, states, perf_counter() - started, least=LEAST_SHARE)
        if node.gate:
            self._gate(node, states, outcomes)
        else:
            apply(node, states, outcomes)

    def _outcomes(
        self, node: Node, states: Sequence[PhotoState], measured: Answers, sights: Mapping[int, Sight]
    ) -> Sequence[Outcome | PhotoError]:
        if node.action.proposes:
            left = [self._left(node, state) for state in states]
            return RoundsPass(self.plan, node, self._tasks[node.id], self.measurer, sights).run(states, left)
        if node.loop:
            return iterate(self.plan, node, states, measured, [self._left(node, state) for state in states])
        return decided(node, states, measured)

    def _gate(self, node: Node, states: Sequence[PhotoState], outcomes: Sequence[Outcome | PhotoError]) -> None:
        sound = [(s, o) for s, o in zip(states, outcomes, strict=True) if isinstance(o, Outcome)]
        passed, judged = [s for s, _ in sound], [o for _, o in sound]
        judged = judged_by_best(passed, judged)
        apply(node, passed, judged)
        apply(node, *_faulty(states, outcomes))
        ledger = self.ledgers.setdefault(node.id, GateLedger(node.id, node.advises))
        close_gate(node, passed, judged, ledger)


def _those(kept: list[PhotoState], states: Sequence[PhotoState], measured: Answers) -> tuple[list[PhotoState], Answers]:
    """What was measured of `states`, of those of them that are `kept` alone."""
    if len(kept) == len(states):
        return kept, measured
    indices = {state.index for state in kept}
    places = [at for at, state in enumerate(states) if state.index in indices]
    return kept, {name: [values[at] for at in places] for name, values in measured.items()}


def _faulty(
    states: Sequence[PhotoState], outcomes: Sequence[Outcome | PhotoError]
) -> tuple[list[PhotoState], list[Outcome | PhotoError]]:
    bad = [(s, o) for s, o in zip(states, outcomes, strict=True) if isinstance(o, PhotoError)]
    return [s for s, _ in bad], [o for _, o in bad]


def apply(node: Node, states: Sequence[PhotoState], outcomes: Sequence[Outcome | PhotoError]) -> None:
    """Store each photo's result and reasons under the node's names."""
    output, name = node.output, node.id
    before, after = None, frozenset[str]()
    for state, outcome in zip(states, outcomes, strict=True):
        if isinstance(outcome, PhotoError):
            give_up(node, state, outcome)
            continue
        if state.done is not before:  # most came the same way as the one before
            before, after = state.done, having(state.done, name)
        state.done = after
        state.results[output] = outcome.result
        if outcome.reasons:
            state.explain(name, outcome.reasons)
        if outcome.edits:
            state.want(name, outcome.edits)


def give_up(node: Node, state: PhotoState, fault: PhotoError) -> None:
    """A step failed on a photo: it goes on without the result, or is failed, as the recipe says.

    One that is out already, stopped or parked, stays what it is.
    """
    if node.continue_on_failure or not state.live:
        state.skipped[node.id] = str(fault)
    else:
        state.fail(fault)
