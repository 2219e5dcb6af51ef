from datetime import UTC, datetime, timedelta

from safelight.engine.summary import new_run_id


def test_ids_sort_by_time_also_within_a_second():
    start = datetime(2026, 11, 22, 13, 45, tzinfo=UTC)
    ids = [new_run_id(start + timedelta(milliseconds=at)) for at in (0, 1, 500, 999, 1_000)]
    assert ids == sorted(ids)
    assert ids[0].startswith("20261122-134500-0000")
    assert {len(one) for one in ids} == {len("20261122-134500-1f3a9c")}
