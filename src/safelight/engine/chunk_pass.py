"""Looks at some photos of a run for whoever runs it: what is found is stored, and nothing else comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.engine.barrier_pass import BarrierPass
from safelight.engine.elsewhere import Blame
from safelight.engine.fresh_failures import INTERRUPTED
from safelight.engine.measuring import Measurer
from safelight.engine.phase_pass import PhasePass
from safelight.engine.photo_nodes import PhotoNodes

if TYPE_CHECKING:
    from safelight.engine.events import Event
    from safelight.engine.reading import Reader
    from safelight.engine.rehearsal import Rehearsal
    from safelight.engine.state import PhotoState
    from safelight.models.manager import ModelManager
    from safelight.plan.plan import Phase

_FOUND_BY_ANYONE = frozenset({INTERRUPTED, "step_failed"})
"""Codes of faults that whoever runs the plan comes to by himself, or that are none of the photo's."""


@dataclass
class ChunkPass:
    """One run as a worker knows it: where its photos stand is rehearsed from the store, phase by phase."""

    rehearsal: Rehearsal
    reader: Reader
    manager: ModelManager
    stopping: Callable[[], bool]

    def look(self, number: int, phase: Phase, photos: Sequence[int]) -> list[Blame]:
        """Find out what `phase`, the run's phase of that number or its beginning, asks about these photos.

        `photos` are indices into the run's. Raises ModelError where a player cannot be loaded.
        """
        run = self.rehearsal
        run.cache.share()
        run.walk(number)
        chunk = [run.states[index].apart() for index in photos]
        measurer = Measurer(self.manager, run.cache, run.plan.batch_size)
        nodes = PhotoNodes(run.plan, measurer)
        looking = PhasePass(
            run.plan, self.reader, measurer, nodes, chunk, _unheard, self.stopping, run.clocks, run.words
        )
        looking.run(number, phase)
        return [*_unread(chunk, measurer), *_unanswered(phase, measurer)]

    def look_over(self, number: int, photos: Sequence[int]) -> list[Blame]:
        """Find out what the barrier of that phase asks itself about these photos. Raises ModelError as `look` does."""
        run, phase = self.rehearsal, self.rehearsal.plan.phases[number]
        run.cache.share()
        gathered = run.gathered(number)
        measurer = Measurer(self.manager, run.cache, run.plan.batch_size)
        looking = BarrierPass(self.reader, measurer, self.stopping)
        node = phase.barrier
        if node is not None:
            looking.run(node, phase.tasks.get(node.id, ()), gathered, frozenset(photos))
        return list(_unanswered(phase, measurer))


def _unread(chunk: Sequence[PhotoState], measurer: Measurer) -> Iterator[Blame]:
    """Of whom nothing can be found out."""
    measured = set(map(id, measurer.faults.values()))
    for state in chunk:
        fault = state.fault
        if fault is not None and id(fault) not in measured and fault.code not in _FOUND_BY_ANYONE:
            yield Blame(state.index, "", fault.code, str(fault))


def _unanswered(phase: Phase, measurer: Measurer) -> Iterator[Blame]:
    """Who could be read, and not measured."""
    tasks = {task.signature: task for task in (*phase.ahead, *(task for some in phase.tasks.values() for task in some))}
    for (signature, index), fault in measurer.faults.items():
        task = tasks[signature]
        yield Blame(index, f"{task.node}/{task.name}", fault.code, str(fault))


def _unheard(event: Event) -> None:
    """Events that nobody listens to."""
