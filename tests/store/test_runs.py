from dataclasses import replace

import orjson
import pytest
from sqlalchemy import update

from safelight.errors import StoreError
from safelight.store.runs import Decided, Member, RunRow
from safelight.store.schema import MEMBERS


def row(run="20261128-010000-aaaa", **changed):
    told = RunRow(
        id=run,
        state="running",
        recipe_name="Cull",
        recipe_source="cull.yaml",
        recipe_text="name: Cull",
        profile="builtin",
        out="/out/day1",
        call={"variables": ["a=b"], "clocks": {"A1": 60.0}},
        started="2026-11-28T01:00:00+00:00",
        owner="process 7 on here",
        photos=2,
    )
    return replace(told, **changed)


def member(position):
    return Member(position, {"name": f"{position}.jpg"}, [[100, 200]])


def test_a_run_comes_back_as_it_was_begun(store):
    store.runs.begin(row(), [member(0), member(1)])
    assert store.runs.find("20261128-010000-aaaa") == row()
    assert store.runs.members("20261128-010000-aaaa") == (member(0), member(1))


def test_a_run_is_found_by_a_beginning_that_only_it_has(store):
    store.runs.begin(row("20261128-010000-aaaa"), [])
    store.runs.begin(row("20261128-020000-bbbb"), [])
    found = store.runs.find("20261128-02")
    assert found is not None
    assert found.id == "20261128-020000-bbbb"
    assert store.runs.find("20261128") is None
    assert store.runs.find("2025") is None


@pytest.mark.parametrize("slip", ["", "2", "2026112", "b\udce9d"])
def test_too_few_characters_mean_no_run(store, slip):
    store.runs.begin(row(), [])
    assert store.runs.find(slip) is None


def test_names_that_are_no_utf8_come_back_as_they_were(store):
    named = row(out="/out/Stra\udcdfe", recipe_source="r\udce9.yaml", call={"variables": ["who=b\udce9d"]})
    store.runs.begin(named, [])
    assert store.runs.find(named.id) == named
    assert store.runs.latest_in("/out/Stra\udcdfe") == named


def test_an_id_that_is_another_ones_beginning_is_itself(store):
    store.runs.begin(row("r1"), [])
    store.runs.begin(row("r12"), [])
    found = store.runs.find("r1")
    assert found is not None
    assert found.id == "r1"


def test_signs_that_mean_something_in_a_pattern_mean_themselves(store):
    store.runs.begin(row("r1"), [])
    assert store.runs.find("%") is None
    assert store.runs.find("r_") is None


def test_the_newest_come_first_whatever_their_ids_say(store):
    for name in ("r1", "r3", "r2"):
        store.runs.begin(row(name), [])
    assert [one.id for one in store.runs.all()] == ["r2", "r3", "r1"]
    assert [one.id for one in store.runs.all(limit=2)] == ["r2", "r3"]
    assert store.runs.count() == 3


def test_the_last_run_in_a_folder_is_the_newest_there(store):
    store.runs.begin(row("r2"), [])
    store.runs.begin(row("r1"), [])  # its clock was set back
    store.runs.begin(row("r3", out="/out/day2"), [])
    found = store.runs.latest_in("/out/day1")
    assert found is not None
    assert found.id == "r1"
    assert store.runs.latest_in("/out") is None


def test_what_was_decided_stands_with_its_photo(store):
    store.runs.begin(row(), [member(0), member(1)])
    line = orjson.dumps({"photo": "1.jpg"})
    store.runs.end(row().id, "done", "2026-11-28T01:01:00+00:00", {"seconds": 60}, [Decided(1, "h1", "keep", line)])
    ended = store.runs.find(row().id)
    assert ended is not None
    assert (ended.state, ended.summary) == ("done", {"seconds": 60})
    undecided, decided = store.runs.members(row().id, records=True)
    assert (undecided.verdict, undecided.record) == ("", b"")
    assert (decided.verdict, decided.image_hash, decided.record) == ("keep", "h1", line)
    assert store.runs.members(row().id)[1].record == b""


def test_who_takes_a_run_over_is_asked_nothing_that_its_last_owner_was_asked(store):
    store.runs.begin(row(), [])
    assert not store.runs.is_asked_to_stop(row().id)
    store.runs.ask_to_stop(row().id)
    assert store.runs.is_asked_to_stop(row().id)
    store.runs.take(row().id, "process 8 on here")
    assert not store.runs.is_asked_to_stop(row().id)
    taken = store.runs.find(row().id)
    assert taken is not None
    assert (taken.state, taken.owner) == ("running", "process 8 on here")


def test_a_run_that_is_forgotten_takes_its_photos_and_its_log_with_it_and_no_others(store):
    for name in ("r1", "r2"):
        store.runs.begin(row(name), [member(0)])
        store.events.add(name, 1.0, {"event": "Noted"})
    store.runs.delete("r1")
    assert store.runs.find("r1") is None
    assert store.runs.members("r1") == ()
    assert store.events.after("r1") == ()
    assert store.runs.members("r2") == (member(0),)
    assert len(store.events.after("r2")) == 1


def test_a_record_that_cannot_be_read_is_told_with_its_cure_to_whoever_wants_it(store):
    store.runs.begin(row(), [member(0)])
    with store.database.writing() as connection:
        connection.execute(update(MEMBERS).values(record=b"{half"))
    assert store.runs.members(row().id) == (member(0),)
    with pytest.raises(StoreError, match="it is damaged; `safelight cache verify --repair` saves what can be read"):
        store.runs.members(row().id, records=True)


def test_records_come_in_order_and_what_was_not_decided_is_left_out(store):
    store.runs.begin(row(), [member(at) for at in range(3)])
    decided = [Decided(at, "", "keep", orjson.dumps({"photo": f"{at}.jpg"})) for at in (2, 0)]
    store.runs.end(row().id, "done", "2026-11-28T02:00:00+00:00", {}, decided)
    assert list(store.runs.records(row().id)) == [{"photo": "0.jpg"}, {"photo": "2.jpg"}]


def test_a_record_that_cannot_be_read_is_told_as_damage(store):
    store.runs.begin(row(), [member(0)])
    store.runs.end(row().id, "done", "2026-11-28T02:00:00+00:00", {}, [Decided(0, "", "keep", b"{")])
    with pytest.raises(StoreError, match="damaged"):
        list(store.runs.records(row().id))
