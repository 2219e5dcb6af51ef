"""What an errand is expected to take, as the models that it asks declare it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from safelight.plan.costs import READ_MS
from safelight.plan.segments import own_tasks, segments

if TYPE_CHECKING:
    from safelight.plan.plan import MeasureTask, Phase


def seconds_a_photo(phase: Phase) -> tuple[float | None, ...]:
    """By segment, with reading, and then for what the barrier asks itself; None where a model does not say.

    What is declared is a core's time, so a card's work is quicker.
    """
    return tuple(_seconds(own_tasks(phase, at)) for at in range(len(segments(phase)) + 1))


def _seconds(tasks: Sequence[MeasureTask]) -> float | None:
    declared = [task.player.ms_per_photo.get(task.name) for task in tasks]
    known = [one for one in declared if one is not None]
    return (READ_MS + sum(known)) / 1000 if len(known) == len(declared) else None
