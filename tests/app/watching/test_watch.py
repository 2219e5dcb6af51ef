"""A watch is refused before it begins where it could not keep its word."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from safelight.app import PlanCall, RunCall
from safelight.app.watching.told import Told, Watching
from safelight.app.watching.watch import WatchCall, watch
from safelight.errors import CallError
from safelight.store.location import Location
from safelight.store.store import open_store


def begin(folder: Path, place: Path, out: Path | None = None, *, store: str | None = None) -> list[Told]:
    told: list[Told] = []
    run = RunCall(PlanCall("cull"), (folder,), out, workers=0, store=store or str(place / "store.db"))
    watch(WatchCall(run, 0.1, once=True), told.append, lambda: nullcontext(lambda _event: None), lambda: False)
    return told


@pytest.fixture(name="shoot")
def _shoot(tmp_path: Path) -> Path:
    folder = tmp_path / "shoot"
    folder.mkdir()
    return folder


def test_an_empty_folder_is_watched_and_nothing_is_written(shoot: Path, tmp_path: Path) -> None:
    assert begin(shoot, tmp_path) == [Watching(shoot, tmp_path / "shoot-Cull", 0)]
    assert not (tmp_path / "shoot-Cull").exists()


def test_without_a_store_it_could_not_know_what_was_looked_at(shoot: Path, tmp_path: Path) -> None:
    with pytest.raises(CallError) as caught:
        begin(shoot, tmp_path, store="none")
    assert str(caught.value) == (
        "a watch needs a store, and the settings say 'none': the store knows which photos were looked at, so that none "
        "is missed or looked at twice; name one with --store"
    )


def test_a_folder_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(CallError, match=r"^there is no folder '.*shoot' to watch; make it, or mount the drive"):
        begin(tmp_path / "shoot", tmp_path)


def test_the_output_never_lies_in_the_watched_folder(shoot: Path, tmp_path: Path) -> None:
    with pytest.raises(CallError, match=r"^the output folder 'out' lies inside the photos' folder 'shoot'"):
        begin(shoot, tmp_path, shoot / "out")


def test_two_watches_into_one_folder_are_refused(shoot: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    store = open_store(Location.of(str(tmp_path / "store.db")))
    with store.owners.owning(f"watch into {out}", ""), pytest.raises(CallError, match=r"^another watch writes into '"):
        begin(shoot, tmp_path, out)
    store.close()
