"""Events folded into one picture."""

import asyncio
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import orjson

from safelight.app.looking.following import Following
from safelight.app.looking.live import MOST_FAILURES, Fold
from safelight.server.runs.stream import pictures
from safelight.store.event_log import Logged
from safelight.store.runs import RunRow
from safelight.store.store import Store

RUN = "20261128-010000-aaaa"


def events(*told: dict[str, Any], start: float = 100.0) -> list[Logged]:
    return [Logged(at, start + at, one) for at, one in enumerate(told, 1)]


STARTED = {"event": "RunStarted", "run_id": RUN, "photos": 100, "phases": 2}
PHASE = {"event": "PhaseStarted", "phase": 0, "what": "looking", "photos": 100, "models": [{"name": "a@1", "bytes": 5}]}


def chunk(done: int, **more: Any) -> dict[str, Any]:
    return {"event": "ChunkDone", "phase": 0, "done": done, "photos": 100, "check": 1, "failed": 0, **more}


def test_a_picture_says_how_far_a_run_is_and_how_long_it_takes() -> None:
    fold = Fold()
    fold.take(events(STARTED, PHASE, chunk(10), chunk(40, memory=77)))
    told = fold.as_object(104.0)
    assert (told["number"], told["photos"], told["check"]) == (4, 100, 1)
    assert told["phases"] == [{"phase": 0, "what": "looking", "done": 40, "photos": 100, "seconds": 2.0}]
    assert told["models"] == [{"name": "a@1", "bytes": 5}]
    assert told["memory_bytes"] == 77
    assert (told["left_seconds"], told["left_at_most"]) == (3.0, None)  # nobody said what the second phase has to do
    assert told["seconds"] == 3.0


def test_a_phase_whose_successor_began_is_through_and_one_that_was_stopped_is_not() -> None:
    fold = Fold()
    finished = {"event": "RunFinished", "run_id": RUN, "seconds": 1.0, "interrupted": True}
    fold.take(events(STARTED, PHASE, chunk(10), {**PHASE, "phase": 1}, {**chunk(20), "phase": 1}, finished))
    told = fold.as_object(1_000.0)
    assert [one["done"] for one in told["phases"]] == [100, 20]
    assert told["left_seconds"] is None
    assert told["seconds"] == 5.0
    assert told["models"] == []


def test_steps_stand_as_they_were_last_told_until_the_run_begins_anew() -> None:
    fold = Fold()
    steps = [{"node": "check", "done": 10, "looked": 8, "known": 2, "failed": 0, "passed": 0, "seconds": 1.0}]
    fold.take(events(STARTED, PHASE, chunk(10, steps=steps)))
    assert fold.as_object(104.0)["nodes"] == steps
    fold.take([Logged(4, 200.0, STARTED)])
    assert fold.as_object(201.0)["nodes"] == []


def test_a_run_that_foresaw_its_phases_says_how_long_all_of_them_take() -> None:
    fold = Fold()
    span = {"least": 10.0, "most": 10.0}
    none = {"least": 0.0, "most": 0.0}
    phases = [{"phase": at, "walk": span, "barrier": none} for at in range(2)]
    foreseen = {"event": "Foreseen", "phases": phases}
    fold.take(events(STARTED, PHASE, foreseen, chunk(50)))  # 50 of 100 photos in 2 s: 5 s of what was foreseen
    told = fold.as_object(104.0)
    assert (told["left_seconds"], told["left_at_most"]) == (2.0 + 4.0, 2.0 + 4.0)


def test_a_step_of_a_run_that_is_over_took_what_its_summary_says(store: Store, tmp_path: Path) -> None:
    begun(store, tmp_path)
    steps = [{"node": "check", "done": 10, "seconds": 1.0}]
    for one in (STARTED, PHASE, chunk(100, steps=steps)):
        store.events.add(RUN, time.time(), one)
    store.runs.end(RUN, "done", "2026-11-28T01:00:09+00:00", {"node_seconds": {"check": 2.5, "decide": 0.1}})
    told = Following(store, RUN).picture()
    assert told["nodes"] == [{"node": "check", "done": 10, "seconds": 2.5}, {"node": "decide", "seconds": 0.1}]
    assert (told["left_seconds"], told["left_at_most"]) == (None, None)


def test_a_run_that_goes_on_says_nothing_of_the_steps_of_its_first_part(store: Store, tmp_path: Path) -> None:
    begun(store, tmp_path)
    store.runs.end(RUN, "stopped", "2026-11-28T01:00:09+00:00", {"node_seconds": {"check": 2.5, "decide": 0.1}})
    with store.owners.owning(str(tmp_path), "it"):
        store.runs.take(RUN, "process 1 on here")
        for one in (STARTED, PHASE, chunk(10, steps=[{"node": "check", "done": 10, "seconds": 1.0}])):
            store.events.add(RUN, time.time(), one)
        told = Following(store, RUN).picture()
    assert told["state"] == "running"
    assert told["nodes"] == [{"node": "check", "done": 10, "seconds": 1.0}]


def test_what_fails_is_named_the_last_hundred_of_it() -> None:
    fold = Fold()
    failed = [{"event": "PhotoFailed", "photo": f"{n}", "code": "cut", "message": "cut off"} for n in range(250)]
    fold.take(events(STARTED, PHASE, *failed, {"event": "FromTomorrow"}, {"event": "Noted", "message": "so"}))
    told = fold.as_object(400.0)
    assert len(told["failures"]) == MOST_FAILURES
    assert told["failures"][-1]["photo"] == "249"
    assert told["notes"] == ["so"]


def test_a_run_that_is_gone_on_with_leaves_out_the_time_in_between() -> None:
    fold = Fold()
    fold.take(events(STARTED, PHASE, chunk(10)))
    fold.take([Logged(4, 1_000.0, STARTED), Logged(5, 1_001.0, PHASE)])
    told = fold.as_object(1_002.0)
    assert told["seconds"] == 4.0
    assert len(told["phases"]) == 1


def begun(store: Store, out: Path) -> None:
    row = RunRow(RUN, "running", "cull", "c.yaml", "", "builtin", str(out), {}, "2026-11-28T01:00:00+00:00", "", 100)
    store.runs.begin(row, [])


def test_ten_thousand_events_a_second_are_five_pictures(store: Store, tmp_path: Path) -> None:
    begun(store, tmp_path)
    for one in (STARTED, PHASE):
        store.events.add(RUN, time.time(), one)
    following = Following(store, RUN)

    async def watched() -> list[tuple[float, dict[str, Any]]]:
        seen = []
        async for sent in pictures(following, lambda: None):
            if b"data: " in sent:
                seen.append((time.monotonic(), orjson.loads(sent.partition(b"data: ")[2])))
            if len(seen) == 1:
                many(store, 3, 20_000)
            if len(seen) == 4:
                store.runs.end(RUN, "done", "2026-11-28T01:00:09+00:00", {"seconds": 9.0, "counts": {"keep": 100}})
        return seen

    with store.owners.owning(str(tmp_path), "it"):
        seen = asyncio.run(watched())
    assert seen[-1][1]["state"] == "done"
    assert seen[-1][1]["counts"]["keep"] == 100
    assert seen[1][1]["number"] == 20_002
    assert all(later - one > 0.15 for (one, _), (later, _) in pairwise(seen[1:]))


def many(store: Store, first: int, number: int) -> None:
    """Events as if a run wrote them without a pause."""
    from sqlalchemy import insert

    from safelight.store.schema import EVENTS

    rows = [
        {"run": RUN, "number": first + at, "at": time.time(), "event": orjson.dumps(chunk(at % 100))}
        for at in range(number)
    ]
    with store.database.writing() as connection:
        connection.execute(insert(EVENTS), rows)


def test_those_who_watch_one_run_ask_the_store_once(store: Store, tmp_path: Path) -> None:
    begun(store, tmp_path)
    following = Following(store, RUN)
    asked = []
    find = store.runs.find
    object.__setattr__(store.runs, "find", lambda run: asked.append(run) or find(run))
    for _ in range(50):
        assert following.picture()["state"] == "dead"
    assert len(asked) <= 2
