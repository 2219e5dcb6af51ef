"""Rounds over edited pictures: what an action proposes is rendered, measured, and decided about, until it is done.

A batch goes through its rounds together, so that players are asked about several photos at once; who is finished leaves
it. A photo's trace depends on nothing but the photo.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING, Any

from safelight.engine.loop import late, traced
from safelight.engine.views import loop_holds
from safelight.errors import PhotoError

if TYPE_CHECKING:
    from safelight.actions.outcome import Outcome
    from safelight.engine.measuring import Measurer
    from safelight.engine.state import PhotoState
    from safelight.models.contract import Sight
    from safelight.plan.plan import MeasureTask, Node, Plan

MOST = 8
"""Rounds of a step that does not say `iterate_until`: its action stops by itself, and long before."""


@dataclass(slots=True, eq=False)
class _Rounds:
    """One photo's rounds so far."""

    state: PhotoState
    until: float
    outcomes: list[Outcome] = field(default_factory=list)
    satisfied: bool = False
    over: bool = False
    fault: PhotoError | None = None

    @property
    def results(self) -> tuple[Any, ...]:
        return tuple(outcome.result for outcome in self.outcomes)


@dataclass
class RoundsPass:
    """Runs one node that goes in rounds, over photos whose pictures are in `sights`."""

    plan: Plan
    node: Node
    tasks: Sequence[MeasureTask]
    measurer: Measurer
    sights: Mapping[int, Sight]

    def run(self, states: Sequence[PhotoState], left: Sequence[float]) -> list[Outcome | PhotoError]:
        """An outcome a photo, its result a `LoopTrace`. `left` says how many seconds each one has."""
        now = perf_counter()
        photos = [_Rounds(state, now + seconds) for state, seconds in zip(states, left, strict=True)]
        self._decide(photos)
        most = self.node.loop.max_iterations if self.node.loop else MOST
        for _ in range(most):
            going = [one for one in photos if not one.over and self._proposed(one)]
            if not going:
                break
            self._look(going)
            self._decide([one for one in going if not one.over])
        for one in photos:
            one.state.trial = ()
        return [one.fault or self._traced(one) for one in photos]

    def _traced(self, one: _Rounds) -> Outcome | PhotoError:
        try:
            return traced(self.node, one.outcomes, satisfied=one.satisfied)
        except PhotoError as fault:
            return fault

    def _proposed(self, one: _Rounds) -> bool:
        """Whether there is something to try; it is the photo's `trial` then."""
        assert self.node.action.proposes is not None
        if perf_counter() > one.until:
            one.fault, one.over = late(self.node), True
            return False
        with _paid_by(one, self.node):
            trial = self.node.action.proposes(one.state, one.results, self.node.params)
            one.over = trial is None
            one.state.trial = trial or ()
        return not one.over

    def _look(self, going: Sequence[_Rounds]) -> None:
        for task in self.tasks:
            states = [one.state for one in going if one.state.index in self.sights]
            self.measurer.measure(task, self.measurer.missing(task, states), self.sights)

    def _decide(self, photos: Sequence[_Rounds]) -> None:
        for one in photos:
            measured = {task.name: self.measurer.stored(task, [one.state]) for task in self.tasks}
            if any(values[0] is None for values in measured.values()):
                one.over = True  # this trial cannot be looked at; what was found before stands
                continue
            with _paid_by(one, self.node):
                (outcome,) = self.node.action.decide([one.state], measured, self.node.params, previous=one.results)
                one.outcomes.append(outcome)
                loop = self.node.loop
                one.satisfied = bool(loop and loop_holds(self.plan, loop.until, one.state, outcome.result))
                one.over = one.satisfied


class _paid_by:  # noqa: N801 - a context, read as words
    """What a third party's action raises is one photo's fault, and the end of its rounds."""

    def __init__(self, one: _Rounds, node: Node) -> None:
        self._one, self._node = one, node

    def __enter__(self) -> None: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: object) -> bool:
        if not isinstance(error, Exception):
            return False
        told = f"step {self._node.id!r} failed: {type(error).__name__}: {error}"
        self._one.fault = error if isinstance(error, PhotoError) else PhotoError(told, "step_failed")
        self._one.over = True
        return True
