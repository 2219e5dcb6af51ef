"""A phase cut into segments: neighbours that are measured on one queue, by one worker, from one reading of a photo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from safelight.plan.plan import MeasureTask, Phase

Queue = Literal["gpu_queue", "fast_queue", "cpu_queue"]
"""Where a worker takes its work from: models on a GPU; decisions and quality alone; every other model, and what is
rendered or compared."""

QUALITY_ROLE = "nima"


@dataclass(frozen=True, slots=True)
class Segment:
    """What one worker does with a photo before it goes on to the next queue."""

    queue: Queue
    ahead: int
    """So many of the phase's measurements ahead are taken by its end, those of earlier segments included."""
    nodes: int
    """It walks the phase's nodes up to this one, exclusive."""

    def of(self, phase: Phase) -> Phase:
        """The phase as far as this segment goes, its beginning included: what was found before stands in the store.

        The barrier is left away: it is for whoever sees all photos.
        """
        nodes = phase.nodes[: self.nodes]
        tasks = {node.id: phase.tasks[node.id] for node in nodes if node.id in phase.tasks}
        return replace(phase, ahead=phase.ahead[: self.ahead], nodes=nodes, barrier=None, tasks=tasks)


@dataclass(frozen=True, slots=True)
class _Step:
    """What cannot be cut, a measurement ahead or a node with its own, and how far the phase has come with it."""

    tasks: tuple[MeasureTask, ...]
    ahead: int
    nodes: int

    @property
    def on_gpu(self) -> bool:
        """A node that asks several players goes where the heaviest of them is."""
        return any(task.player.device != "cpu" for task in self.tasks)


def segments(phase: Phase) -> tuple[Segment, ...]:
    """The phase's photo work in order, each queue's neighbours together; none where no model is asked.

    Decisions between measurements are taken on the way, wherever that is, and those after the last one by whoever walks
    the phase: they cost microseconds, and a journey costs more. Scores of quality share the queue of a neighbour on the
    processor, since reading a photo again costs more than scoring it; alone they are quick.
    """
    return tuple(
        Segment(_queue(on_gpu, together), together[-1].ahead, together[-1].nodes)
        for on_gpu, steps in groupby(_steps(phase), key=lambda step: step.on_gpu)
        for together in [list(steps)]
    )


def places(phase: Phase) -> range:
    """Where errands of a phase begin: at each segment, and after the last at the barrier, where that asks itself."""
    return range(len(segments(phase)) + (barrier_segment(phase) is not None))


def segment_at(phase: Phase, at: int) -> Segment:
    """The segment at one of the phase's `places`."""
    cut = segments(phase)
    found = cut[at] if at < len(cut) else barrier_segment(phase)
    assert found is not None
    return found


def own_tasks(phase: Phase, at: int) -> tuple[MeasureTask, ...]:
    """What the segment at that place asks, and no earlier one; the place after the last is the barrier's."""
    cut = segments(phase)
    if at == len(cut):
        return phase.tasks.get(phase.barrier.id, ()) if phase.barrier else ()
    before = {task.signature for task in _asked(cut[at - 1].of(phase))} if at else set()
    return tuple(task for task in _asked(cut[at].of(phase)) if task.signature not in before)


def _asked(phase: Phase) -> Iterator[MeasureTask]:
    yield from phase.ahead
    for tasks in phase.tasks.values():
        yield from tasks


def barrier_segment(phase: Phase) -> Segment | None:
    """What the phase's barrier asks itself, about photos of its groups; None where it asks nothing."""
    tasks = phase.tasks.get(phase.barrier.id, ()) if phase.barrier else ()
    if not tasks:
        return None
    step = _Step(tasks, len(phase.ahead), len(phase.nodes))
    return Segment(_queue(step.on_gpu, [step]), step.ahead, step.nodes)


def _steps(phase: Phase) -> Iterator[_Step]:
    for at, task in enumerate(phase.ahead, 1):
        yield _Step((task,), at, 0)
    for at, node in enumerate(phase.nodes, 1):
        if tasks := phase.tasks.get(node.id, ()):
            yield _Step(tasks, len(phase.ahead), at)


def _queue(on_gpu: bool, steps: Sequence[_Step]) -> Queue:
    if on_gpu:
        return "gpu_queue"
    quality = all(task.player.role == QUALITY_ROLE for step in steps for task in step.tasks)
    return "fast_queue" if quality else "cpu_queue"
