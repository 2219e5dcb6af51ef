"""Results as rows: packed values by key, checked when they are read."""

from contextlib import closing
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from sqlalchemy import delete, select, text, update

from safelight.errors import StoreError
from safelight.store.codec import codec_of
from safelight.store.inspection import Inspected, inspect_results
from safelight.store.key import HALF, half
from safelight.store.location import Location
from safelight.store.results import _MANY, _QUESTIONS, AT_ONCE, INLINE, entry_of
from safelight.store.schema import RESULTS
from safelight.store.store import open_store


@dataclass(frozen=True, slots=True)
class Score:
    value: float


@dataclass(frozen=True, slots=True)
class Vector:
    numbers: npt.NDArray[np.float32]


SCORES, VECTORS = codec_of(Score), codec_of(Vector)
LARGE = Vector(np.arange(INLINE // 4 + 1, dtype=np.float32))


def kept(store, **values):
    """Put scores, or vectors, under these keys."""
    store.results.put([entry_of(key.encode(), value, codec_of(type(value))) for key, value in values.items()])


def key(subject: int, question: int) -> bytes:
    """What is known of one photo to one question."""
    return half(b"photo %d" % subject) + half(b"question %d" % question)


def count(store):
    with store.database.reading() as connection:
        return len(connection.execute(select(RESULTS.c.size)).all())


def damage(store, **changed):
    """Change columns of every entry behind the store's back."""
    with store.database.writing() as connection:
        connection.execute(update(RESULTS).values(**changed))


def test_what_was_put_is_found_by_its_key(store):
    kept(store, a=Score(1.5), b=Score(2.5))
    assert store.results.find([b"a", b"b", b"c"], SCORES) == {b"a": Score(1.5), b"b": Score(2.5)}


def test_a_later_value_takes_the_place_of_an_earlier_one(store):
    kept(store, a=Score(1.0))
    kept(store, a=Score(2.0))
    assert store.results.find([b"a"], SCORES) == {b"a": Score(2.0)}
    assert count(store) == 1


def test_of_two_values_that_are_put_together_the_last_is_kept(store):
    store.results.put(entry_of(b"a", Score(float(n)), SCORES) for n in range(3))
    assert store.results.find([b"a"], SCORES) == {b"a": Score(2.0)}


@pytest.mark.parametrize("asked", [1, 5, _QUESTIONS + 1])
def test_keys_of_any_number_are_found_however_much_is_asked_of_each(store, asked):
    keys = [key(subject, question) for subject in range(2 * AT_ONCE // asked + 1) for question in range(asked)]
    store.results.put(entry_of(key, Score(float(n)), SCORES) for n, key in enumerate(keys))
    assert store.results.find(keys, SCORES) == {key: Score(float(n)) for n, key in enumerate(keys)}


def test_what_else_is_known_of_a_photo_is_not_given(store):
    asked = [key(subject, subject % 2) for subject in range(2 * _MANY)]
    others = [key(subject, question) for subject in range(2 * _MANY) for question in range(3)]
    store.results.put(entry_of(one, Score(1.0), SCORES) for one in others)
    assert store.results.find(asked, SCORES).keys() == set(asked)


def test_what_is_asked_of_each_of_many_photos_is_found_without_naming_every_key(store):
    keys = [key(subject, question) for subject in range(AT_ONCE + 1) for question in range(3)]
    store.results.put(entry_of(one, Score(float(n)), SCORES) for n, one in enumerate(keys))
    asked = {half(b"question %d" % question): SCORES for question in (0, 2, 9)}
    found = store.results.find_about({half(b"photo %d" % subject) for subject in range(1, 2 * AT_ONCE)}, asked)
    assert found == {one: Score(float(n)) for n, one in enumerate(keys) if n >= 3 and n % 3 != 1}


def test_of_what_is_asked_of_each_photo_a_damaged_answer_is_dropped_and_the_others_are_found(store):
    keys = [key(subject, question) for subject in range(3) for question in range(2)]
    store.results.put(entry_of(one, Score(float(n)), SCORES) for n, one in enumerate(keys))
    with store.database.writing() as connection:
        connection.execute(update(RESULTS).where(RESULTS.c.key == keys[3]).values(json=b'{"value":9.5}'))
    asked = {half(b"question %d" % question): SCORES for question in range(2)}
    found = store.results.find_about([one[:HALF] for one in keys], asked)
    assert found == {one: Score(float(n)) for n, one in enumerate(keys) if n != 3}
    assert count(store) == len(keys) - 1


def test_a_text_that_is_none_among_what_is_asked_of_each_photo_costs_nobody_else_an_answer(file_store):
    keys = [key(subject, 0) for subject in range(3)]
    file_store.results.put(entry_of(one, Score(1.0), SCORES) for one in keys)
    with file_store.database.writing() as connection:
        connection.execute(text("UPDATE results SET raw = CAST(x'fffe' AS TEXT) WHERE key = :key"), {"key": keys[1]})
    found = file_store.results.find_about([one[:HALF] for one in keys], {half(b"question 0"): SCORES})
    assert found == {keys[0]: Score(1.0), keys[2]: Score(1.0)}
    assert count(file_store) == 2


def test_small_arrays_stand_in_the_row_and_large_ones_are_blobs(store):
    kept(store, small=Vector(np.arange(3, dtype=np.float32)), large=LARGE)
    found = store.results.find([b"small", b"large"], VECTORS)
    assert found[b"small"].numbers.tolist() == [0, 1, 2]
    assert (found[b"large"].numbers == LARGE.numbers).all()
    assert len(list(store.blobs.files())) == 1


def test_an_entry_that_cannot_be_kept_is_told_when_it_is_made():
    with pytest.raises(StoreError, match="'Score' cannot be kept"):
        entry_of(b"a", Score(float("nan")), SCORES)


@pytest.mark.parametrize(
    "changed",
    [
        {"json": b'{"value":9.5}'},
        {"json": b""},
        {"json": b"\x00\xff"},
        {"raw": b"more"},
        {"checksum": 0},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_a_damaged_row_is_dropped_and_the_others_are_found(store, changed):
    kept(store, a=Score(1.5))
    damage(store, **changed)
    kept(store, b=Score(2.5))
    assert store.results.find([b"a", b"b"], SCORES) == {b"b": Score(2.5)}
    assert count(store) == 1
    kept(store, a=Score(1.5))
    assert store.results.find([b"a"], SCORES) == {b"a": Score(1.5)}


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("json", "'text'"),
        ("json", "7000000000"),
        ("json", "1.5"),
        ("raw", "CAST(x'fffe' AS TEXT)"),
        ("raw", "12"),
        ("checksum", "'text'"),
        ("checksum", "x'00'"),
        ("day", "'text'"),
        ("blob", "CAST(x'fffe' AS TEXT)"),
    ],
)
def test_a_row_whose_values_changed_their_kind_is_dropped_too(file_store, column, value):
    """As a flipped bit of SQLite's record header does."""
    kept(file_store, a=Score(1.5), b=Score(2.5))
    with file_store.database.writing() as connection:
        where = "WHERE key = :key"
        connection.execute(text(f"UPDATE results SET {column} = {value} {where}"), {"key": b"a"})
    found = file_store.results.find([b"a", b"b"], SCORES)
    assert found.pop(b"b") == Score(2.5)
    assert found in ({}, {b"a": Score(1.5)})
    assert column == "day" or count(file_store) == 1


def test_a_value_never_stands_under_anothers_key(store):
    """Rows whose keys were exchanged are whole, and wrong."""
    kept(store, a=Score(1.5), b=Score(2.5))
    with store.database.writing() as connection:
        connection.execute(delete(RESULTS).where(RESULTS.c.key == b"b"))
        connection.execute(update(RESULTS).values(key=b"b"))
    assert store.results.find([b"a", b"b"], SCORES) == {}
    assert count(store) == 0


def test_an_answer_of_another_kind_is_not_served(store):
    kept(store, a=Score(1.5))
    assert store.results.find([b"a"], VECTORS) == {}


def test_an_entry_that_names_another_blob_is_dropped(store):
    kept(store, a=LARGE)
    damage(store, blob=store.blobs.put(b"other"))
    assert store.results.find([b"a"], VECTORS) == {}
    assert count(store) == 0


def test_an_entry_whose_blob_is_gone_is_dropped_of_a_file_and_can_be_put_again(store):
    kept(store, a=LARGE)
    for blob in store.blobs.files():
        store.blobs.remove(blob.name)
    assert store.results.find([b"a"], VECTORS) == {}
    assert count(store) == (0 if store.database.is_file else 1)
    kept(store, a=LARGE)
    assert (store.results.find([b"a"], VECTORS)[b"a"].numbers == LARGE.numbers).all()


def test_what_cannot_be_read_just_now_is_no_answer_and_is_not_dropped(store, tmp_path):
    kept(store, a=LARGE, b=Score(2.5))
    (blob,) = (path for path in (tmp_path / "blobs").rglob("*") if path.is_file())
    aside = blob.rename(tmp_path / "aside")
    blob.mkdir()
    assert store.results.find([b"a"], VECTORS) == {}
    assert count(store) == 2
    blob.rmdir()
    aside.rename(blob)
    assert (store.results.find([b"a"], VECTORS)[b"a"].numbers == LARGE.numbers).all()


def test_a_machine_that_lacks_a_servers_blob_takes_it_from_nobody(postgres, tmp_path):
    place = Location.of(postgres.database())
    assert place is not None
    with (
        closing(open_store(place, str(tmp_path / "here"))) as here,
        closing(open_store(place, str(tmp_path / "there"))) as there,
    ):
        kept(here, a=LARGE)
        assert there.results.find([b"a"], VECTORS) == {}
        assert len(here.results.find([b"a"], VECTORS)) == 1
        assert inspect_results(there) == Inspected(1, 0, 1)
        assert len(here.results.find([b"a"], VECTORS)) == 1


def test_values_of_several_types_are_asked_for_at_once(store):
    kept(store, a=Score(1.5), b=LARGE)
    found = store.results.find_each({b"a": SCORES, b"b": VECTORS, b"nobody": SCORES})
    assert found.keys() == {b"a", b"b"}
    assert found[b"a"] == Score(1.5)
    assert (found[b"b"].numbers == LARGE.numbers).all()


def test_an_entry_is_read_as_no_other_type_than_its_own(store):
    kept(store, a=Score(1.5))
    assert store.results.find_each({b"a": VECTORS}) == {}


def test_when_one_of_many_cannot_be_written_none_is(store):
    good = entry_of(b"a", Score(1.0), SCORES)
    bad: Any = (b"b", None, *good[2:])
    with pytest.raises(StoreError):
        store.results.put([good, bad])
    assert count(store) == 0


def test_what_was_found_counts_as_needed_today(store):
    kept(store, a=Score(1.5), b=Score(2.5))
    damage(store, day=100)
    store.results.find([b"a"], SCORES)
    store.results.refresh()
    with store.database.reading() as connection:
        days = dict(connection.execute(select(RESULTS.c.key, RESULTS.c.day)).all())
    assert days[b"a"] > 100
    assert days[b"b"] == 100
