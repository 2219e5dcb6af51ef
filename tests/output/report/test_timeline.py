"""The shoot over time."""

from dataclasses import replace

import pytest

from safelight.metadata.facts import CaptureFacts
from safelight.output.report.moments import grouped
from safelight.output.report.timeline import PAUSE, sessions, undrawn
from tests.output.report.records import facts, group, record, stopped


def _sessions(records):
    return sessions(records, grouped(records))


def test_a_long_pause_begins_a_new_session():
    later = [record(index, facts=facts(PAUSE + 60 + index)) for index in range(10, 15)]
    parts = _sessions([*map(record, range(4)), *later])
    assert [part.title for part in parts] == [
        "Sat 14 June 2025, 12:00 · 4 photos",
        "Sat 14 June 2025, 15:01 · 5 photos",
    ]


def test_photos_without_a_time_are_in_no_session():
    assert _sessions([record(0, facts=CaptureFacts())]) == ()


def test_each_body_has_its_lane_and_serial_numbers_are_not_shown():
    known = [{}, {"serial": "SERIAL-2"}, {"model": "Nikon Z 6"}, {}]
    records = [record(index, facts=facts(index, **one)) for index, one in enumerate(known)]
    (session,) = _sessions(records)
    assert [lane.body for lane in session.lanes] == ["Nikon Z 6", "Nikon Z 8 (1)", "Nikon Z 8 (2)"]


def test_every_bar_lies_within_the_session_and_its_row():
    (session,) = _sessions([*group(0, 5), stopped(7), record(400)])
    for lane in session.lanes:
        for bar in lane.bars:
            assert 0 <= bar.x < bar.x + bar.width <= 1 + 1e-9
            assert sum(height for _, _, height in bar.parts) <= 1 + 1e-9


def test_a_stretch_of_stopped_frames_is_marked_and_leads_to_its_first():
    (session,) = _sessions([record(0), *(stopped(index) for index in (10, 20, 30)), record(50)])
    (drought,) = session.droughts
    assert (drought.text, drought.first) == ("12:01–12:05: 3 frames, no keeper", 10)
    assert drought.x == pytest.approx(0.2, abs=0.01)


def test_alternates_of_a_group_with_a_keeper_are_no_drought():
    (session,) = _sessions([record(0), *group(1, 12), record(20)])
    assert session.droughts == ()


def test_alternates_of_a_group_without_a_keeper_are_a_drought():
    lost = [replace(one, verdict="review" if one.group.best else "alternate") for one in group(1, 4)]
    (session,) = _sessions([record(0), *lost, record(20)])
    assert [drought.first for drought in session.droughts] == [1]


def test_photos_of_one_moment_have_a_timeline_too():
    (session,) = _sessions([record(index, facts=facts(0)) for index in range(4)])
    assert len(session.lanes[0].bars) == 1


def test_a_few_photos_far_from_others_are_counted_and_not_drawn():
    records = [*map(record, range(4)), record(4, facts=facts(9 * PAUSE)), record(5, facts=CaptureFacts())]
    drawn = _sessions(records)
    assert len(drawn) == 1
    assert undrawn(records, drawn) == "Not drawn: 1 without a capture time and 1 with hardly another near in time."


def test_ticks_are_few_whatever_the_length():
    for seconds in (5, 600, 9000):
        (session,) = _sessions([*map(record, range(3)), record(3, facts=facts(seconds))])
        assert len(session.ticks) <= 8
        assert all(0 <= place <= 1 for place, _ in session.ticks)


def test_many_stretches_are_shaded_and_only_the_longest_are_told():
    lost = [stopped(place * 10 + index) for place in range(9) for index in range(3 + place % 2)]
    kept = [record(place * 10 + 9) for place in range(9)]
    (session,) = _sessions([*lost, *kept])
    assert (len(session.droughts), len(session.told)) == (9, 6)
    assert [drought.frames for drought in session.told].count(4) == 4
    assert [drought.x for drought in session.told] == sorted(drought.x for drought in session.told)
