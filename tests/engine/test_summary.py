from datetime import UTC, datetime, timedelta, timezone

from safelight.engine.summary import new_run_id


def test_ids_sort_by_time_also_within_a_second():
    start = datetime(2026, 11, 22, 13, 45, tzinfo=UTC)
    ids = [new_run_id(start + timedelta(milliseconds=at)) for at in (0, 1, 500, 999, 1_000)]
    assert ids == sorted(ids)
    assert ids[0].startswith("20261122-134500-0000")
    assert {len(one) for one in ids} == {len("20261122-134500-1f3a9c")}


def test_an_id_says_the_same_time_wherever_the_clock_stands():
    there = datetime(2026, 11, 22, 13, 45, tzinfo=timezone(timedelta(hours=9)))
    assert new_run_id(there).startswith("20261122-044500-0000")
