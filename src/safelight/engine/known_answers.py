"""What is known of a shoot, question by question: a measurer that asks nobody, and notes whose answers are there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from safelight.engine.measuring import Measurer
from safelight.errors import PhotoError
from safelight.plan.costs import question_of

if TYPE_CHECKING:
    from safelight.engine.state import PhotoState
    from safelight.models.contract import Sight
    from safelight.plan.costs import Question
    from safelight.plan.plan import MeasureTask, Plan


@dataclass
class KnownAnswers(Measurer):
    """A run that has it for its measurer loads no player: who would have to be looked at is blamed for being unknown.

    It notes photos as they come by, so a photo that a gate stopped, or that is no finalist, is none of them.
    """

    unknown: str = ""
    """Code of the fault of a photo that would have to be looked at."""
    foreseen: frozenset[Question] = frozenset()
    """What photo nodes ask themselves: who might come by is looked up before it is known who does."""
    answered: dict[Question, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Photos, by index, that were asked about and whose answer is there."""
    open: dict[Question, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Photos, by index, that would have to be looked at."""

    @classmethod
    def instead_of(cls, measurer: Measurer, plan: Plan, unknown: str) -> KnownAnswers:
        """With the same cache."""
        nodes = ((phase, node) for phase in plan.phases for node in phase.nodes)
        own = frozenset(question_of(task) for phase, node in nodes for task in phase.tasks.get(node.id, ()))
        return cls(measurer.manager, measurer.cache, measurer.batch_size, unknown=unknown, foreseen=own)

    def missing(self, task: MeasureTask, states: Sequence[PhotoState]) -> list[PhotoState]:
        """See `Measurer.missing`."""
        answers = list(zip(states, self.stored(task, states), strict=True))
        if question_of(task) not in self.foreseen:
            self.answered[question_of(task)].update(state.index for state, value in answers if value is not None)
        return [state for state, value in answers if value is None and self.fault_of(task, state) is None]

    def answers(
        self, task: MeasureTask, states: Sequence[PhotoState], sights: Mapping[int, Sight]
    ) -> tuple[list[Any], list[PhotoState]]:
        """See `Measurer.answers`. What is only foreseen is noted by this, once it is known who comes by."""
        values, lacking = super().answers(task, states, sights)
        pairs = zip(states, values, strict=True)
        self.answered[question_of(task)].update(state.index for state, value in pairs if value is not None)
        return values, lacking

    def measure(self, task: MeasureTask, states: Sequence[PhotoState], sights: Mapping[int, Sight]) -> None:  # noqa: ARG002
        """Ask nobody, and note who would be looked at."""
        for state in states:
            self.blame(task, state, PhotoError("it was never measured for this", self.unknown))

    def blame(self, task: MeasureTask, state: PhotoState, fault: PhotoError) -> None:
        """See `Measurer.blame`."""
        if fault.code == self.unknown:
            self.open[question_of(task)].add(state.index)
        super().blame(task, state, fault)
