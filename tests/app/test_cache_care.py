from contextlib import closing

import pytest
from sqlalchemy import update

from safelight.app.cache_care import Checked, check
from safelight.errors import CallError
from safelight.store.codec import codec_of
from safelight.store.damaged_file import PAGE_BYTES
from safelight.store.inspection import Inspected
from safelight.store.location import Location
from safelight.store.results import entry_of
from safelight.store.schema import RUNS
from safelight.store.store import open_store
from tests.store.test_inventory import Score
from tests.store.test_runs import member, row

RESULTS = 2_000


@pytest.fixture
def file(tmp_path):
    """A closed store with results."""
    location = Location.of(str(tmp_path / "store.db"))
    assert location
    with closing(open_store(location)) as store:
        store.results.put(entry_of(b"%d" % n, Score(n + 0.5), codec_of(Score)) for n in range(RESULTS))
    return tmp_path / "store.db"


def damage(file):
    data = bytearray(file.read_bytes())
    middle = len(data) // 2 // PAGE_BYTES * PAGE_BYTES
    data[middle : middle + 4 * PAGE_BYTES] = b"\xa5" * (4 * PAGE_BYTES)
    file.write_bytes(data)


def test_a_whole_store_is_told_as_whole_and_repaired_by_nothing(file):
    before = file.read_bytes()
    checked = check(str(file), repair=True)
    assert checked.sound
    assert (checked.inspected, checked.faults, checked.saved) == (Inspected(RESULTS, 0, 0), (), None)
    assert file.read_bytes() == before


def test_a_damaged_file_is_told_and_left_alone_unless_it_is_to_be_repaired(file):
    damage(file)
    before = file.read_bytes()
    checked = check(str(file), repair=False)
    assert not checked.sound
    assert checked.faults
    assert file.read_bytes() == before
    repaired = check(str(file), repair=True)
    assert repaired.sound
    assert repaired.saved is not None
    assert repaired.saved.kept_as.is_file()
    assert repaired.inspected is not None
    assert RESULTS / 2 < repaired.inspected.entries < RESULTS
    assert check(str(file), repair=False).faults == ()


def test_nothing_is_repaired_while_a_run_goes_on(file):
    location = Location.of(str(file))
    assert location
    with closing(open_store(location)) as store, store.owners.owning("/out", "it"):
        damage(file)
        with pytest.raises(CallError) as raised:
            check(str(file), repair=True)
    assert str(raised.value) == (
        f"a run goes on in the store {str(file)!r}; wait for it, or stop it, and repair it then"
    )


def test_a_store_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(CallError) as raised:
        check(str(tmp_path / "none.db"), repair=True)
    assert str(raised.value) == f"there is no store {str(tmp_path / 'none.db')!r} yet; a run makes it"
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_cannot_be_understood_is_damage_too(file):
    location = Location.of(str(file))
    assert location
    with closing(open_store(location)) as store:
        store.runs.begin(row("r1"), [member(0)])
        store.runs.begin(row("r2"), [member(0)])
        with store.database.writing() as connection:
            connection.execute(update(RUNS).where(RUNS.c.id == "r1").values(call=b"{half"))
    assert not check(str(file), repair=False).sound
    repaired = check(str(file), repair=True)
    assert repaired.saved is not None
    assert (repaired.saved.rows["runs"], repaired.saved.rows["members"]) == (1, 1)
    assert check(str(file), repair=False) == Checked(str(file), Inspected(RESULTS, 0, 0))
