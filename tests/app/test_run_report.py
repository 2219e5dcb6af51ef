import orjson

from safelight.app.run_report import LAST_EVENTS, SLOWEST, NodeReport, PhotoReport, WorkerReport, report_of
from safelight.store.runs import Decided
from tests.store.test_runs import member, row

SUMMARY = {
    "seconds": 4.0,
    "node_seconds": {"quality_check": 3.0, "decide": 0.1},
    "answers": {"quality_check": {"asked": 10, "measured": 4}, "faces": {"asked": 2, "measured": 2}},
    "node_memory": {"quality_check": 60_000_000},
}


def ended(store, records, summary=SUMMARY):
    store.runs.begin(row(photos=len(records)), [member(at) for at in range(len(records))])
    lines = [Decided(at, "", record["verdict"], orjson.dumps(record)) for at, record in enumerate(records)]
    store.runs.end(row().id, "done", "2026-11-28T01:01:00+00:00", summary, lines)
    found = store.runs.find(row().id)
    assert found is not None
    return report_of(store, found)


def record(name, verdict="keep", reasons=(), **seconds):
    return {"photo": name, "verdict": verdict, "reasons": list(reasons), "seconds": seconds}


def test_steps_are_told_with_time_answers_and_memory(store):
    report = ended(store, [])
    assert report.nodes == (
        NodeReport("quality_check", 3.0, 10, 4, 60_000_000),
        NodeReport("decide", 0.1),
        NodeReport("faces", 0.0, 2, 2),
    )
    assert [node.share for node in report.nodes] == [0.6, None, 0.0]
    assert report.share == 0.5


def test_the_slowest_photos_come_first_with_what_took_longest(store):
    report = ended(store, [record(f"{n}.jpg", read=0.1, quality_check=n / 10) for n in range(SLOWEST + 3)])
    assert len(report.slowest) == SLOWEST
    first = report.slowest[0]
    assert (first.photo, round(first.seconds, 3), first.slowest) == ("7.jpg", 0.8, "quality_check")


def test_failures_are_told_with_their_first_reason(store):
    why = {"code": "truncated", "message": "the file is cut off"}
    report = ended(store, [record("a.jpg"), record("b.jpg", "failed", [why, {"code": "x", "message": "y"}])])
    assert report.failures == (PhotoReport("b.jpg", code="truncated", message="the file is cut off"),)


def test_of_a_run_that_died_the_log_tells_what_failed(store):
    store.runs.begin(row(), [])
    store.events.add(
        row().id, 1.0, {"event": "PhotoFailed", "photo": "a.jpg", "code": "empty", "message": "it is empty"}
    )
    for number in range(LAST_EVENTS):
        store.events.add(row().id, 2.0, {"event": "ChunkDone", "done": number})
    report = report_of(store, row())
    assert report.failures == (PhotoReport("a.jpg", code="empty", message="it is empty"),)
    assert [one.event["event"] for one in report.events] == ["PhotoFailed", "ChunkDone"]
    assert report.events[-1].event["done"] == LAST_EVENTS - 1
    assert (report.nodes, report.share, report.slowest) == ((), None, ())


def test_who_asked_a_steps_models_is_told_with_who_had_most_photos_first(store):
    share = {"errands": 2, "photos": 40, "seconds": 3.5, "nodes": {"quality_check": 40}, "models": ["nima"]}
    more = {**share, "photos": 64, "nodes": {"quality_check": 64, "faces": 64}, "models": []}
    report = ended(store, [], {**SUMMARY, "workers": {"nas": share, "tower": more}})
    assert {node.node: node.workers for node in report.nodes} == {
        "quality_check": ("tower", "nas"),
        "decide": (),
        "faces": ("tower",),
    }
    assert report.workers[0] == WorkerReport("nas", 2, 40, 3.5, ("nima",))
