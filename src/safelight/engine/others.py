"""Those who look at a run's photos before it does, and what it learns from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.errors import PhotoError

if TYPE_CHECKING:
    from safelight.engine.elsewhere import Blame, Elsewhere
    from safelight.engine.measuring import Measurer
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import Phase


@dataclass
class Others:
    """A run's own. What they find stands in the store; of what they could not, they say why."""

    elsewhere: Elsewhere
    measurer: Measurer
    states: Sequence[PhotoState]
    stopping: Callable[[], bool]

    def look(
        self,
        number: int,
        phase: Phase,
        photos: Sequence[int],
        done: Callable[[int], None] = lambda _: None,
        *,
        barrier: bool = False,
    ) -> None:
        """Have these photos looked at, for a phase's photo steps or for its barrier. Raises RunError as they do."""
        self.measurer.cache.share()
        blames = self.elsewhere.look(number, photos, done, self.stopping, barrier=barrier)
        self.measurer.cache.share()
        for blame in blames:
            self._learn(phase, blame)

    def _learn(self, phase: Phase, blame: Blame) -> None:
        state, fault = self.states[blame.index], PhotoError(blame.message, blame.code)
        if not blame.task:
            state.fail(fault)
            return
        for task in (*phase.ahead, *(task for tasks in phase.tasks.values() for task in tasks)):
            if f"{task.node}/{task.name}" == blame.task:
                self.measurer.blame(task, state, fault)
