"""How the steps of a run stand, summed up batch by batch while it goes on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.engine.events import StepCount
from safelight.engine.fresh_failures import INTERRUPTED, NOT_REACHED

if TYPE_CHECKING:
    from safelight.engine.measuring import Measurer
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import Node


@dataclass(slots=True)
class StepSum:
    """Of one step, as `StepCount` has them."""

    done: int = 0
    known: int = 0
    failed: int = 0
    passed: int = 0


@dataclass
class StepCounts:
    """Sums by node. One lives as long as a run."""

    sums: defaultdict[str, StepSum] = field(default_factory=lambda: defaultdict(StepSum))

    def add(self, node: Node, came: int, reached: Sequence[PhotoState], measurer: Measurer, *, asks: bool) -> None:
        """A step is through with a batch: of `came` photos it `reached` these.

        Photos that are caught up with came by before: `came` is 0 then, and the step left out so many fewer.
        """
        name = node.id
        step = self.sums[name]
        step.passed += came - len(reached)
        done = [state for state in reached if name in state.done]
        step.done += len(done)
        if len(done) < len(reached):
            step.failed += sum(not (name in state.done or _was_cut(name, state)) for state in reached)
        if asks:
            looked = measurer.looked[name]
            step.known += sum(state.index not in looked for state in done) if looked else len(done)

    def told(self, nodes: Iterable[Node], measurer: Measurer) -> tuple[StepCount, ...]:
        """Those of the nodes that anything can be said of."""
        return tuple(filter(None, (self._told(node.id, measurer) for node in nodes)))

    def _told(self, name: str, measurer: Measurer) -> StepCount | None:
        looked = len(measurer.looked[name]) if name in measurer.looked else 0
        step = self.sums[name]
        if not (step.done or looked or step.known or step.failed or step.passed):
            return None
        seconds = round(measurer.node_seconds.get(name, 0.0), 3)
        return StepCount(name, step.done, looked, step.known, step.failed, step.passed, seconds)


def _was_cut(name: str, state: PhotoState) -> bool:
    """The run was stopped before the step looked at it: that is no failure of the step."""
    return state.skipped.get(name) == NOT_REACHED or (state.fault is not None and state.fault.code == INTERRUPTED)
