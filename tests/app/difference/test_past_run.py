"""Runs that are over, by id or folder, from the store or from what they wrote."""

import shutil
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from safelight.app.difference.difference import difference
from safelight.app.difference.past_run import past_run
from safelight.app.found_run import find_run, opened
from safelight.errors import CallError
from tests.app.what_if.shoot import culled, store_of


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("past")
    culled(folder, "cull", "--set", "select_best_from_group.keep=2")
    return folder


def test_a_run_is_the_same_from_the_store_and_from_its_folder(folder: Path) -> None:
    stored, written = (past_run(str(folder / "out"), store) for store in (store_of(folder), "none"))
    assert stored.id == written.id
    assert stored.parameters["select_best_from_group.keep"] == 2
    assert stored.overrides == written.overrides == {"select_best_from_group.keep": 2}
    assert difference(stored, written).nothing
    assert (difference(stored, written).text, difference(stored, written).parameters) == ((), ())


def test_a_run_is_found_by_its_id_also_when_its_folder_is_gone(folder: Path, tmp_path: Path) -> None:
    known = past_run(str(folder / "out"), store_of(folder))
    shutil.copytree(folder / "out", tmp_path / "kept")
    (folder / "out").rename(tmp_path / "moved")
    try:
        assert len(past_run(known.id, store_of(folder)).lines) == 12
        assert len(past_run(str(tmp_path / "kept"), store_of(folder)).lines) == 12, "a folder that the store knows not"
    finally:
        (tmp_path / "moved").rename(folder / "out")


def test_a_recipe_that_can_be_planned_no_more_is_compared_by_what_it_decided(folder: Path) -> None:
    with opened(store_of(folder)) as store:
        row = find_run(store, str(folder / "out"))
        text = "stages: [{model: nima, action: gone}]"
        old = replace(row, id="20200101-000000-aaaa", recipe_text=text, out="", photos=0)
        store.runs.begin(old, [])
        store.runs.end(old.id, "done", "", {})
    found = past_run("20200101", store_of(folder))
    assert (found.parameters, found.overrides) == ({}, {})


@pytest.mark.parametrize(
    ("run", "store", "told"),
    [
        ("nowhere", "none", "'nowhere' is no folder of a run, and without a store runs have no ids"),
        ("nowhere", "", "there is no run 'nowhere'"),
        ("", "", "an empty name names no run"),
    ],
)
def test_a_run_that_is_none_is_told(folder: Path, run: str, store: str, told: str) -> None:
    with pytest.raises(CallError, match=told):
        past_run(run, store or store_of(folder))


def test_a_folder_that_was_damaged_is_told(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(folder / "out", out)
    (out / "photos.jsonl").write_bytes(b"{")
    with pytest.raises(CallError, match=r"cannot be read: .* run it again"):
        past_run(str(out), "none")
    (out / "run.json").write_bytes(orjson.dumps({"safelight": "0"}))
    (out / "photos.jsonl").write_bytes(b"")
    with pytest.raises(CallError, match="cannot be read: 'recipe'"):
        past_run(str(out), "none")


def test_a_run_that_still_goes_on_is_refused(folder: Path) -> None:
    with opened(store_of(folder)) as store:
        row = find_run(store, str(folder / "out"))
        going = replace(row, id="20990101-000000-bbbb", state="running", out="")
        store.runs.begin(going, [])
    try:
        with pytest.raises(CallError, match="still going on"):
            past_run("20990101", store_of(folder))
    finally:
        with opened(store_of(folder)) as store:
            store.runs.delete(going.id)
