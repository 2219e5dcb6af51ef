"""How many answers a run needed, and how many of them were known before: the share that the cache answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.engine.measuring import Measurer
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import MeasureTask, Plan


@dataclass(frozen=True, slots=True)
class Answers:
    """Of one node: what it was asked about photos, and how much of that had to be found out."""

    asked: int
    measured: int

    @property
    def share(self) -> float:
        """The part that was known already."""
        return (self.asked - self.measured) / self.asked if self.asked else 0.0


def answers_of(
    plan: Plan, measurer: Measurer, states: Sequence[PhotoState], chosen: Mapping[bytes, Set[int]]
) -> Mapping[str, Answers]:
    """Of every node of a run that is over and measures anything; what two of them ask is counted for the first.

    `chosen` are the photos, by index, that have an answer to what only some are worth, by the task's signature.
    """
    found, counted = {}, set[bytes]()
    for node in plan.nodes:
        tasks = [task for task in plan.tasks_of(node) if task.signature not in counted]
        counted.update(task.signature for task in tasks)
        if not tasks:
            continue
        done = [state for state in states if node.id in state.done]
        measured = measurer.measured.get(node.id, 0)
        asked = sum(_asked(task, done, chosen) for task in tasks)
        found[node.id] = Answers(max(asked, measured), measured)  # a loop asks several times about one photo
    return found


def _asked(task: MeasureTask, done: Sequence[PhotoState], chosen: Mapping[bytes, Set[int]]) -> int:
    """A photo on which the node is done was asked about; of a measurement that only some are worth, who has one."""
    if task.measurement.only is None:
        return len(done)
    answered = chosen.get(task.signature, frozenset())
    return sum(state.index in answered for state in done)
