import os
from dataclasses import dataclass
from time import time

import numpy as np
import numpy.typing as npt
import pytest
from sqlalchemy import event, select, update

from safelight.errors import StoreError
from safelight.store import pruning, results
from safelight.store.bounds import Bounds
from safelight.store.codec import codec_of
from safelight.store.pruning import YOUNG_SECONDS, prune, prune_daily
from safelight.store.results import AGED_DAYS, INLINE, entry_of
from safelight.store.schema import RESULTS

TODAY = 20_000
NOW = TODAY * 86_400.0 + 3_600
LARGE = INLINE + 1_000


@dataclass(frozen=True, slots=True)
class Bytes:
    data: npt.NDArray[np.uint8]


def keep(store, name, size, age):
    """An entry of about so many bytes that was needed last so many days ago."""
    value = Bytes(np.full(size, len(name), np.uint8))
    store.results.put([entry_of(name.encode(), value, codec_of(Bytes))])
    with store.database.writing() as connection:
        key = RESULTS.c.key == name.encode()
        connection.execute(update(RESULTS).where(key).values(day=TODAY - age))


def left(store, *names):
    with store.database.reading() as connection:
        keys = set(connection.execute(select(RESULTS.c.key)).scalars())
    return [name for name in names if name.encode() in keys]


def age_blobs(folder, seconds):
    for path in folder.rglob("*"):
        if path.is_file():
            os.utime(path, (NOW - seconds, NOW - seconds))


def test_what_was_not_needed_for_too_long_goes(store):
    keep(store, "old", 100, age=91)
    keep(store, "at the edge", 100, age=90)
    keep(store, "new", 100, age=0)
    pruned = prune(store, Bounds(days=90), NOW)
    assert pruned.entries == 1
    assert pruned.bytes > 100
    assert left(store, "old", "at the edge", "new") == ["at the edge", "new"]


def test_where_too_much_is_kept_the_oldest_goes_first(store):
    for name, age in (("a", 3), ("b", 2), ("c", 1)):
        keep(store, name, 1_000, age)
    assert prune(store, Bounds(size=2_500), NOW).entries == 1
    assert left(store, "a", "b", "c") == ["b", "c"]


def test_of_one_day_the_largest_go_so_that_the_fewest_do(store):
    keep(store, "small", 1_000, age=1)
    keep(store, "large", 9_000, age=1)
    keep(store, "middle", 4_000, age=1)
    assert prune(store, Bounds(size=6_000), NOW).entries == 1
    assert left(store, "small", "large", "middle") == ["small", "middle"]


def test_what_fits_stays(store):
    keep(store, "a", 1_000, age=1)
    pruned = prune(store, Bounds(), NOW)
    assert (pruned.entries, pruned.blobs, pruned.given_back) == (0, 0, 0)


def test_a_blob_goes_with_the_last_entry_that_names_it(store, tmp_path):
    keep(store, "old", LARGE, age=91)
    keep(store, "newer", LARGE + 1, age=0)
    age_blobs(tmp_path / "blobs", YOUNG_SECONDS + 1)
    pruned = prune(store, Bounds(), NOW)
    assert (pruned.blobs, pruned.blob_bytes) == (1, LARGE)
    assert len(list(store.blobs.files())) == 1


def test_a_blob_that_was_just_written_stays_for_its_entry_may_be_on_its_way(store, tmp_path):
    store.blobs.put(b"on its way")
    age_blobs(tmp_path / "blobs", YOUNG_SECONDS - 1)
    assert prune(store, Bounds(), NOW).blobs == 0
    age_blobs(tmp_path / "blobs", YOUNG_SECONDS + 1)
    assert prune(store, Bounds(), NOW).blobs == 1


def test_what_is_no_blob_of_ours_stays(store, tmp_path):
    mine = tmp_path / "blobs" / "letter.txt"
    mine.parent.mkdir(exist_ok=True)
    mine.write_bytes(b"not yours")
    age_blobs(tmp_path / "blobs", YOUNG_SECONDS * 100)
    assert prune(store, Bounds(), NOW).blobs == 0
    assert mine.read_bytes() == b"not yours"


def test_a_file_that_became_mostly_empty_is_made_small(file_store, tmp_path, monkeypatch):
    monkeypatch.setattr(pruning, "EMPTY_BYTES", 100_000)
    for number in range(40):
        keep(file_store, f"{number}", 20_000, age=100)
    before = (tmp_path / "store.db").stat().st_size + (tmp_path / "store.db-wal").stat().st_size
    pruned = prune(file_store, Bounds(), NOW)
    assert pruned.given_back > 500_000
    assert (tmp_path / "store.db").stat().st_size < before - 500_000


def test_what_was_used_counts_as_needed_today(store):
    keep(store, "used", 100, age=91)
    keep(store, "unused", 100, age=91)
    store.results.find([b"used"], codec_of(Bytes))
    store.results.refresh()
    prune(store, Bounds(days=90), NOW)
    assert left(store, "used", "unused") == ["used"]


def test_a_use_is_written_down_once_a_week_for_that_costs_what_the_entry_does(store):
    today = int(time() // 86_400)
    for name, age in (("yesterday", 1), ("a week ago", AGED_DAYS)):
        keep(store, name, 100, age=TODAY - today + age)
    store.results.find([b"yesterday", b"a week ago"], codec_of(Bytes))
    store.results.refresh()
    with store.database.reading() as connection:
        assert set(connection.execute(select(RESULTS.c.day)).scalars()) == {today, today - 1}


def test_by_itself_it_is_done_once_a_day_and_only_where_bounds_are_exceeded(store, tmp_path):
    folder = tmp_path / "beside"
    assert prune_daily(store, folder, Bounds(), NOW) is None
    keep(store, "old", 100, age=91)
    assert prune_daily(store, folder, Bounds(), NOW + 60) is None
    assert left(store, "old") == ["old"]
    pruned = prune_daily(store, folder, Bounds(), NOW + 86_400)
    assert pruned is not None
    assert pruned.entries == 1


def test_where_the_day_cannot_be_noted_nothing_is_let_go(store, tmp_path):
    keep(store, "old", 100, age=91)
    (tmp_path / "beside").write_bytes(b"in the way")
    with pytest.raises(StoreError) as raised:
        prune_daily(store, tmp_path / "beside", Bounds(), NOW)
    assert str(raised.value) == f"{str(tmp_path / 'beside' / 'pruned')!r} cannot be written: File exists"
    assert left(store, "old") == ["old"]


@pytest.mark.parametrize(("bounds", "goes"), [(Bounds(days=5), True), (Bounds(size=500), True), (Bounds(), False)])
def test_either_bound_may_be_exceeded(store, tmp_path, bounds, goes):
    keep(store, "one", 1_000, age=10)
    assert (prune_daily(store, tmp_path / "beside", bounds, NOW) is not None) is goes


def test_a_file_is_not_written_anew_while_anybody_runs(file_store, monkeypatch):
    monkeypatch.setattr(pruning, "EMPTY_BYTES", 0)
    for number in range(20):
        keep(file_store, f"{number}", 20_000, age=91)
    with file_store.owners.owning("/out", "it"):
        pruned = prune(file_store, Bounds(days=90), NOW)
    assert (pruned.entries, pruned.given_back) == (20, 0)
    assert prune(file_store, Bounds(days=90), NOW).given_back > 0


def test_much_is_let_go_in_small_parts_so_that_nobody_waits_for_all_of_it(store, monkeypatch):
    monkeypatch.setattr(results, "AT_ONCE", 2)
    for name in "abcde":
        keep(store, name, 100, age=91)
    written: list[object] = []
    event.listen(store.database.engine, "commit", written.append)
    assert prune(store, Bounds(days=90), NOW).entries == 5
    assert left(store, *"abcde") == []
    assert len(written) == 3
