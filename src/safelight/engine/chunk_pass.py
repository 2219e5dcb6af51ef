"""Looks at some photos of a run for whoever runs it: what is found is stored, and nothing else comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.engine.barrier_pass import BarrierPass
from safelight.engine.elsewhere import Blame
from safelight.engine.fresh_failures import INTERRUPTED
from safelight.engine.measuring import Measurer
from safelight.engine.phase_pass import PhasePass
from safelight.engine.photo_nodes import PhotoNodes
from safelight.engine.unread import UNKNOWN

if TYPE_CHECKING:
    from safelight.engine.events import Event
    from safelight.engine.reading import Reader
    from safelight.engine.rehearsal import Rehearsal
    from safelight.engine.state import PhotoState
    from safelight.models.contract import Sight
    from safelight.models.manager import ModelManager
    from safelight.plan.plan import MeasureTask, Phase

_FOUND_BY_ANYONE = frozenset({INTERRUPTED, UNKNOWN, "step_failed", "vanished", "changed"})
"""Codes of faults that whoever runs the plan comes to by himself, or that are this worker's and none of the photo's: it
may lack the share, or what others know."""


class _OwnAnswers(Measurer):
    """Asks what is its own to ask. What was to be found out before, and was not, is nobody's here."""

    own: Set[bytes] = frozenset()
    """Signatures of its tasks."""

    def missing(self, task: MeasureTask, states: Sequence[PhotoState]) -> list[PhotoState]:
        """See `Measurer.missing`."""
        return super().missing(task, states) if task.signature in self.own else []

    def measure(self, task: MeasureTask, states: Sequence[PhotoState], sights: Mapping[int, Sight]) -> None:
        """See `Measurer.measure`."""
        if task.signature in self.own:
            super().measure(task, states, sights)


@dataclass
class ChunkPass:
    """One run as a worker knows it: where its photos stand is rehearsed from the store, phase by phase."""

    rehearsal: Rehearsal
    reader: Reader
    manager: ModelManager
    stopping: Callable[[], bool]

    def is_behind(self, number: int, photos: Sequence[int]) -> bool:
        """Whether it has to begin anew: it has gone past that phase, or did not know enough when it came there."""
        states = self.rehearsal.states
        unknown = any(fault is not None and fault.code == UNKNOWN for fault in (states[at].fault for at in photos))
        return unknown or self.rehearsal.walked > number

    def look(self, number: int, phase: Phase, photos: Sequence[int], own: Set[bytes]) -> list[Blame]:
        """Find out what `phase`, the run's phase of that number or its beginning, asks about these photos.

        `photos` are indices into the run's. Of the phase's tasks it measures its `own`, by their signatures; the others
        were for others. Raises ModelError where a player cannot be loaded.
        """
        run = self.rehearsal
        run.cache.share()
        run.walk(number)
        chunk = [run.states[index].apart() for index in photos if run.states[index].fault is None]
        measurer = _OwnAnswers(self.manager, run.cache, run.plan.batch_size)
        measurer.own = own
        nodes = PhotoNodes(run.plan, measurer)
        looking = PhasePass(
            run.plan,
            self.reader,
            measurer,
            nodes,
            chunk,
            _unheard,
            self.stopping,
            run.clocks,
            run.words,
            pictured=run.pictured,
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
        if (task := tasks.get(signature)) is None or fault.code in _FOUND_BY_ANYONE:
            continue
        yield Blame(index, f"{task.node}/{task.name}", fault.code, str(fault))


def _unheard(event: Event) -> None:
    """Events that nobody listens to."""
