"""How long it would take to find out what is unknown, by what players declare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from safelight.plan.costs import READ_MS

if TYPE_CHECKING:
    from safelight.app.what_if.unasked import Question
    from safelight.plan.plan import MeasureTask, Plan


def seconds_to_find_out(questions: Iterable[Question], plan: Plan, known: Plan) -> float:
    """Seconds of one core, at most: every later step may want to look at a photo that an earlier one lets in.

    What the run measured of every photo, by its own plan `known`, need not be measured again.
    """
    answered = {task.signature for phase in known.phases for task in phase.ahead}
    costs: dict[tuple[int, bool], float] = {}
    total = 0.0
    for question in dict.fromkeys(questions):
        kind = question.phase, question.crops
        if kind not in costs:
            costs[kind] = max(READ_MS, sum(_phases_ms(plan, question, answered))) / 1000
        total += costs[kind]
    return round(total, 1)


def _phases_ms(plan: Plan, question: Question, answered: set[bytes]) -> Iterator[float]:
    """Milliseconds of each phase that a photo is still to go through, reading included."""
    seen: set[bytes] = set()
    for at in range(question.phase, len(plan.phases)):
        tasks = [task for task in _tasks(plan, at, crops=question.crops) if task.signature not in answered | seen]
        seen |= {task.signature for task in tasks}
        if tasks:
            yield READ_MS + sum(task.player.ms_per_photo.get(task.name, 0.0) for task in tasks)
        if question.crops:
            return


def _tasks(plan: Plan, at: int, *, crops: bool) -> list[MeasureTask]:
    """What a phase may ask about one photo: of a finalist only what its barrier asks."""
    phase = plan.phases[at]
    barrier = list(phase.tasks.get(phase.barrier.id, ())) if phase.barrier else []
    if crops:
        return barrier
    nodes = [task for node in phase.nodes for task in phase.tasks.get(node.id, ())]
    return [*phase.ahead, *nodes, *(task for task in barrier if task.measurement.only is None)]
