"""How the steps of a run stand, summed up batch by batch while it goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.engine.events import StepCount
from safelight.engine.fresh_failures import INTERRUPTED, NOT_REACHED

if TYPE_CHECKING:
    from safelight.engine.measuring import Measurer
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import Node


@dataclass
class StepCounts:
    """Sums by node. One lives as long as a run."""

    done: Counter[str] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)
    passed: Counter[str] = field(default_factory=Counter)

    def add(self, node: Node, came: int, reached: Sequence[PhotoState], measurer: Measurer, *, asks: bool) -> None:
        """A step is through with a batch: of `came` photos it `reached` these.

        Photos that are caught up with came by before: `came` is 0 then, and the step left out so many fewer.
        """
        name = node.id
        self.passed[name] += came - len(reached)
        done = [state for state in reached if name in state.done]
        self.done[name] += len(done)
        if len(done) < len(reached):
            self.failed[name] += sum(not (name in state.done or _was_cut(name, state)) for state in reached)
        if asks:
            looked = measurer.looked[name]
            self.known[name] += sum(state.index not in looked for state in done)

    def told(self, nodes: Iterable[Node], measurer: Measurer) -> tuple[StepCount, ...]:
        """Those of the nodes that anything can be said of."""
        return tuple(self._told(nodes, measurer))

    def _told(self, nodes: Iterable[Node], measurer: Measurer) -> Iterator[StepCount]:
        for name in (node.id for node in nodes):
            looked = len(measurer.looked[name]) if name in measurer.looked else 0
            counts = self.done[name], looked, self.known[name], self.failed[name], self.passed[name]
            if any(counts):
                yield StepCount(name, *counts, round(measurer.node_seconds.get(name, 0.0), 3))


def _was_cut(name: str, state: PhotoState) -> bool:
    """The run was stopped before the step looked at it: that is no failure of the step."""
    return state.skipped.get(name) == NOT_REACHED or (state.fault is not None and state.fault.code == INTERRUPTED)
