"""Runs photo nodes over a unit of photos, in order: who is eligible, what they say, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from safelight.actions.outcome import Outcome
from safelight.engine.gates import GateLedger, close_gate, judged_by_best
from safelight.engine.loop import iterate
from safelight.engine.views import condition_holds
from safelight.errors import PhotoError

if TYPE_CHECKING:
    from safelight.engine.measuring import Measurer
    from safelight.engine.state import PhotoState
    from safelight.models.contract import Sight
    from safelight.plan.plan import MeasureTask, Node, Plan

Tasks = Mapping[str, Sequence["MeasureTask"]]


@dataclass
class PhotoNodes:
    """Walks units of photos through photo nodes. One lives as long as a run, and keeps the gates' ledgers."""

    plan: Plan
    measurer: Measurer
    ledgers: dict[str, GateLedger] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._tasks = {node.id: self.plan.tasks_of(node) for node in self.plan.nodes}
        self._ahead = {
            node.id: tuple(t for phase in self.plan.phases for t in phase.ahead if t.node == node.id)
            for node in self.plan.nodes
        }
        self._stages = {n.id: [m.id for m in self.plan.nodes if m.stage == n.stage] for n in self.plan.nodes}

    def run(self, nodes: Sequence[Node], tasks: Tasks, unit: Sequence[PhotoState], sights: Mapping[int, Sight]) -> None:
        """All of `nodes` in order over the unit. `sights` holds every photo that a measurement may have to look at."""
        for node in nodes:
            self._node(node, tasks.get(node.id, ()), unit, sights)

    def _node(
        self, node: Node, tasks: Sequence[MeasureTask], unit: Sequence[PhotoState], sights: Mapping[int, Sight]
    ) -> None:
        output = node.output
        states = [state for state in unit if state.live and output not in state.results]
        if node.needs or node.conditions:
            states = [state for state in states if self._reaches(node, state)]
        for task in tasks:
            states = self._measured(node, task, states, sights)
        for task in self._ahead.get(node.id, ()):
            states = self._answered(node, task, states)
        if node.timeout_seconds is not None:
            states = self._in_time(node, states)
        if states:
            self._decide(node, states, self.stored(node, states))

    def stored(self, node: Node, states: Sequence[PhotoState]) -> dict[str, list[Any]]:
        """This node's measurements of these photos, by name."""
        return {task.name: self.measurer.stored(task, states) for task in self._tasks[node.id]}

    def _reaches(self, node: Node, state: PhotoState) -> bool:
        lacking = [name for name in node.needs if name not in state.results]
        if lacking:
            state.skipped[node.id] = f"{lacking[0]!r} was not there"
            return False
        for condition in node.conditions:
            holds = condition_holds(self.plan, condition, state)
            if not holds:
                what = "could not be decided" if holds is None else "does not hold"
                state.skipped[node.id] = f"its condition {condition.text!r} {what}"
                return False
        return True

    def _measured(
        self, node: Node, task: MeasureTask, states: Sequence[PhotoState], sights: Mapping[int, Sight]
    ) -> list[PhotoState]:
        self.measurer.measure(task, [s for s in self.measurer.missing(task, states) if s.index in sights], sights)
        return self._answered(node, task, states)

    def _answered(self, node: Node, task: MeasureTask, states: Sequence[PhotoState]) -> list[PhotoState]:
        unanswered = self.measurer.missing(task, states)
        for state in unanswered:
            fault = self.measurer.fault_of(task, state)
            if fault:
                give_up(node, state, fault)
            else:
                state.skipped[node.id] = "the run was stopped before it was looked at"
        return [state for state in states if state not in unanswered] if unanswered else list(states)

    def _in_time(self, node: Node, states: Sequence[PhotoState]) -> list[PhotoState]:
        limit = node.timeout_seconds or 0.0
        stage = self._stages[node.id]
        late = [s for s in states if sum(s.seconds.get(name, 0.0) for name in stage) > limit]
        for state in late:
            fault = PhotoError(f"stage {node.stage!r} took longer than its {limit:g} seconds", "timeout")
            give_up(node, state, fault)
        return [state for state in states if state not in late]

    def _decide(self, node: Node, states: Sequence[PhotoState], measured: Mapping[str, list[Any]]) -> None:
        if node.loop:
            outcomes: Sequence[Outcome | PhotoError] = iterate(self.plan, node, states, measured)
        else:
            outcomes = decided(node, states, measured)
        if node.gate:
            self._gate(node, states, outcomes)
        else:
            apply(node, states, outcomes)

    def _gate(self, node: Node, states: Sequence[PhotoState], outcomes: Sequence[Outcome | PhotoError]) -> None:
        sound = [(s, o) for s, o in zip(states, outcomes, strict=True) if isinstance(o, Outcome)]
        passed, judged = [s for s, _ in sound], [o for _, o in sound]
        judged = judged_by_best(passed, judged)
        apply(node, passed, judged)
        apply(node, *_faulty(states, outcomes))
        ledger = self.ledgers.setdefault(node.id, GateLedger(node.id, node.advises))
        close_gate(node, passed, judged, ledger)


def _faulty(
    states: Sequence[PhotoState], outcomes: Sequence[Outcome | PhotoError]
) -> tuple[list[PhotoState], list[Outcome | PhotoError]]:
    bad = [(s, o) for s, o in zip(states, outcomes, strict=True) if isinstance(o, PhotoError)]
    return [s for s, _ in bad], [o for _, o in bad]


def decided(
    node: Node, states: Sequence[PhotoState], measured: Mapping[str, Sequence[Any]]
) -> Sequence[Outcome | PhotoError]:
    """What the action says of each photo; where it raises, it is asked photo by photo, and the one at fault pays."""
    try:
        outcomes: Sequence[Outcome] = node.action.decide(states, measured, node.params)
    except Exception as error:  # noqa: BLE001 - a third party's action may raise anything; the photo pays for it
        if len(states) == 1:
            return [_fault(node, error)]
    else:
        return outcomes
    return [
        decided(node, [state], {name: values[at : at + 1] for name, values in measured.items()})[0]
        for at, state in enumerate(states)
    ]


def _fault(node: Node, error: Exception) -> PhotoError:
    if isinstance(error, PhotoError):
        return error
    return PhotoError(f"step {node.id!r} failed: {type(error).__name__}: {error}", "step_failed")


def apply(node: Node, states: Sequence[PhotoState], outcomes: Sequence[Outcome | PhotoError]) -> None:
    """Store each photo's result and reasons under the node's names."""
    output, name = node.output, node.id
    for state, outcome in zip(states, outcomes, strict=True):
        if isinstance(outcome, PhotoError):
            give_up(node, state, outcome)
            continue
        state.results[output] = outcome.result
        if outcome.reasons:
            state.explain(name, outcome.reasons)


def give_up(node: Node, state: PhotoState, fault: PhotoError) -> None:
    """A step failed on a photo: it goes on without the result, or is failed, as the recipe says."""
    if node.continue_on_failure:
        state.skipped[node.id] = str(fault)
    else:
        state.fail(fault)
