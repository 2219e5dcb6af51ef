"""A disk that fills up while results, blobs or the output are written; one that cannot be written at all."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from safelight.errors import StoreError
from safelight.store.blobs import Blobs
from safelight.store.database import open_database
from safelight.store.location import Location
from tests.whole.faults.disks import disk, read_only
from tests.whole.faults.runs import Runs, small_shoot
from tests.whole.faults.sameness import lasting
from tests.whole.shoots import state

ROOM_TO_BEGIN = 100_000
"""For SQLite's index of its log, and for what is written down before the first photo is looked at."""
FORGETFUL = "What this run finds from now on is not remembered, and looked for again where it goes on: "


@pytest.fixture(scope="module")
def calm(tmp_path_factory):
    """A run that nothing disturbed."""
    base = tmp_path_factory.mktemp("calm")
    runs = Runs("cull", small_shoot(base / "shoot", 4), base / "out", base / "store.db")
    assert runs.whole().returncode == 0
    return runs


def fill(place: Path, leave: int) -> Path:
    """Fill a disk but for some bytes."""
    room = os.statvfs(place)
    (place / "ballast").write_bytes(bytes(room.f_bavail * room.f_frsize - leave))
    return place / "ballast"


@pytest.fixture
def cramped(calm, tmp_path):
    """Runs into a store on a disk that is about to be full."""
    with disk(tmp_path / "disk", "size=2m") as place:
        yield replace(calm, out=tmp_path / "out", store=place / "store.db")


def test_a_store_whose_disk_fills_up_in_a_run_costs_its_memory_and_not_the_run(calm, cramped):
    place = Location.of(str(cramped.store))
    assert place is not None
    open_database(place).close()
    ballast = fill(cramped.store.parent, ROOM_TO_BEGIN)
    done = cramped.whole()
    assert done.returncode == 0, done.stderr
    assert FORGETFUL in done.stderr
    assert done.stderr.count("the disk is full; make room, or name a store on another disk with --store") == 2, (
        done.stderr
    )
    assert lasting(cramped.out) == lasting(calm.out)
    ballast.unlink()
    assert cramped.whole().returncode == 0
    assert lasting(cramped.out) == lasting(calm.out)


def test_a_store_that_has_no_room_to_begin_with_is_refused_with_a_cure(calm, cramped):
    fill(cramped.store.parent, 0)
    done = cramped.whole()
    assert done.returncode == 1
    assert "make room, or name a store on another disk with --store" in done.stderr
    assert "originals are untouched" in done.stderr
    (cramped.store.parent / "ballast").unlink()
    assert cramped.whole().returncode == 0
    assert lasting(cramped.out) == lasting(calm.out)


def test_an_output_whose_disk_fills_up_is_told_and_the_same_command_goes_on_when_there_is_room(calm, tmp_path):
    with disk(tmp_path / "disk", "size=1m") as place:
        runs = replace(calm, out=place / "out", store=tmp_path / "store.db")
        ballast = fill(place, 30_000)
        before = state(calm.shoot)
        done = runs.whole()
        assert done.returncode == 1, done.stderr
        assert "No space left" in done.stderr
        assert state(calm.shoot) == before
        ballast.unlink()
        assert runs.whole().returncode == 0
        assert lasting(place / "out") == lasting(calm.out)


def test_a_store_that_cannot_be_written_is_refused_with_a_cure(calm, tmp_path):
    with disk(tmp_path / "disk", "size=2m") as place:
        runs = replace(calm, out=tmp_path / "out", store=place / "store.db")
        assert runs.whole().returncode == 0
        read_only(place)
        done = runs.whole()
        assert done.returncode == 1
        assert "make its folder writable, or name another with --store" in done.stderr
        assert "originals are untouched" in done.stderr


def test_a_blob_for_which_there_is_no_room_is_told_and_leaves_none(tmp_path):
    with disk(tmp_path / "disk", "size=200k") as place:
        blobs = Blobs(str(place / "blobs"))
        kept = blobs.put(bytes(100_000))
        with pytest.raises(StoreError, match="No space left on device"):
            blobs.put(b"x" * 150_000)
        assert [one.name for one in blobs.files()] == [kept]
        assert blobs.get(kept) == bytes(100_000)
