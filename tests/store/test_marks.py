"""The human's word, as it was said to Safelight."""

import os
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import update

from safelight.errors import StoreError
from safelight.store.marks import Mark
from safelight.store.salvage import salvage
from safelight.store.schema import MARKS

PICK = Mark("/shoot/a.jpg", "blake3:a", "pick", 3, "2026-06-20T15:00:00+00:00")


def test_a_mark_is_there_until_it_is_taken_back(store):
    store.marks.set([PICK])
    assert store.marks.all() == (PICK,)
    store.marks.clear(["/shoot/a.jpg", "/shoot/nobody.jpg"])
    assert store.marks.all() == ()


def test_a_later_mark_of_a_path_takes_the_place_of_an_earlier_one(store):
    store.marks.set([PICK])
    later = Mark(PICK.path, "blake3:b", "reject", None, "2026-06-21T15:00:00+00:00")
    store.marks.set([later])
    assert store.marks.all() == (later,)


def test_marks_come_in_the_order_of_paths(store):
    paths = ["/b", "/a", "/a/b", "/ä"]
    store.marks.set(Mark(path, path) for path in paths)
    assert [mark.path for mark in store.marks.all()] == sorted(paths, key=os.fsencode)


def test_no_marks_are_nothing_to_write(store):
    store.marks.set([])
    store.marks.clear([])
    assert store.marks.all() == ()


def test_a_path_that_is_no_text_is_kept_by_its_bytes(store):
    odd = Mark(os.fsdecode(b"/shoot/caf\xe9 \n.jpg"), "blake3:a", "pick")
    store.marks.set([odd])
    assert store.marks.all() == (odd,)


def test_what_is_taken_back_and_what_is_said_instead_happen_together(store):
    store.marks.set([PICK])
    bad = Mark("/shoot/b.jpg", None)  # type: ignore[arg-type]
    with pytest.raises(StoreError):
        store.marks.replace([PICK.path], [bad])
    assert store.marks.all() == (PICK,)
    moved = Mark("/shoot/b.jpg", "blake3:a", "pick")
    store.marks.replace([PICK.path], [moved])
    assert store.marks.all() == (moved,)


def test_dropping_results_leaves_marks_alone(store):
    store.marks.set([PICK])
    store.results.drop([b"a"])
    assert store.marks.all() == (PICK,)


@pytest.mark.parametrize(
    "changed",
    [{"pick": "reject"}, {"rating": 2}, {"image_hash": "blake3:b"}, {"at": "2026"}, {"path": b"/shoot/b.jpg"}],
)
def test_a_mark_that_is_not_what_was_said_is_refused_with_a_cure(store, changed):
    store.marks.set([PICK])
    with store.database.writing() as connection:
        connection.execute(update(MARKS).values(**changed))
    with pytest.raises(StoreError) as raised:
        store.marks.all()
    assert str(raised.value) == (
        f"the store {store.name!r}: it is damaged; `safelight cache verify --repair` saves what can be read "
        "(a mark is not what was said)"
    )


def test_repairing_a_store_lets_go_of_a_mark_that_is_not_what_was_said(file_store, tmp_path):
    file_store.marks.set([PICK, replace(PICK, path="/shoot/b.jpg")])
    with file_store.database.writing() as connection:
        connection.execute(update(MARKS).where(MARKS.c.path == b"/shoot/b.jpg").values(pick="reject"))
    file_store.close()
    salvage(tmp_path / "store.db", date(2026, 11, 28))
    assert file_store.marks.all() == (PICK,)
