"""From records to the page's values."""

from dataclasses import replace
from pathlib import Path

import pytest

from safelight.actions.outcome import Reason
from safelight.engine.record import GateReport
from safelight.imaging.geometry import Box
from safelight.metadata.facts import HumanWord
from safelight.models.finds import Detection
from safelight.output.report.album import Album
from safelight.output.report.checks import STRIP
from safelight.output.report.compose import compose
from safelight.output.report.page import Page
from tests.output.report.records import ROOT, failed, found, gate, group, quality, record, shoot, stopped, summary


def _page(records, **known) -> Page:
    return compose(summary(records, **known), records, Album(beside=True))


def test_every_photo_is_on_the_page_and_only_stopped_members_of_groups_are_twice():
    page = _page(shoot())
    grouped = [one for moment in page.moments for one in (moment.winner, *moment.others) if one]
    shelved = [one for shelf in (*page.stopped, *page.failed) for one in shelf.frames]
    assert sorted(one.index for one in (*grouped, *shelved, *page.singles)) == [one.index for one in shoot()]


def test_the_head_counts_every_verdict_in_the_words_of_the_screen():
    assert [(tally.word, tally.number) for tally in _page(shoot()).head.tallies] == [
        ("Keep", 6),
        ("Alternate", 3),
        ("Check", 3),
        ("Rejected", 1),
        ("Failed", 1),
    ]


def test_rejected_and_failed_are_named_only_where_there_are_any():
    assert [tally.word for tally in _page([record(0)]).head.tallies] == ["Keep", "Alternate", "Check"]


def test_the_shoot_is_named_after_its_folder():
    assert _page(shoot()).head.shoot == "Wedding"


@pytest.mark.parametrize("home", ["/home/anna", "/Users/anna", "/root"])
def test_a_home_folder_does_not_name_the_shoot(home: str):
    assert _page([record(0, root=Path(home))]).head.shoot == "Photographs"


def test_a_gate_that_stopped_over_a_fifth_heads_the_report_with_the_threshold_that_stops_a_twentieth():
    (alarm,) = _page(shoot(), gates=(gate(3, 14),)).head.alarms
    assert alarm.title == "quality_check stopped 3 of 14 photos (21 %)"
    assert alarm.text == (
        "That is more than a fifth, so look before you trust it. "
        "It asked for 6.0. At 4.1 it would have stopped one in twenty."
    )


def test_a_gate_that_stopped_a_fifth_or_less_raises_no_alarm():
    assert _page(shoot(), gates=(gate(2, 10),)).head.alarms == ()


def test_a_gate_that_only_advised_is_among_what_was_not_checked():
    page = _page(shoot(), gates=(gate(9, 10, advised=True),))
    assert page.head.alarms == ()
    said = "Quality_check only advises under the builtin profile: 9 photos that it doubts were not set aside."
    assert said in page.head.unchecked


def test_a_gate_that_looks_for_classes_says_which_its_player_is_weak_for():
    plan = {"parameters": ({"node": "birds", "parameter": "classes", "value": ["bird", "sheep"], "cost": "decide"},)}
    page = _page(shoot(), gates=(GateReport("birds", 12, 40, 0.6, 0.31, advised=True),), plan=plan)
    said = "Finding birds and sheep is weak under the builtin profile: 12 photos without a find were not set aside."
    assert said in page.head.unchecked


def test_a_gate_that_asks_for_a_confidence_names_it_with_its_digits():
    (alarm,) = _page(shoot(), gates=(GateReport("birds", 9, 10, 0.65, 0.319),)).head.alarms
    assert "It asked for 0.65. At 0.31 it would have stopped one in twenty." in alarm.text


def _unfound(value: float | None, index: int = 1):
    reason = Reason("nothing_found", "no bird was found with 0.60 or more", value, 0.6, "birds")
    return record(index, "review", reasons=(reason,))


def test_a_photo_without_a_find_says_at_which_confidence_it_would_have_been_kept():
    (shelf,) = _page([_unfound(0.428)]).stopped
    (frame,) = shelf.frames
    assert shelf.title == "Nothing found of what was looked for"
    assert (frame.gauge.value, frame.gauge.threshold, frame.cure) == (0.42, 0.6, "Kept at 0.42 or below.")
    assert frame.gauge.place(frame.gauge.threshold) == 0.6


@pytest.mark.parametrize("value", [None, 0.0, 0.04])
def test_a_photo_without_even_a_faint_find_is_not_promised_a_threshold(value: float | None):
    (frame,) = _page([_unfound(value)]).stopped[0].frames
    assert (frame.gauge, frame.cure) == (None, "No threshold would have kept it: there was not even a faint find.")


def test_the_nearest_misses_of_scores_and_of_confidences_are_compared_by_their_scales():
    whys = [hint.why for hint in _page([_unfound(0.2), stopped(2, 5.8), _unfound(0.59, 3)]).hints]
    assert whys == ["0.01 short of 0.60", "0.2 short of 6.0", "0.40 short of 0.60"]


def test_eyes_that_a_detector_looked_at_are_not_called_unchecked():
    face = Detection("face", 0.99, Box(0.4, 0.4, 0.6, 0.6), "face network", eyes="unknown")
    page = _page([record(0, results={"quality": quality(), "found": found(face)})])
    assert not [said for said in page.head.unchecked if "Eyes" in said]


def test_an_interrupted_run_says_so_first():
    alarms = _page(shoot(), interrupted=True, gates=(gate(9, 10),)).head.alarms
    assert alarms[0].title == "This run was interrupted"


def test_originals_that_changed_are_an_alarm():
    (alarm,) = _page(shoot(), originals_unchanged=(39, 40)).head.alarms
    assert alarm.title == "1 original changed during the run"


def test_what_the_profile_cannot_see_is_said():
    assert "Eyes open or closed: not measured by the builtin profile." in _page(shoot()).head.unchecked


def test_eyes_that_were_measured_are_not_called_unchecked():
    page = _page([record(0, quality=quality(measures={"eyes_open": 1.0}, confidence="high"))])
    assert page.head.unchecked == ()


def test_what_was_stopped_is_sorted_by_how_near_it_came():
    (shelf,) = _page(shoot()).stopped
    assert shelf.title == "Below the technical threshold"
    assert [frame.gauge.value for frame in shelf.frames] == [5.8, 4.2, 2.0]


def test_a_stopped_photo_says_what_would_have_kept_it():
    (shelf,) = _page([stopped(1, 4.25)]).stopped
    assert shelf.frames[0].cure == "Kept at 4.2 or below."


def test_a_sentence_that_says_the_cure_itself_is_not_doubled():
    reason = Reason("below_technical_threshold", "scores 4.2; it would pass at 4.2", 4.2, 6.0)
    (shelf,) = _page([record(1, "review", reasons=(reason,))]).stopped
    assert (shelf.frames[0].line, shelf.frames[0].cure) == ("Scores 4.2; it would pass at 4.2.", "")


def test_a_share_is_no_score_and_has_no_gauge():
    reason = Reason("black", "the frame is black", 0.99, 0.9)
    (shelf,) = _page([record(1, "review", reasons=(reason,))]).stopped
    assert (shelf.title, shelf.frames[0].gauge, shelf.frames[0].cure) == ("Black frame", None, "")


def test_the_winner_comes_first_whatever_the_order_of_the_records():
    moment = _page(list(reversed(group(1, 4)))).moments[0]
    assert moment.winner.index == 1
    assert [frame.badge for frame in moment.others] == ["2", "3", "4"]
    assert moment.title == "Burst of 4"
    assert moment.tally == "1 kept and 3 alternates"


def test_an_alternates_own_reason_wins_over_a_derived_one():
    assert _page(group(1, 2)).moments[0].others[0].line == "Softer than the best frame: edges 2.1 px against 0.6 px."


def test_an_alternate_without_a_reason_gets_one_from_the_measures():
    best, other = group(1, 2)
    other = replace(other, reasons=(), results={"quality": quality(6.0, measures={"edge_width": 1.8})})
    best = replace(best, results={"quality": quality(8.0, measures={"edge_width": 0.6})})
    moment = _page([best, other]).moments[0]
    assert moment.others[0].line == "Softer: edge width 1.8 px against 0.6 px."
    assert moment.winner.line == "2.0 ahead of IMG_0002."


def test_a_group_that_no_step_ranked_has_no_winner():
    unranked = [replace(one, verdict="keep", group=replace(one.group, rank=0, best=False)) for one in group(1, 3)]
    moment = _page(unranked).moments[0]
    assert (moment.winner, moment.tally) == (None, "3 kept")
    assert [frame.index for frame in moment.others] == [1, 2, 3]


def test_a_group_without_a_keeper_says_so():
    lost = [replace(one, verdict="review") for one in group(1, 3)]
    assert _page(lost).moments[0].warning == "no keeper in this group"


def test_a_bracket_stays_whole_in_the_order_it_was_taken_with_its_steps():
    moment = next(moment for moment in _page(shoot()).moments if moment.title == "Exposure bracket of 3")
    assert (moment.winner, moment.tally) == (None, "kept whole")
    assert [frame.badge for frame in moment.others] == ["−2 EV", "0 EV", "+2 EV"]


def test_a_bracket_that_was_stopped_is_not_called_kept():
    members = [replace(one, verdict="review") for one in group(1, 3, "bracket")]
    assert _page(members).moments[0].tally == "3 to check"


def test_the_faces_of_finalists_stand_under_their_group():
    moment = next(moment for moment in _page(shoot()).moments if moment.faces)
    assert [(faces.title, len(faces.images)) for faces in moment.faces] == [("IMG_0001.jpg", 1)]


def test_what_the_photographer_had_said_is_shown():
    marks = {frame.title: frame.mark for frame in _page(shoot()).singles}
    assert marks == {"IMG_0000.jpg": "", "IMG_0009.jpg": "your reject", "IMG_0010.jpg": "your 5 ★"}


def test_a_silhouette_that_was_spared_says_so():
    (frame,) = _page([record(0, quality=quality(7.0, traits=("silhouette", "black_and_white")))]).singles
    assert frame.line == "Read as a silhouette: not counted as a fault."


def test_a_label_alone_is_shown_as_theirs():
    (frame,) = _page([record(0, word=HumanWord(label="Green"))]).singles
    assert frame.mark == "your label: Green"


def test_the_strip_holds_each_kind_of_doubt_and_one_photo_of_a_group():
    close = [replace(one, reasons=()) for one in group(20, 3)]
    hints = _page([*shoot(), *close]).hints
    assert len(hints) <= STRIP
    assert len({hint.frame.index for hint in hints}) == len(hints)
    whys = [hint.why for hint in hints]
    assert "0.2 short of 6.0" in whys
    assert "could not be read or done" in whys
    assert whys.count("a close call with the frame that was kept") == 2


def test_a_smaller_copy_is_no_close_call():
    best, copy = group(1, 2)
    reason = Reason("smaller_copy", "a smaller copy of IMG_0001: 0.8 against 1.9 megapixels", 0.8, 1.9)
    assert _page([best, replace(copy, reasons=(reason,))]).hints == ()


def test_two_steps_that_say_the_same_are_heard_once():
    best, other = group(1, 2)
    frame = _page([best, replace(other, reasons=other.reasons * 2)]).moments[0].others[0]
    assert (frame.line, frame.more) == ("Softer than the best frame: edges 2.1 px against 0.6 px.", ())


def test_an_alternate_is_not_told_that_a_threshold_would_have_kept_it():
    best, other = group(1, 2)
    reason = Reason("lower_overall", "0.4 lower overall than IMG_0001", 7.8, 8.2)
    frame = _page([best, replace(other, reasons=(reason,))]).moments[0].others[0]
    assert (frame.gauge, frame.cure) == (None, "")


def test_a_lost_moment_leads_the_strip():
    lost = [replace(one, verdict="review") for one in group(30, 3)]
    assert _page([*shoot(), *lost]).hints[0].why == "best of 3, and none was kept"


def test_many_failures_take_one_place_in_the_strip():
    hints = _page([record(0), failed(1, "a.jpg"), failed(2, "b.jpg"), failed(3, "c.jpg")]).hints
    assert [hint.why for hint in hints] == ["could not be read or done, and 2 more"]


def test_a_shoot_without_a_doubt_has_no_strip():
    assert _page([record(0), record(1)]).hints == ()


def test_the_audit_draws_at_most_twelve_and_the_same_for_the_same_run():
    records = [one for first in range(0, 100, 5) for one in group(first, 3)]
    drawn = [doubt.frame.index for doubt in _page(records).audit]
    assert len(drawn) == 12
    assert drawn == [doubt.frame.index for doubt in _page(list(reversed(records))).audit]
    assert drawn != [doubt.frame.index for doubt in _page(records, run_id="another").audit]


def test_the_audit_shows_what_was_kept_instead():
    (doubt,) = _page(group(1, 2)).audit
    assert (doubt.frame.index, doubt.winner.index) == (2, 1)


def test_what_a_run_did_not_reach_has_a_shelf_of_its_own():
    reason = Reason("interrupted", "The run was stopped before this photo was read.")
    unread = [record(index, "failed", reasons=(reason,), thumb=b"") for index in (1, 2)]
    assert [(shelf.title, len(shelf.frames)) for shelf in _page([failed(0), *unread]).failed] == [
        ("Truncated", 1),
        ("Not reached before the run was interrupted", 2),
    ]


def test_where_the_photographer_overruled_the_machine_its_word_is_told():
    (frame,) = _page([record(0, word=HumanWord(rating=4), machine_verdict="review")]).singles
    assert ("Safelight said", "Check") in frame.facts


def test_a_gate_that_stops_faults_names_no_threshold():
    (alarm,) = _page(shoot(), gates=(replace(gate(9, 10), threshold=None),)).head.alarms
    assert alarm.text == "That is more than a fifth, so look before you trust it."


def test_photos_without_a_time_are_counted_beside_the_timeline():
    assert _page(shoot()).undrawn == "Not drawn: 1 without a capture time."


def test_the_shoots_folder_is_cut_from_every_sentence():
    reason = Reason("unreadable", f"permission denied: {ROOT}/day1/x.jpg")
    page = _page([record(0, "failed", reasons=(reason,))], notes=(f"nothing could be read in {ROOT}",))
    assert page.failed[0].frames[0].line == "Permission denied: day1/x.jpg."
    assert page.head.notes == ("Nothing could be read in the shoot.",)


def test_an_empty_run_still_has_a_page():
    page = _page([])
    assert (page.head.photos, page.moments, page.sessions, page.hints) == (0, (), (), ())
