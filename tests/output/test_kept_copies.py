"""A copy is written once: again only when the photo, its edits or the copy itself are no longer what they were."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from safelight.engine.exporting import Copied, Copy
from safelight.errors import PhotoError
from safelight.imaging.edits import Crop, Tone, Within
from safelight.imaging.edits import MaskImage as Mask
from safelight.imaging.geometry import Box
from safelight.imaging.photo import Photo
from safelight.metadata.hand_off import HandOff
from safelight.output.kept_copies import KeptCopies
from safelight.store.cache import MemoryCache

HALF = (Crop(Box(0.0, 0.0, 0.5, 1.0)),)


class Writer:
    """Writes a few bytes a copy, and remembers of which photos."""

    def __init__(self, out: Path) -> None:
        self.out, self.wrote = out, []

    def write(self, copies: Iterable[Copy]) -> Iterator[Copied]:
        for copy in copies:
            self.wrote.append(copy.photo.name)
            if copy.photo.name.startswith("bad"):
                yield Copied(copy.index, fault=PhotoError("no"))
                continue
            (self.out / copy.photo.name).write_bytes(b"copy")
            yield Copied(copy.index, copy.photo.name, 40, 30, b"look", seconds=1.0)


class Desk:
    """A shoot, an output folder, and a cache that outlives runs."""

    def __init__(self, place: Path, names: Iterable[str]) -> None:
        self.out, self.cache = place / "out", MemoryCache()
        self.out.mkdir()
        self.photos = [Photo(name, place, (name,)) for name in names]
        for photo in self.photos:
            photo.path.write_bytes(b"photo")
        self.copies = [Copy(index, photo, HALF) for index, photo in enumerate(self.photos)]

    def run(self, *copies: Copy) -> tuple[list[str], list[Copied]]:
        """What was written of a run's copies, and what was told."""
        writer = Writer(self.out)
        told = list(KeptCopies(writer, self.out, self.photos, self.cache).write(copies or self.copies))
        return writer.wrote, told


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, ["a.jpg", "b.jpg", "c.jpg"])


def test_the_second_run_writes_none_and_tells_the_same_but_for_the_time(desk: Desk) -> None:
    wrote, first = desk.run()
    again, second = desk.run()
    assert (wrote, again) == (["a.jpg", "b.jpg", "c.jpg"], [])
    assert second == [replace(one, seconds=0.0) for one in first]


def test_a_new_photo_is_written_alone_and_the_order_is_kept(desk: Desk) -> None:
    desk.run(desk.copies[0], desk.copies[2])
    wrote, told = desk.run()
    assert wrote == ["b.jpg"]
    assert [one.path for one in told] == ["a.jpg", "b.jpg", "c.jpg"]


def test_other_edits_or_stars_make_another_copy(desk: Desk) -> None:
    desk.run()
    first, second, third = desk.copies
    masks = [Mask(digest, b"png") for digest in ("one", "two")]
    wrote, _ = desk.run(replace(first, operations=(Tone(0.5),)), replace(second, hand_off=HandOff(rating=3)), third)
    assert wrote == ["a.jpg", "b.jpg"]
    assert desk.run(replace(first, operations=(Within(masks[0], Tone(0.5)),)))[0] == ["a.jpg"]
    assert desk.run(replace(first, operations=(Within(masks[1], Tone(0.5)),)))[0] == ["a.jpg"]


def test_a_photo_that_changed_is_copied_again(desk: Desk) -> None:
    desk.run()
    os.utime(desk.photos[1].path, ns=(1, 1))
    assert desk.run()[0] == ["b.jpg"]


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"shorter"[:2])])
def test_a_copy_that_was_removed_or_changed_is_written_again(desk: Desk, harm) -> None:
    desk.run()
    harm(desk.out / "c.jpg")
    assert desk.run()[0] == ["c.jpg"]


def test_what_could_not_be_written_is_tried_again(tmp_path: Path) -> None:
    desk = Desk(tmp_path, ["bad.jpg", "good.jpg"])
    assert desk.run()[0] == ["bad.jpg", "good.jpg"]
    wrote, told = desk.run()
    assert wrote == ["bad.jpg"]
    assert [one.index for one in told] == [0, 1]


def test_a_photo_is_the_same_however_its_folder_was_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.run()
    monkeypatch.chdir(desk.out.parent)
    named = [replace(copy, photo=replace(copy.photo, root=Path())) for copy in desk.copies]
    assert desk.run(*named)[0] == []
