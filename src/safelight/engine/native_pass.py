"""Reads parts of finalists at full resolution: focus on eyes, faces and subjects is judged on real pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.engine.keepsakes import keep_faces
from safelight.engine.measuring import boxes_of
from safelight.engine.reading import Want
from safelight.imaging.picture import Picture
from safelight.models.contract import Sight

if TYPE_CHECKING:
    from safelight.engine.measuring import Measurer
    from safelight.engine.reading import Reader
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import MeasureTask, Node, Plan


@dataclass
class NativePass:
    """Reads parts of a group's finalists at full resolution, for a group node that measures there."""

    plan: Plan
    reader: Reader
    measurer: Measurer
    stopping: Callable[[], bool]

    def run(self, node: Node, groups: Sequence[Sequence[PhotoState]]) -> None:
        """Take the node's native measurements of every group's finalists."""
        for task in self.plan.tasks_of(node):
            if task.measurement.pixels == "native" and not self.stopping():
                chosen = [state for group in groups for state in _finalists(task, node, group)]
                self._measure(task, self.measurer.missing(task, chosen))
        self.measurer.release()

    def _measure(self, task: MeasureTask, states: Sequence[PhotoState]) -> None:
        wanted = [(state, boxes) for state in states if (boxes := boxes_of(task, state))]
        wants = (Want(s.index, s.photo, identity=False, view=False, crops=boxes) for s, boxes in wanted)
        for (state, _), loaded in zip(wanted, self.reader.read(wants), strict=True):
            if loaded.fault or not loaded.crops:
                continue
            keep_faces(state, loaded.crops)
            picture = Picture(loaded.crops[0], state.width, state.height, source="crop")
            self.measurer.measure(task, [state], {state.index: Sight(picture, state.facts, loaded.crops)})


def _finalists(task: MeasureTask, node: Node, group: Sequence[PhotoState]) -> list[PhotoState]:
    if task.measurement.only is None:
        return list(group)
    worth = set(task.measurement.only(group, node.params))
    return [state for state in group if state.index in worth]
