"""A server's lock, whose connection may be lost."""

from contextlib import closing
from dataclasses import replace
from time import sleep

import pytest
from sqlalchemy import create_engine, text

from safelight.errors import CallError, StoreError
from safelight.store.location import Location
from safelight.store.server_lock import ASKED_SECONDS, ServerLock
from safelight.store.store import open_store

NUMBER = -(7 << 40) - 5
"""Of both signs there are some, and both halves of them say something."""


class Clock:
    """Every look at it is long after the one before."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += ASKED_SECONDS + 1
        return self.now


@pytest.fixture
def place(postgres):
    found = Location.of(postgres.database())
    assert found is not None
    return found


@pytest.fixture
def ours(place, tmp_path):
    with closing(open_store(place, str(tmp_path / "blobs"))) as store:
        yield store


@pytest.fixture
def theirs(place, tmp_path):
    with closing(open_store(place, str(tmp_path / "blobs"))) as store:
        yield store


def cut_off(store, others):
    """End every session of `others` at the server."""
    with store.database.writing() as connection:
        end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = "
        connection.execute(text(f"{end} current_database()"))
    others.database.engine.dispose()


def test_a_lock_whose_connection_was_lost_is_taken_again(ours, theirs):
    lock, other = ServerLock(ours.database, NUMBER, Clock()), ServerLock(theirs.database, NUMBER)
    assert lock.take()
    assert lock.holds()
    cut_off(theirs, ours)
    assert lock.holds()
    assert not other.take()
    lock.release()
    assert other.take()
    other.release()


def test_a_lock_that_another_took_meanwhile_is_lost(ours, theirs):
    lock, other = ServerLock(ours.database, NUMBER, Clock()), ServerLock(theirs.database, NUMBER)
    assert lock.take()
    cut_off(theirs, ours)
    assert other.take()
    assert not lock.holds()
    lock.release()
    other.release()


def test_a_session_that_lives_on_without_its_connection_is_ended(ours):
    lock = ServerLock(ours.database, NUMBER, Clock())
    assert lock.take()
    other = ServerLock(ours.database, NUMBER)
    lost, lock._connection = lock._connection, None
    assert lost is not None
    assert lock.holds()
    for _ in range(100):
        if lock._connection is not None:
            break
        assert lock.holds()
    assert lock._connection is not None
    assert not other.take()
    lost.invalidate()
    lock.release()


def test_a_lock_that_an_old_session_lets_go_of_between_two_looks_is_not_lost(ours, monkeypatch):
    lock, other = ServerLock(ours.database, NUMBER, Clock()), ServerLock(ours.database, NUMBER)
    assert lock.take()
    lost, lock._connection = lock._connection, None
    assert lost is not None
    look = lock._is_ours_from_before

    def look_late():
        lost.invalidate()
        while not other.take():
            sleep(0.01)
        other.release()
        return look()

    monkeypatch.setattr(lock, "_is_ours_from_before", look_late)
    assert lock.holds()
    assert not other.take()
    lock.release()


def test_while_no_server_is_there_nobody_has_taken_it(ours, monkeypatch):
    lock = ServerLock(ours.database, NUMBER, Clock())
    assert lock.take()
    lock._close()
    nowhere = create_engine("postgresql+psycopg://safelight@127.0.0.1:1/photos")
    monkeypatch.setattr(lock, "_database", replace(ours.database, engine=nowhere))
    assert lock.holds()
    with pytest.raises(StoreError, match="the store 'postgresql://"):
        lock.take()


def test_the_server_is_asked_once_a_second_at_most(ours):
    lock = ServerLock(ours.database, NUMBER, lambda: 0.0)
    assert lock.take()
    lock._close()
    assert lock.holds()


def test_an_owner_whose_connection_was_lost_ends_as_if_nothing_was(ours, theirs):
    with ours.owners.owning("/out", "it"):
        cut_off(theirs, ours)
    with theirs.owners.owning("/out", "it"), pytest.raises(CallError), ours.owners.owning("/out", "it"):
        pass
