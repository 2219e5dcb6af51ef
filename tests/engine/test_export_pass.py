"""Copies are written at the end: who gets one, and what becomes of a photo whose copy cannot be written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from safelight.actions.builtin.export import Exported, export
from safelight.engine.events import ChunkDone, Event, PhotoFailed
from safelight.engine.export_pass import ExportPass
from safelight.engine.exporting import Copied, Copy
from safelight.engine.measuring import Measurer
from safelight.engine.state import PhotoState
from safelight.errors import PhotoError
from safelight.imaging.file_stamp import FileStamp
from safelight.imaging.photo import Photo
from safelight.models.manager import ModelManager
from safelight.plan.plan import Plan
from safelight.recipe.grammar import Output, Recipe
from safelight.store.cache import MemoryCache
from tests.engine.fakes import node_of

EXPORT = node_of(export, output="exported")


@dataclass
class MadeExporter:
    """Writes nothing; what goes wrong with some is told by their index."""

    faults: dict[int, PhotoError] = field(default_factory=dict)

    def write(self, copies: Iterable[Copy]) -> Iterator[Copied]:
        for copy in copies:
            fault = self.faults.get(copy.index)
            yield Copied(copy.index, "" if fault else f"edited/{copy.photo.name}", fault=fault)


def exported(exporter: MadeExporter, photos: int = 3, replaced: int = -1) -> tuple[list[PhotoState], list[Event]]:
    """Kept photos, and what was told, after an export; the `replaced` one is no longer the file that was looked at."""
    states = [PhotoState(at, Photo(f"{at}.jpg", Path(), (f"{at}.jpg",)), identified=True) for at in range(photos)]
    if replaced >= 0:
        states[replaced].stamp = (FileStamp(f"{replaced}.jpg", 1, 1, 1),)
    for state in states:
        state.width, state.height = 6000, 4000
    events: list[Event] = []
    plan = Plan(Recipe(), "fake", (), {}, Output(copies="keep"))
    measurer = Measurer(ModelManager(), MemoryCache())
    ExportPass(plan, exporter, measurer, states, events.append, lambda: False).run(0, EXPORT)
    return states, events


def test_a_copy_of_the_originals_bytes_is_as_large_as_the_photo() -> None:
    (state,), _ = exported(MadeExporter(), 1)
    assert state.results["exported"] == Exported(6000, 4000, edited=False)


def test_a_photo_whose_copy_cannot_be_written_has_failed_and_is_told_at_once() -> None:
    full = PhotoError("its copy could not be written: No space left on device", "unwritten")
    states, events = exported(MadeExporter({1: full}))
    assert [state.fault for state in states] == [None, full, None]
    assert [one for one in events if isinstance(one, PhotoFailed)] == [PhotoFailed("1.jpg", "unwritten", str(full))]
    assert [one.failed for one in events if isinstance(one, ChunkDone)] == [0, 1, 1]


def test_no_copy_is_made_of_a_photo_that_was_replaced_since_it_was_looked_at() -> None:
    states, events = exported(MadeExporter(), replaced=1)
    assert [state.copy is not None for state in states] == [True, False, True]
    assert [one.code for one in events if isinstance(one, PhotoFailed)] == ["changed"]
