from sqlalchemy import update

from safelight.store.codec import codec_of
from safelight.store.inspection import Inspected, faults_of_file, faults_of_rows, inspect_results
from safelight.store.results import AT_ONCE, entry_of
from safelight.store.schema import EVENTS, MEMBERS, RESULTS, RUNS
from tests.store.test_inventory import Score
from tests.store.test_pruning import LARGE, keep, left
from tests.store.test_runs import member, row


def test_what_is_whole_stays(store):
    keys = [f"{number}".encode() for number in range(AT_ONCE + 3)]
    store.results.put([entry_of(key, Score(1.0), codec_of(Score)) for key in keys])
    keep(store, "large", LARGE, age=0)
    assert inspect_results(store) == Inspected(AT_ONCE + 4, 0, 0)
    assert len(store.results.find(keys, codec_of(Score))) == len(keys)


def test_what_is_not_what_was_written_is_dropped_and_nothing_else(store):
    for name in ("good", "flipped"):
        keep(store, name, 100, age=0)
    with store.database.writing() as connection:
        connection.execute(update(RESULTS).where(RESULTS.c.key == b"flipped").values(json=b'{"data":[0,99]}'))
    assert inspect_results(store) == Inspected(2, 1, 0)
    assert left(store, "good", "flipped") == ["good"]


def test_a_result_under_anothers_name_is_damaged(store):
    keep(store, "one", 100, age=0)
    with store.database.writing() as connection:
        connection.execute(update(RESULTS).values(key=b"other"))
    assert inspect_results(store) == Inspected(1, 1, 0)


def test_entries_of_a_file_whose_blob_is_gone_or_cut_short_are_dropped(store, tmp_path):
    for name in ("gone", "cut", "whole"):
        keep(store, name, LARGE + len(name), age=0)
    paths = {path.stat().st_size: path for path in (tmp_path / "blobs").rglob("*") if path.is_file()}
    paths[LARGE + 4].unlink()
    paths[LARGE + 3].write_bytes(b"cut")
    of_file = store.database.is_file
    assert inspect_results(store) == Inspected(3, 2 if of_file else 0, 2)
    assert left(store, "gone", "cut", "whole") == (["whole"] if of_file else ["gone", "cut", "whole"])


def test_a_sound_file_has_no_faults(store):
    assert faults_of_file(store.database) == ()


def test_rows_that_cannot_be_understood_are_told(store):
    store.runs.begin(row(), [member(0)])
    store.events.add(row().id, 1.0, {"event": "Noted"})
    assert faults_of_rows(store) == ()
    with store.database.writing() as connection:
        connection.execute(update(MEMBERS).values(record=b"{half"))
        connection.execute(update(EVENTS).values(event=b"\xff"))
    first, second = faults_of_rows(store)
    assert first.startswith("unexpected ")
    assert second
    with store.database.writing() as connection:
        connection.execute(update(RUNS).values(call=b"{half"))
    assert len(faults_of_rows(store)) == 1
