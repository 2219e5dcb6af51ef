import pytest

from safelight.app.found_run import find_run, opened
from safelight.errors import CallError
from tests.store.test_runs import row


def test_a_run_is_called_by_its_id_its_beginning_or_its_folder(store, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    kept = row(out=str(tmp_path / "culled"))
    store.runs.begin(kept, [])
    for name in (kept.id, kept.id[:9], str(tmp_path / "culled"), "culled", "./culled"):
        assert find_run(store, name).id == kept.id


def test_a_folder_stands_for_the_last_run_that_wrote_there(store, tmp_path):
    for name in ("r1", "r2"):
        store.runs.begin(row(name, out=str(tmp_path)), [])
    assert find_run(store, str(tmp_path)).id == "r2"


def test_a_run_that_is_none_is_refused_with_those_that_there_are(store):
    with pytest.raises(CallError) as raised:
        find_run(store, "nothing")
    assert str(raised.value) == f"there is no run 'nothing' in the store {store.name!r}: it holds no run yet"
    for name in ("r1", "r2", "r3", "r4"):
        store.runs.begin(row(name), [])
    with pytest.raises(CallError, match="the latest are r4, r3, r2; `safelight runs list` shows them all"):
        find_run(store, "nothing")


def test_a_beginning_that_several_have_is_no_run(store):
    for name in ("20261128-1", "20261128-2"):
        store.runs.begin(row(name), [])
    with pytest.raises(CallError, match="there is no run '20261128'"):
        find_run(store, "20261128")


def test_an_empty_name_is_no_run_and_not_the_folder_that_one_stands_in(store, tmp_path, monkeypatch):
    store.runs.begin(row(out=str(tmp_path)), [])
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CallError, match="an empty name names no run"):
        find_run(store, "")


def test_a_slip_of_a_few_characters_is_told_to_be_too_short(store):
    store.runs.begin(row(), [])
    with pytest.raises(CallError, match="fewer than 8 characters of an id say nothing"):
        find_run(store, "2")


def test_where_nothing_is_remembered_no_run_is_found():
    with pytest.raises(CallError) as raised, opened("none"):
        pass
    assert str(raised.value) == "this needs a store, and the settings say 'none'; name one with --store"
