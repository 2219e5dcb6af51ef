from tests.store.test_runs import row


def test_events_are_numbered_by_run_in_the_order_in_which_they_came(store):
    for run in ("r1", "r2"):
        store.runs.begin(row(run), [])
    store.events.add("r1", 10.0, {"event": "RunStarted", "photos": 3})
    store.events.add("r2", 11.0, {"event": "RunStarted", "photos": 9})
    store.events.add("r1", 9.0, {"event": "Noted", "message": "a clock may jump back"})
    first, second = store.events.after("r1")
    assert (first.number, first.at, first.event) == (1, 10.0, {"event": "RunStarted", "photos": 3})
    assert (second.number, second.at) == (2, 9.0)


def test_who_knows_some_is_told_the_rest(store):
    store.runs.begin(row("r1"), [])
    for number in range(5):
        store.events.add("r1", float(number), {"event": "ChunkDone", "done": number})
    assert [one.event["done"] for one in store.events.after("r1", 3)] == [3, 4]
    assert store.events.after("r1", 5) == ()
