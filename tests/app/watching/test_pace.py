from pathlib import Path

from safelight.app.watching.arrivals import Arrival
from safelight.app.watching.look import Stamp
from safelight.app.watching.pace import Pace


def since(*times):
    return [Arrival(Path(f"{time}.jpg"), Stamp(1, 1), time) for time in times]


def test_nothing_ready_is_no_run():
    assert not Pace(2.0).is_time([], 100.0, coming=False)


def test_a_quiet_folder_is_run_over_at_once_and_a_busy_one_when_somebody_waited_long():
    pace = Pace(2.0)
    assert pace.is_time(since(98), 100.0, coming=False)
    assert not pace.is_time(since(98, 90), 100.0, coming=True)
    assert pace.is_time(since(98, 38), 100.0, coming=True)


def test_after_a_run_it_rests_for_as_long_within_reason():
    pace = Pace(2.0)
    for seconds, rest in ((0.1, 2.0), (5.0, 5.0), (600.0, 10.0)):
        pace.ran(100.0, seconds)
        assert not pace.is_time(since(90), 99.9 + rest, coming=False)
        assert pace.is_time(since(90), 100.0 + rest, coming=False)


def test_it_is_tried_again_later_each_time_and_a_run_that_is_done_ends_that():
    pace = Pace(2.0)
    assert [pace.failed(100.0) for _ in range(8)] == [15, 30, 60, 120, 240, 480, 960, 960]
    assert pace.rest_until == 1060
    pace.ran(2000.0, 1.0)
    assert pace.failed(2000.0) == 15
