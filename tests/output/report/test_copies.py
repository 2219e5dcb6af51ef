"""The section of edited copies, as values."""

from dataclasses import replace

from safelight.actions.builtin.quality_guided_enhancement import GuidedEnhancement
from safelight.actions.outcome import LoopTrace, Reason
from safelight.imaging.edits import Tone
from safelight.output.report.album import Album
from safelight.output.report.compose import compose
from safelight.output.report.copies import OPENED
from safelight.output.report.edited_copy import EditedCopies
from tests.output.report.records import (
    CROP,
    LIGHT,
    ROOT,
    TURN,
    checked,
    copied,
    edited,
    group,
    quality,
    record,
    summary,
)

UNDONE = Reason("edit_undone", "Undone: tone. With it the technical score was 5.6, and 5.8 before.", 5.6, 5.8)


def _copies(*records) -> EditedCopies:
    return compose(summary(records), records, Album(beside=True)).copies


def _lines(*records) -> dict[str, str]:
    return dict(compose(summary(records), records, Album(beside=True)).head.lines)


def test_a_kept_photo_with_edits_shows_before_and_after():
    (copy,) = _copies(edited(1, (TURN, CROP)), record(2)).opened
    assert (copy.frame.image.src, copy.after.src) == ("report_files/000001.jpg", "report_files/000001-after.jpg")
    assert (copy.summary, copy.written) == ("straightened, cropped", "edited/IMG_0001.jpg · 4800 × 3200")


def test_each_edit_says_who_wants_it_and_why():
    (copy,) = _copies(edited(1, (TURN, CROP, replace(LIGHT, source="explicit", reason="")))).opened
    assert [(change.words, change.badge, change.reason) for change in copy.changes] == [
        ("Straightened: turned 1.4° clockwise", "measured", "Its lines are 1.4 degrees off: turned clockwise."),
        (
            "Cropped in its own proportions, 64 % of the picture left",
            "suggested",
            "The subject takes more of the frame.",
        ),
        ("0.35 EV brighter", "you asked", ""),
    ]


def test_the_reason_of_an_edit_names_no_folder_of_this_machine():
    (copy,) = _copies(edited(1, (replace(CROP, reason=f"read from {ROOT}/x.xmp"),))).opened
    assert copy.changes[0].reason == "Read from x.xmp."


def test_only_what_is_kept_has_an_edited_copy():
    best, other = group(1, 2)
    assert _copies(best, replace(other, edits=(CROP,))) == EditedCopies()


def test_scores_before_and_after_are_the_final_checks():
    results = {"quality": quality(), "final": checked(5.8, (6.4, (CROP,)))}
    (copy,) = _copies(edited(1, results=results)).opened
    assert [(score.name, score.before, score.after, score.way) for score in copy.scores] == [
        ("technical", 5.8, 6.4, "up"),
        ("aesthetic", 5.0, 5.0, "same"),
    ]


def test_without_a_final_check_the_scores_are_the_last_loops():
    loop = LoopTrace((GuidedEnhancement(5.8, 5.2), GuidedEnhancement(5.5, 5.2), GuidedEnhancement(6.0, 5.1)), 2, True)
    (copy,) = _copies(edited(1, results={"guided": loop})).opened
    assert [(score.before, score.after, score.way) for score in copy.scores] == [(5.8, 6.0, "up"), (5.2, 5.1, "down")]


def test_a_loops_rounds_are_told_with_what_was_tried_and_the_best_one():
    tone = (Tone(exposure=0.35),)
    loop = LoopTrace((GuidedEnhancement(5.8, 5.2), GuidedEnhancement(6.4, 5.2, tone)), 1, False)
    (copy,) = _copies(edited(1, results={"guided_enhancement": loop})).opened
    (trace,) = copy.traces
    assert (trace.title, trace.told) == ("Guided enhancement", "as it was 5.8, round 1 6.4 (best)")
    assert [(one.note, one.best, one.x, one.y) for one in trace.rounds] == [("", False, 0, 1), ("light", True, 1, 0)]


def test_a_loop_that_never_improved_is_drawn_flat():
    loop = LoopTrace((GuidedEnhancement(5.8, 5.2), GuidedEnhancement(5.8, 5.2)), 0, False)
    (copy,) = _copies(edited(1, results={"guided": loop})).opened
    assert [one.y for one in copy.traces[0].rounds] == [0.5, 0.5]
    assert copy.scores == ()


def test_a_final_check_that_tried_one_way_is_told_by_its_scores_alone():
    assert _copies(edited(1, results={"final": checked(5.8, (6.4, (CROP,)))})).opened[0].traces == ()


def test_ways_that_the_final_check_tried_are_told_apart():
    trace = checked(5.8, (5.6, (CROP, LIGHT)), (6.0, (CROP,)), best=2, undone=("tone",))
    (copy,) = _copies(edited(1, results={"final": trace}, reasons=(UNDONE,))).opened
    assert copy.traces[0].told == "as it was 5.8, way 1 5.6, way 2 6.0 (best)"
    assert copy.undone == (UNDONE.message,)


def test_what_was_undone_without_a_reason_is_said_all_the_same():
    trace = checked(5.8, (5.6, (CROP, LIGHT)), (6.0, (CROP,)), best=2, undone=("tone", "tone"))
    assert _copies(edited(1, results={"final": trace})).opened[0].undone == ("Undone: tone.",)


def test_copies_of_which_something_was_undone_come_first():
    trace = checked(5.8, (5.6, (CROP, LIGHT)), (6.0, (CROP,)), best=2, undone=("tone",))
    shown = _copies(edited(1), edited(2, results={"final": trace}), edited(3)).opened
    assert [copy.frame.index for copy in shown] == [2, 1, 3]


def test_a_photo_of_which_everything_was_undone_is_listed_as_it_was():
    trace = checked(5.8, (5.6, (LIGHT,)), best=0, undone=("tone",))
    copies = _copies(record(1, results={"final": trace}, reasons=(UNDONE,)))
    assert (copies.number, [copy.frame.index for copy in copies.left]) == (0, [1])
    assert copies.left[0].undone == (UNDONE.message,)


def test_a_large_run_opens_sixty_and_gives_the_others_a_line():
    copies = _copies(*(edited(index) for index in range(OPENED + 5)))
    assert (len(copies.opened), len(copies.rows), copies.number) == (OPENED, 5, OPENED + 5)


def test_a_copy_that_was_not_written_has_no_after():
    (copy,) = _copies(edited(1, copy=None)).opened
    assert (copy.after, copy.written) == (None, "")


def test_the_before_picture_shows_what_of_it_is_left():
    (copy,) = _copies(edited(1, (TURN, CROP))).opened
    assert (copy.cut.place, copy.cut.angle) == ((10.0, 10.0, 80.0, 80.0), 1.4)


def test_the_head_counts_copies_and_what_was_undone():
    trace = checked(5.8, (5.6, (CROP, LIGHT)), (6.0, (CROP,)), best=2, undone=("tone", "denoise"))
    lines = _lines(edited(1, results={"final": trace}), edited(2), record(3, copy=copied(3, thumb=b"")))
    assert (lines["Copies"], lines["Edits undone"]) == ("3, 2 edited", "2 in 1 photo")
    assert _lines(edited(1))["Edited copies"] == "1"
    assert "Copies" not in _lines(record(1))


def test_what_concerns_the_copy_is_never_the_first_word_on_a_photo():
    best, other = group(1, 2)
    reasons = (Reason("loop_exhausted", "'technical_score >= 7' was not reached after 2 rounds; round 1 was best."),)
    page = compose(summary([]), [replace(best, reasons=reasons, edits=(CROP,)), other], Album(beside=True))
    winner = page.moments[0].winner
    assert winner.line == "Almost the same as IMG_0002."
    assert winner.more == ("'technical_score >= 7' was not reached after 2 rounds; round 1 was best.",)
    assert winner.edited == "cropped"


def test_a_winner_is_told_by_what_it_has_before_the_second_not_by_what_was_found():
    best, other = group(1, 2)
    for code, line in (("faces_light_enough", "Almost the same as IMG_0002."), ("better_one_rejected", "Said.")):
        page = compose(summary([]), [replace(best, reasons=(Reason(code, "Said."),)), other], Album(beside=True))
        assert page.moments[0].winner.line == line
