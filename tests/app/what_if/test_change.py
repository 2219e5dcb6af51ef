"""Why a verdict would be another: what came up, or what fell away."""

from dataclasses import replace

from safelight.app.what_if.change import Change, changes
from tests.app.what_if.values import because, below, softer


def test_a_photo_that_a_gate_would_stop_is_told_the_gates_reason() -> None:
    change = Change.of(because("keep"), because("review", below(5.2, 6.0)))
    assert (change.before, change.after, change.which) == ("keep", "review", "new")
    assert change.why == "The score is 5.2, below 6.0. Kept at 5.2 or below."


def test_a_photo_that_a_gate_lets_in_is_told_what_fell_away() -> None:
    change = Change.of(because("review", below(5.2, 6.0)), because("keep"))
    assert (change.which, change.why) == ("gone", "no longer: The score is 5.2, below 6.0.")


def test_what_comes_up_goes_before_what_falls_away() -> None:
    change = Change.of(because("alternate", softer("b.jpg")), because("review", below(5.2, 6.0), softer("b.jpg")))
    assert (change.which, change.reason) == ("new", below(5.2, 6.0))


def test_a_reason_that_was_there_all_along_explains_no_change() -> None:
    before = because("review", below(5.2, 6.0), softer("b.jpg"))
    change = Change.of(before, because("alternate", softer("b.jpg")))
    assert (change.which, change.reason) == ("gone", below(5.2, 6.0))


def test_a_frame_that_another_one_now_beats_is_told_which() -> None:
    change = Change.of(because("keep"), because("alternate", softer("c.jpg")))
    assert change.why == "softer than c.jpg"


def test_no_threshold_keeps_a_frame_that_another_one_beats() -> None:
    close = replace(softer("c.jpg"), value=8.5, threshold=8.6)
    assert Change.of(because("keep"), because("alternate", close)).why == "softer than c.jpg"


def test_a_change_without_a_reason_on_record_says_so() -> None:
    change = Change.of(because("rejected"), because("keep"))
    assert change.reason is None
    assert change.why == "no other reason is on record"
    assert change.as_json()["reason"] is None


def test_only_verdicts_that_differ_are_changes_and_none_of_the_unknown() -> None:
    before = [because("keep"), because("review", below(5, 6)), because("keep")]
    after = [because("keep"), because("failed"), because("alternate", softer("b.jpg"))]
    (change,) = changes(before, after, unknown={1}, unsure={2})
    assert (change.after, change.sure) == ("alternate", False)


def test_programs_get_the_reason_in_parts() -> None:
    told = Change.of(because("keep"), because("review", below(5.2, 6.0))).as_json()
    assert told["reason"] == {
        "step": "quality_check",
        "code": "below_technical_threshold",
        "message": "The score is 5.2, below 6.0.",
        "value": 5.2,
        "threshold": 6.0,
        "which": "new",
    }
