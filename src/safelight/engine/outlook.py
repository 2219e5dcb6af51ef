"""What a run has to find out, phase by phase, as far as that can be known before it is begun."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from safelight.engine.events import Foreseen, PhaseOutlook, Span
from safelight.plan.costs import COPY_MS, READ_MS, Asked, Rehearsed, expected, question_of

if TYPE_CHECKING:
    from safelight.engine.measuring import Measurer
    from safelight.engine.state import PhotoState
    from safelight.plan.costs import Calls
    from safelight.plan.plan import MeasureTask, Phase, Plan


def outlook(plan: Plan, measurer: Measurer, states: Sequence[PhotoState]) -> Foreseen:
    """By what is known of these photos. Of one that is not identified yet nothing is, and it will be read."""
    seen = [state for state in states if state.identified]
    new = len(states) - len(seen)
    asked = {}
    for phase in plan.phases:
        measurer.look_up(phase, seen)  # it is not asked for again when the phase begins
        for task in _tasks(phase):
            asked[question_of(task)] = Asked(len(states), _known(task, measurer, seen), certain=False)
    by_phase = expected(plan, len(states), Rehearsed(asked, ()))
    return Foreseen(
        tuple(
            _of_copies(at, plan, len(states))
            if phase.barrier and phase.barrier.action.exports
            else _of(at, phase, calls, new if at == 0 else 0)
            for at, (phase, calls) in enumerate(zip(plan.phases, by_phase, strict=True))
        )
    )


def _of_copies(number: int, plan: Plan, photos: int) -> PhaseOutlook:
    seconds = round(photos * COPY_MS / 1000, 1)
    return PhaseOutlook(number, Span(seconds if plan.output.copies == "all" else 0.0, seconds), Span())


def _tasks(phase: Phase) -> list[MeasureTask]:
    return [*phase.ahead, *(task for tasks in phase.tasks.values() for task in tasks)]


def _known(task: MeasureTask, measurer: Measurer, seen: Sequence[PhotoState]) -> int:
    """An open question is taken to be put as it was put the last time."""
    if task.is_open:
        return sum(measurer.answered_before(task, state) for state in seen)
    return sum(value is not None for value in measurer.stored(task, seen))


def _of(number: int, phase: Phase, calls: Sequence[Calls], new: int) -> PhaseOutlook:
    at_end = phase.barrier.id if phase.barrier else None
    walk = [one for one in calls if one.ahead or one.node != at_end]
    barrier = [one for one in calls if not one.ahead and one.node == at_end]
    declared = {player.name: player.ms_per_photo for player in phase.players}
    told = all(one.measurement in declared[one.player] for one in calls)
    return PhaseOutlook(
        number,
        Span(_seconds((one for one in walk if one.certain), new), _seconds(walk, new) if told else None),
        Span(0.0, _seconds(barrier, 0) if told else None),
    )


def _seconds(calls: Iterable[Calls], new: int) -> float:
    """With reading: a photo is read once for all that a phase asks about it."""
    asked = [(one.photos - one.cached, one.cpu_seconds) for one in calls]
    reads = max((photos for photos, _ in asked), default=0)
    return round(sum(seconds for _, seconds in asked) + max(reads, new) * READ_MS / 1000, 1)
