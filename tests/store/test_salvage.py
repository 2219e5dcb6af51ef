import random
from contextlib import closing
from datetime import date

import pytest
from sqlalchemy import update

from safelight.errors import StoreError
from safelight.store.codec import codec_of
from safelight.store.damaged_file import PAGE_BYTES
from safelight.store.inspection import faults_of_file, faults_of_rows, inspect_results
from safelight.store.location import Location
from safelight.store.marks import Mark
from safelight.store.results import entry_of
from safelight.store.runs import Decided
from safelight.store.salvage import salvage
from safelight.store.schema import MEMBERS, RUNS
from safelight.store.store import open_store
from tests.store.test_inventory import Score
from tests.store.test_runs import member, row

RESULTS, MARKS = 4_000, 200
DAY = date(2026, 11, 28)


def opened(file):
    place = Location.of(str(file))
    assert place is not None
    return open_store(place)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The bytes of a store's file with marks, a run and results."""
    file = tmp_path_factory.mktemp("whole") / "store.db"
    with closing(opened(file)) as store:
        store.marks.set(Mark(f"/day/{n:04}.jpg", f"blake3:{n}", "pick", 3, "2026") for n in range(MARKS))
        store.runs.begin(row(), [member(0), member(1)])
        store.events.add(row().id, 1.0, {"event": "Noted"})
        store.results.put(entry_of(b"%d" % n, Score(n + 0.5), codec_of(Score)) for n in range(RESULTS))
    return file.read_bytes()


@pytest.fixture
def file(tmp_path):
    return tmp_path / "store.db"


def test_a_sound_file_is_saved_whole_and_the_old_one_is_kept(file, whole):
    file.write_bytes(whole)
    saved = salvage(file, DAY)
    assert saved.rows == {"marks": MARKS, "runs": 1, "members": 2, "events": 1, "results": RESULTS}
    assert saved.kept_as == file.with_name("store.db.damaged-2026-11-28")
    with closing(opened(file)) as store:
        assert len(store.marks.all()) == MARKS
        assert store.runs.find(row().id) == row()
        assert store.runs.members(row().id) == (member(0), member(1))
        assert inspect_results(store).damaged == 0
        assert faults_of_file(store.database) == ()
    assert sorted(path.name for path in file.parent.iterdir()) == ["store.db", "store.db.damaged-2026-11-28"]
    assert saved.kept_as.read_bytes() == whole


@pytest.mark.parametrize("seed", range(4))
def test_flipped_bits_cost_the_rows_that_they_hit(file, whole, seed):
    dice, data = random.Random(seed), bytearray(whole)
    for _ in range(30):
        data[dice.randrange(PAGE_BYTES, len(data))] ^= 1 << dice.randrange(8)
    file.write_bytes(data)
    saved = salvage(file, DAY)
    assert saved.rows["results"] > RESULTS * 0.8
    assert saved.rows["marks"] > MARKS * 0.8
    with closing(opened(file)) as store:
        assert inspect_results(store).damaged == 0
        found = store.results.find([b"%d" % n for n in range(RESULTS)], codec_of(Score))
    assert all(score.value == int(key) + 0.5 for key, score in found.items())


def test_pages_of_nonsense_cost_what_they_held(file, whole):
    data = bytearray(whole)
    for page in range(len(data) // PAGE_BYTES * 2 // 3, len(data) // PAGE_BYTES, 7):
        data[page * PAGE_BYTES : (page + 1) * PAGE_BYTES] = random.Random(page).randbytes(PAGE_BYTES)
    file.write_bytes(data)
    saved = salvage(file, DAY)
    assert (saved.rows["marks"], saved.rows["runs"]) == (MARKS, 1)
    assert RESULTS / 2 < saved.rows["results"] < RESULTS


def test_of_a_file_that_was_cut_short_what_came_before_is_saved(file, whole):
    file.write_bytes(whole[: len(whole) // 2])
    saved = salvage(file, DAY)
    assert (saved.rows["marks"], saved.rows["runs"]) == (MARKS, 1)
    assert saved.rows["results"] > RESULTS / 4


def test_a_file_whose_beginning_is_lost_is_read_by_the_plan_of_a_new_one(file, whole):
    file.write_bytes(random.Random(1).randbytes(PAGE_BYTES) + whole[PAGE_BYTES:])
    assert salvage(file, DAY).rows == {"marks": MARKS, "runs": 1, "members": 2, "events": 1, "results": RESULTS}


def test_a_second_damage_on_one_day_is_kept_beside_the_first(file, whole):
    file.write_bytes(whole)
    first, second = salvage(file, DAY), salvage(file, DAY)
    assert (first.kept_as.name, second.kept_as.name) == ("store.db.damaged-2026-11-28", "store.db.damaged-2026-11-28-2")


def test_where_there_is_no_room_for_a_second_file_the_damaged_one_stays(file, whole):
    file.write_bytes(whole)
    file.with_name("store.db.repaired").mkdir()  # stands for whatever keeps it from being written
    with pytest.raises(StoreError) as raised:
        salvage(file, DAY)
    assert str(raised.value).startswith(f"{str(file)!r} cannot be repaired, and is as it was: ")
    assert file.read_bytes() == whole


def test_what_is_no_store_at_all_is_left_as_it_is(file):
    file.write_bytes(b"Dear photographer, " * 1_000)
    with pytest.raises(StoreError) as raised:
        salvage(file, DAY)
    assert str(raised.value) == (
        f"{str(file)!r} is no store: nothing in it can be read as one, and it was left as it is"
    )
    assert file.read_bytes() == b"Dear photographer, " * 1_000
    assert [path.name for path in file.parent.iterdir()] == ["store.db"]


def test_a_run_is_kept_without_its_summary_and_a_photo_without_its_record(file, whole):
    file.write_bytes(whole)
    with closing(opened(file)) as store:
        store.runs.end(row().id, "done", "now", {"seconds": 1}, [Decided(0, "h", "keep", b"{}")])
        with store.database.writing() as connection:
            connection.execute(update(RUNS).values(summary=b"{half"))
            connection.execute(update(MEMBERS).where(MEMBERS.c.position == 0).values(record=b"{half"))
            connection.execute(update(MEMBERS).where(MEMBERS.c.position == 1).values(photo=b"{half"))
    saved = salvage(file, DAY)
    assert (saved.rows["runs"], saved.rows["members"]) == (1, 1)
    with closing(opened(file)) as store:
        (only,) = store.runs.members(row().id, records=True)
        assert (only.position, only.verdict, only.record) == (0, "keep", b"")
        found = store.runs.find(row().id)
        assert found is not None
        assert (found.state, found.summary) == ("done", {})


@pytest.mark.parametrize("seed", range(6))
def test_whatever_was_flipped_a_sound_file_comes_of_it(file, whole, seed):
    """In the plan, in indexes, in the numbers that say what a column holds."""
    dice, data = random.Random(seed), bytearray(whole)
    for _ in range(100):
        data[dice.randrange(len(data) // 4)] ^= 1 << dice.randrange(8)
    file.write_bytes(data)
    assert salvage(file, DAY).rows["results"] > RESULTS / 2
    with closing(opened(file)) as store:
        assert (faults_of_file(store.database), faults_of_rows(store)) == ((), ())
        assert inspect_results(store).damaged == 0
