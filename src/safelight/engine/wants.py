"""Which photos a phase has to read: those of which something is asked that nobody has answered yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.engine.reading import Want
from safelight.engine.views import condition_holds

if TYPE_CHECKING:
    from safelight.engine.measuring import Measurer
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import MeasureTask, Node, Phase, Plan


@dataclass(frozen=True)
class Wants:
    """What is foreseen before a phase begins, when all that is known of its photos has been looked up."""

    plan: Plan
    measurer: Measurer

    def of(self, phase: Phase, states: Sequence[PhotoState]) -> Mapping[int, Want]:
        """What is read, by the photos' indices and in their order; nothing of those of which all is known."""
        identified = [state for state in states if state.identified]
        looked_at = {state.index for state in self._looked_at(phase, identified)}
        return {
            state.index: _seen_again(state) if state.identified else _read_first(state)
            for state in states
            if not state.identified or state.index in looked_at
        }

    def _looked_at(self, phase: Phase, states: Sequence[PhotoState]) -> Iterator[PhotoState]:
        """Some of them more than once.

        What is decided before a node is asked cannot be known yet. Where it was answered in an earlier run, it is taken
        to be decided as then; if it is not, the photo is read when it is asked about.
        """
        for task in phase.ahead:
            yield from self.measurer.missing(task, states)
        live = [state for state in states if state.live]
        for node in phase.nodes:
            tasks = phase.tasks.get(node.id, ())
            reached = [state for state in live if self._may_reach(node, state)] if tasks and node.conditions else live
            for task in tasks:
                yield from self._asked(node, task, reached)

    def _asked(self, node: Node, task: MeasureTask, states: Sequence[PhotoState]) -> Sequence[PhotoState]:
        if node.action.proposes or task.measurement.given:
            return [state for state in states if not self.measurer.answered_before(task, state)]
        return self.measurer.missing(task, states)

    def _may_reach(self, node: Node, state: PhotoState) -> bool:
        """False only where it is already certain that the node will not run for the photo."""
        known = [c for c in node.conditions if c.names <= state.results.keys() and not c.steps]
        return all(condition_holds(self.plan, c, state) for c in known)


def _read_first(state: PhotoState) -> Want:
    return Want(state.index, state.photo, identity=True, view=True, thumb=True)


def _seen_again(state: PhotoState) -> Want:
    return Want(state.index, state.photo, identity=False, file=state.file)
