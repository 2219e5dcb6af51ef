"""Small pictures that the store gives back when they are looked at."""

from contextlib import closing

import pytest

from safelight.engine.jpegs import TOGETHER, Jpegs
from safelight.engine.keepsakes import FaceCrops
from safelight.store.cache import MemoryCache
from safelight.store.location import Location
from safelight.store.store import open_store
from safelight.store.stored_cache import StoredCache


@pytest.fixture
def store(tmp_path):
    place = Location.of(str(tmp_path / "store.db"))
    assert place is not None
    with closing(open_store(place)) as store:
        yield store


def crops(number: int) -> FaceCrops:
    return FaceCrops((b"face %d" % number, b"another %d" % number))


def shelf(cache, at_hand: int, photos: int):
    """So many photos' faces, written and kept."""
    jpegs = Jpegs(cache, at_hand)
    entries = [(b"%032d" % n, crops(n)) for n in range(photos)]
    cache.put_many(entries, FaceCrops)
    return jpegs, [jpegs.kept(key, value) for key, value in entries]


@pytest.mark.parametrize("at_hand", [0, 100, 1_000_000])
def test_each_is_what_it_was_however_many_are_held(store, at_hand):
    cache = StoredCache(store.results, pytest.fail)
    _, kept = shelf(cache, at_hand, 3 * TOGETHER)
    cache.flush()
    for order in (kept, kept[::-1]):
        assert all(bytes(one) in (b"face %d" % n, b"another %d" % n) for n, some in enumerate(kept) for one in some)
        assert [len(one) for some in order for one in some] == [len(bytes(one)) for some in order for one in some]


def test_what_is_written_is_held_by_nobody(store):
    cache = StoredCache(store.results, pytest.fail)
    shelf(cache, 0, 10)
    assert cache.get_many([b"%032d" % 3])
    cache.flush()
    assert not cache.get_many([b"%032d" % 3])


def test_whoever_goes_through_them_asks_the_store_for_many_at_once(store):
    cache = StoredCache(store.results, pytest.fail)
    _, kept = shelf(cache, 0, 2 * TOGETHER)
    cache.flush()
    fetched = cache.answered
    bytes(kept[0][0])
    assert cache.answered - fetched == TOGETHER
    assert [bytes(one[0]) for one in kept[:TOGETHER]] == [b"face %d" % n for n in range(TOGETHER)]
    assert cache.answered - fetched == TOGETHER


def test_one_that_the_store_has_lost_is_none(store):
    cache = StoredCache(store.results, pytest.fail)
    _, (kept,) = shelf(cache, 0, 1)
    cache.flush()
    store.results.drop([b"%032d" % 0])
    assert bytes(kept[0]) == b""


def test_a_cache_without_a_store_keeps_them():
    _, kept = shelf(MemoryCache(), 0, 3)
    assert kept[2] == (b"face 2", b"another 2")
