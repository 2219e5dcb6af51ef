from contextlib import closing
from datetime import date

import pytest
from sqlalchemy import update

from safelight.app.keeping import kept
from safelight.engine.events import Noted
from safelight.store.bounds import Bounds
from safelight.store.codec import codec_of
from safelight.store.inventory import inventory
from safelight.store.location import Location
from safelight.store.results import entry_of
from safelight.store.schema import RESULTS
from safelight.store.store import open_store
from tests.store.test_inventory import Score

LONG_AGO = 10_000


@pytest.fixture
def place(tmp_path):
    """A store with two results that nobody needed since 1997."""
    with closing(opened(tmp_path)) as store:
        store.results.put(entry_of(key, Score(1.0), codec_of(Score)) for key in (b"used", b"unused"))
        with store.database.writing() as connection:
            connection.execute(update(RESULTS).values(day=LONG_AGO))
    return str(tmp_path / "store.db")


def opened(folder):
    location = Location.of(str(folder / "store.db"))
    assert location
    return open_store(location)


def heard(_event):
    """Nobody listens."""


def entries(folder):
    with closing(opened(folder)) as store:
        return inventory(store)


def test_what_a_run_used_counts_as_needed_and_the_rest_is_let_go_when_it_is_over(place, tmp_path):
    with kept(place, heard, Bounds()) as keeping:
        assert keeping.cache.get_many([b"used"], Score) == {b"used": Score(1.0)}
        assert entries(tmp_path).entries == 2
    left = entries(tmp_path)
    assert left.entries == 1
    assert date.fromisoformat(left.oldest) > date(2026, 1, 1)


def test_within_a_day_it_is_looked_after_once(place, tmp_path):
    with kept(place, heard, Bounds()):
        """Nothing is asked."""
    with closing(opened(tmp_path)) as store:
        store.results.put([entry_of(b"new", Score(1.0), codec_of(Score))])
        with store.database.writing() as connection:
            connection.execute(update(RESULTS).values(day=LONG_AGO))
    with kept(place, heard, Bounds()):
        """Nothing is asked."""
    assert entries(tmp_path).entries == 1


def test_who_names_no_bounds_lets_nothing_go(place, tmp_path):
    with kept(place, heard):
        """Nothing is asked."""
    assert entries(tmp_path).entries == 2


def test_a_run_that_breaks_off_lets_nothing_go_and_keeps_what_it_found(place, tmp_path):
    def break_off():
        with kept(place, heard, Bounds()) as keeping:
            keeping.cache.put_many([(b"found", Score(2.0))], Score)
            raise RuntimeError("power")

    with pytest.raises(RuntimeError, match="power"):
        break_off()
    assert entries(tmp_path).entries == 3


def test_without_a_store_what_is_found_lives_as_long_as_the_run(tmp_path):
    said: list[Noted] = []
    with kept("none", said.append, Bounds()) as keeping:  # type: ignore[arg-type]
        keeping.cache.put_many([(b"key", Score(1.0))], Score)
        assert keeping.cache.get_many([b"key"], Score)
        assert keeping.store is None
        with keeping.owning(tmp_path, "it"):
            keeping.flush()
    assert said == []
