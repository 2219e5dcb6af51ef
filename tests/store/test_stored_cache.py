"""The cache that outlives its process: when it writes, and what it does where it cannot."""

import sqlite3
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import OperationalError

from safelight.errors import StoreError
from safelight.store.codec import codec_of
from safelight.store.database import told
from safelight.store.key import HALF
from safelight.store.results import Results
from safelight.store.schema import RESULTS
from safelight.store.stored_cache import (
    DEAR_SECONDS,
    MOST_WAITING,
    REST_SECONDS,
    ROWS,
    SECONDS,
    StoredCache,
    is_busy,
)


@dataclass(frozen=True, slots=True)
class Score:
    value: float


class Clock:
    """A clock that stands still until it is told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Watched:
    """Results that tell what is written into them, and may be broken."""

    results: Results
    writes: list[tuple[int, bool]] = field(default_factory=list)
    broken: bool = False
    busy: bool = False
    asked: int = 0
    tried: int = 0

    def find_each(self, questions) -> dict[bytes, Any]:
        self.asked += 1
        self._may_fail()
        return self.results.find_each(questions)

    def find_about(self, subjects, asked) -> dict[bytes, Any]:
        self.asked += 1
        self._may_fail()
        return self.results.find_about(subjects, asked)

    def put(self, entries, *, durable=False) -> None:
        self.tried += 1
        self._may_fail()
        self.results.put(entries, durable=durable)
        self.writes.append((len(entries), durable))

    def refresh(self) -> None:
        self._may_fail()
        self.results.refresh()

    def _may_fail(self) -> None:
        if self.busy:
            raise StoreError("the store 'here': others kept it busy for 30 seconds; try again when they are done")
        if self.broken:
            raise StoreError("the store 'here': the disk is full")


class World:
    """A cache over a real store, with a clock of its own."""

    def __init__(self, store) -> None:
        self.store, self.clock, self.said = store, Clock(), []
        self.results = Watched(store.results)
        self.cache = StoredCache(self.results, self.said.append, self.clock)  # type: ignore[arg-type]
        self._keys = 0

    def put(self, number=1, **options) -> None:
        keys = [str(self._keys + n).encode() for n in range(number)]
        self._keys += number
        self.cache.put_many([(key, Score(1.0)) for key in keys], Score, **options)

    def there(self) -> int:
        """How many entries another process would find."""
        keys = [str(n).encode() for n in range(self._keys)]
        return len(self.store.results.find(keys, codec_of(Score)))


@pytest.fixture
def world(store):
    return World(store)


def test_two_hundred_rows_are_written_at_once(world):
    world.put(ROWS - 1)
    assert world.there() == 0
    world.put()
    assert world.there() == ROWS
    assert world.results.writes == [(ROWS, False)]


def test_after_half_a_second_what_waits_is_written_to_the_disk(world):
    world.put()
    world.clock.now += SECONDS - 0.01
    world.put()
    assert world.there() == 0
    world.clock.now += 0.02
    world.put()
    assert world.results.writes == [(3, True)]


def test_after_a_dear_call_it_is_written_at_once(world):
    world.put(seconds=DEAR_SECONDS - 0.01)
    assert world.results.writes == []
    world.put(seconds=DEAR_SECONDS)
    assert world.results.writes == [(2, True)]


def test_many_rows_do_not_keep_the_disk_waiting_for_more_than_half_a_second(world):
    for _ in range(4):
        world.clock.now += 0.2
        world.put(ROWS)
    assert [durable for _, durable in world.results.writes] == [False, False, True, False]


def test_nothing_is_written_where_nothing_waits(world):
    world.clock.now += 60
    world.cache.flush()
    world.cache.put_many([], Score, seconds=1.0)
    assert world.results.writes == []


def test_what_waits_is_written_when_it_is_closed(world):
    world.put(3)
    world.cache.close()
    assert world.there() == 3


def test_a_clock_that_stands_still_loses_nothing(world):
    for _ in range(3):
        world.put(ROWS // 2)
    world.cache.close()
    assert world.there() == 3 * (ROWS // 2)


def test_what_the_store_has_is_answered_and_counted(world):
    world.put(3)
    world.cache.close()
    later = StoredCache(world.store.results, world.said.append)
    assert later.get_many([b"0", b"1", b"nobody"], Score) == {b"0": Score(1.0), b"1": Score(1.0)}
    assert later.answered == 2


def test_questions_of_several_types_are_one_question_to_the_store(world):
    StoredCache(world.store.results, world.said.append).put_many([(b"a", Score(1.0))], Score, seconds=1.0)
    world.cache.look_up({b"a": Score, b"b": bytes})
    asked = world.results.asked
    assert world.cache.get_all([b"a", b"b"], Score) == [Score(1.0), None]
    assert world.cache.get_many([b"b"], bytes) == {}
    assert world.results.asked == asked == 1


def test_of_each_photo_the_same_is_asked_once_and_not_again_key_by_key(world):
    subjects, questions = [b"s%015d" % n for n in range(3)], {b"q%015d" % n: Score for n in range(2)}
    keys = [subject + question for subject in subjects for question in questions]
    StoredCache(world.store.results, world.said.append).put_many([(keys[3], Score(1.0))], Score, seconds=1.0)
    for known in (subjects[:2], subjects):
        world.cache.look_up_about(known, questions)
    assert world.results.asked == 2
    assert world.cache.get_all(keys, Score) == [None, None, None, Score(1.0), None, None]
    assert world.results.asked == 2


def test_of_whom_something_was_absent_is_asked_anew_once_others_had_their_turn(world):
    subjects, questions = [b"s%015d" % n for n in range(2)], {b"q%015d" % n: Score for n in range(2)}
    keys = [subject + question for subject in subjects for question in questions]
    others = StoredCache(world.store.results, world.said.append)
    others.put_many([(key, Score(1.0)) for key in keys[:3]], Score, seconds=1.0)
    world.cache.look_up_about(subjects, questions)
    others.put_many([(keys[3], Score(2.0))], Score, seconds=1.0)
    assert world.cache.get_all(keys[3:], Score) == [None]
    world.cache.share()
    world.cache.look_up_about(subjects, questions)
    assert world.cache.get_all(keys[3:], Score) == [Score(2.0)]
    assert world.cache.answered == 4


def test_what_was_decided_by_stays_though_another_has_stored_something_else_since(world):
    subject, questions = b"s%015d" % 1, {b"q%015d" % n: Score for n in range(2)}
    (one, other) = (subject + question for question in questions)
    others = StoredCache(world.store.results, world.said.append)
    world.cache.put_many([(one, Score(1.0))], Score)
    others.put_many([(one, Score(2.0)), (other, Score(3.0))], Score, seconds=1.0)
    world.cache.look_up_about([subject], questions)
    assert world.cache.get_all([one, other], Score) == [Score(1.0), Score(3.0)]


def test_a_busy_store_is_asked_again_of_each_photo(world):
    subject, question = b"s" * HALF, b"q" * HALF
    StoredCache(world.store.results, world.said.append).put_many([(subject + question, Score(1.0))], Score, seconds=1.0)
    world.results.busy = True
    world.cache.look_up_about([subject], {question: Score})
    world.results.busy = False
    world.cache.look_up_about([subject], {question: Score})
    assert world.cache.get_all([subject + question], Score) == [Score(1.0)]
    assert world.results.asked == 2


def test_what_is_not_there_is_asked_for_once(world):
    for _ in range(3):
        assert world.cache.get_many([b"nobody"], Score) == {}
    assert world.results.asked == 1


def test_what_was_absent_is_answered_once_it_was_put(world):
    assert world.cache.get_many([b"0"], Score) == {}
    world.put()
    assert world.cache.get_many([b"0"], Score) == {b"0": Score(1.0)}


def test_answers_without_a_type_live_as_long_as_the_cache(world):
    value = object()
    world.cache.put_many([(b"a", value)])
    world.cache.close()
    assert world.cache.get_many([b"a"]) == {b"a": value}
    assert StoredCache(world.store.results, world.said.append).get_many([b"a"], Score) == {}


def test_what_would_not_come_back_as_it_was_is_kept_in_memory_alone(world):
    world.cache.put_many([(b"0", Score(float("inf"))), (b"1", Score(2.0))], Score, seconds=1.0)
    assert world.cache.get_many([b"0"], Score) == {b"0": Score(float("inf"))}
    assert world.store.results.find([b"0", b"1"], codec_of(Score)) == {b"1": Score(2.0)}
    assert world.said == []


def test_a_store_that_cannot_be_written_is_complained_of_once_and_the_run_goes_on(world):
    world.results.broken = True
    for _ in range(3):
        world.put(seconds=1.0)
    world.cache.close()
    (said,) = world.said
    beginning = "What this run finds from now on is not remembered, and looked for again where it goes on"
    assert said == f"{beginning}: the store 'here': the disk is full."
    assert len(world.cache.get_many([b"0", b"1", b"2"], Score)) == 3


def test_a_store_that_cannot_be_read_is_complained_of_once_and_is_not_asked_again(world):
    world.results.broken = True
    assert world.cache.get_many([b"0"], Score) == {}
    assert world.cache.get_many([b"1"], Score) == {}
    world.put()
    assert len(world.said) == 1
    assert world.results.asked == 1


def test_what_a_busy_store_did_not_take_is_written_when_it_is_free_again(world):
    world.results.busy = True
    world.put(seconds=1.0)
    world.results.busy = False
    world.put(seconds=1.0)
    assert world.there() == 0
    world.clock.now += REST_SECONDS
    world.put(seconds=1.0)
    assert world.there() == 3
    assert world.said == []


def test_what_waits_for_a_busy_store_is_owed(world):
    world.results.busy = True
    world.put(seconds=1.0)
    world.cache.share()
    assert world.cache.owes
    world.results.busy = False
    world.cache.share()
    assert not world.cache.owes


def test_what_was_needed_is_written_down_whenever_entries_are_shared(world):
    world.put(seconds=1.0)
    world.cache.flush()
    with world.store.database.writing() as connection:
        connection.execute(update(RESULTS).values(day=100))
    other = StoredCache(world.store.results, world.said.append)
    other.get_many([b"0"], Score)
    other.share()
    with world.store.database.reading() as connection:
        (day,) = connection.execute(select(RESULTS.c.day)).scalars()
    assert day > 100


def test_a_busy_store_is_left_alone_for_a_while(world):
    world.results.busy = True
    world.put(seconds=1.0)
    asked = world.results.tried
    for _ in range(10):
        world.put(ROWS, seconds=1.0)
    assert world.results.tried == asked


def test_a_store_that_stays_busy_to_the_end_is_complained_of(world):
    world.results.busy = True
    world.put(3, seconds=1.0)
    world.cache.close()
    world.cache.close()
    (said,) = world.said
    assert said.endswith("the store 'here': others kept it busy for 30 seconds; try again when they are done.")


def test_no_more_than_some_thousand_rows_wait_for_a_busy_store(world):
    world.results.busy = True
    world.put(seconds=1.0)
    world.put(MOST_WAITING)
    assert len(world.said) == 1
    world.results.busy = False
    world.put(ROWS)
    assert world.there() == 0


def test_a_busy_store_that_cannot_be_read_is_asked_again(world):
    world.put(seconds=1.0)
    later = StoredCache(world.results, world.said.append)
    world.results.busy = True
    assert later.get_many([b"0"], Score) == {}
    world.results.busy = False
    assert later.get_many([b"0"], Score) == {b"0": Score(1.0)}


def test_what_sqlite_says_of_a_locked_file_is_known_as_busy():
    fault = OperationalError("", None, sqlite3.OperationalError("database is locked"))
    assert is_busy(told("here", fault))


def test_a_store_that_heals_is_not_trusted_again_in_this_run(world):
    world.results.broken = True
    world.put(seconds=1.0)
    world.results.broken = False
    world.put(seconds=1.0)
    world.cache.close()
    assert world.there() == 0


def test_what_is_spent_is_let_go_when_it_is_written_and_found_again(world):
    world.put(2)
    world.cache.spent([b"0"])
    assert world.cache.get_many([b"0"]) == {b"0": Score(1.0)}
    world.cache.flush()
    assert world.cache.get_many([b"0", b"1"]) == {b"1": Score(1.0)}
    assert world.cache.get_many([b"0"], Score) == {b"0": Score(1.0)}


def test_what_was_not_there_at_first_is_found_again_once_it_was_written_and_let_go(world):
    assert world.cache.get_many([b"0"], Score) == {}
    world.put(1)
    world.cache.spent([b"0"])
    world.cache.flush()
    assert world.cache.get_many([b"0"]) == {}
    assert world.cache.get_many([b"0"], Score) == {b"0": Score(1.0)}


def test_what_is_spent_and_cannot_be_written_is_held(world):
    world.cache.put_many([(b"a", Score(float("nan")))], Score)
    world.cache.flush()
    world.cache.spent([b"a"])
    assert b"a" in world.cache.get_many([b"a"])
    world.results.broken = True
    world.put(seconds=1.0)
    world.cache.spent([b"0"])
    assert world.cache.get_many([b"0"]) == {b"0": Score(1.0)}


def test_what_was_let_go_is_asked_for_also_where_nothing_can_be_written_any_more(world):
    world.put(seconds=1.0)
    world.cache.spent([b"0"])
    world.results.broken = True
    world.put(seconds=1.0)
    world.results.broken = False
    assert world.cache.get_many([b"0"], Score) == {b"0": Score(1.0)}
