"""Takes what a set or group node measures itself, once it is known who it looks at.

Focus on eyes, faces and subjects of a group's finalists is read here, at full resolution.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.engine.jpegs import Jpegs
from safelight.engine.keepsakes import keep_faces, recall_faces, shows_faces, store_faces
from safelight.engine.known_photos import changed
from safelight.engine.reading import Loaded, Want
from safelight.engine.set_nodes import MOST_TOGETHER, parts_of
from safelight.imaging.picture import Picture
from safelight.models.contract import Sight

if TYPE_CHECKING:
    from safelight.engine.measuring import Measurer
    from safelight.engine.reading import Reader
    from safelight.engine.set_nodes import Gathering
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import MeasureTask, Node


@dataclass
class BarrierPass:
    """Reads and measures photos for a barrier. `stopping` is asked between batches."""

    reader: Reader
    measurer: Measurer
    stopping: Callable[[], bool]
    tell: Callable[[], None] = lambda: None
    """Called after each batch."""
    cut: bool = False
    """The run was stopped while photos were still to be measured."""

    def __post_init__(self) -> None:
        self._faces = Jpegs(self.measurer.cache)

    def run(
        self,
        node: Node,
        tasks: Sequence[MeasureTask],
        gathered: Sequence[Gathering],
        own: Set[int] | None = None,
    ) -> None:
        """Measure by each of the node's own `tasks` whoever of these is worth it and not known yet.

        Where others measure too, `own` are the photos (by index) that are left to this; what is compared together is
        its affair whose first photo is.
        """
        for task in tasks:
            if task.measurement.together:  # whoever is compared is in the key, so all are, worth it or not
                for part in _parts(gathered):
                    if own is None or part[0].index in own:
                        self._measure_together(task, part)
            else:
                worth = (state for members in gathered for state in _worth(task, node, members))
                self._measure_apart(task, [state for state in worth if own is None or state.index in own])
        self.measurer.release()

    def lacking(self, node: Node, tasks: Sequence[MeasureTask], gathered: Sequence[Gathering]) -> list[int]:
        """Photos, by index, of which `run` would measure something, or with which it would begin to compare."""
        found = set[int]()
        for task in tasks:
            if task.measurement.together:
                found |= {part[0].index for part in _parts(gathered) if self.measurer.missing(task, part)}
            else:
                worth = [state for members in gathered for state in _worth(task, node, members)]
                found |= {state.index for state in self.measurer.missing(task, worth)}
        return sorted(found)

    def _measure_apart(self, task: MeasureTask, states: Sequence[PhotoState]) -> None:
        if task.measurement.crops is not None:
            faces = [state for state in states if shows_faces(state)]
            recall_faces(self._faces, self.measurer.keys(task, faces), faces)
        self._measure(task, self.measurer.missing(task, states))

    def _measure_together(self, task: MeasureTask, part: Gathering) -> None:
        """In one call."""
        if self.measurer.missing(task, part):
            self._measure(task, part, size=MOST_TOGETHER)

    def _measure(self, task: MeasureTask, states: Sequence[PhotoState], size: int = 0) -> None:
        wanted = [(state, want) for state in states if (want := self._want(task, state))]
        loads = self.reader.read([want for _, want in wanted]) if wanted else iter(())
        size = size or self.measurer.batch_size
        for at in range(0, len(wanted), size):
            self.cut = self.cut or self.stopping()
            if self.cut:
                return
            batch = [state for state, _ in wanted[at : at + size]]
            sights = dict(self._sights(task, batch, loads))
            seen = [state for state in batch if state.index in sights]
            if task.measurement.crops is not None:  # before the answers: who has one is not looked at again
                faces = [state for state in seen if shows_faces(state)]
                store_faces(self._faces, self.measurer.keys(task, faces), faces)
            self.measurer.measure(task, seen, sights)
            self.tell()

    def _want(self, task: MeasureTask, state: PhotoState) -> Want | None:
        if task.measurement.pixels != "native":
            return Want(state.index, state.photo, identity=False, file=state.file)
        boxes = self.measurer.boxes_of(task, state)
        return (
            Want(state.index, state.photo, identity=False, view=False, crops=boxes, file=state.file) if boxes else None
        )

    def _sights(
        self, task: MeasureTask, batch: Sequence[PhotoState], loads: Iterator[Loaded]
    ) -> Iterator[tuple[int, Sight]]:
        for state, loaded in zip(batch, loads, strict=False):
            if fault := loaded.fault or changed(state, loaded):
                self.measurer.blame(task, state, fault)
            elif loaded.crops:
                keep_faces(state, loaded.crops)
                picture = Picture(loaded.crops[0], state.width, state.height, source="crop")
                yield state.index, Sight(picture, crops=loaded.crops)
            elif loaded.picture:
                yield state.index, Sight(loaded.picture)


def _parts(gathered: Sequence[Gathering]) -> Iterator[Gathering]:
    """Groups in as few parts as there may be pictures in memory, equal ones."""
    return (part for members in gathered for part in parts_of(members))


def _worth(task: MeasureTask, node: Node, members: Gathering) -> Gathering:
    if task.measurement.only is None:
        return members
    try:
        worth: Collection[int] = frozenset(task.measurement.only(members, node.params))
    except Exception:  # noqa: BLE001 - a third party's action may raise anything; to choose is a saving, no duty
        return members
    return [state for state in members if state.index in worth]
