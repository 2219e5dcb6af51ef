"""Moments and cameras that keep a photo, and those that lose their last."""

from safelight.app.what_if.coverage import Coverage
from tests.app.what_if.values import judged

START = [
    judged("a", group="g1"),
    judged("b", "alternate", "g1"),
    judged("c", group="g2", body="B"),
    judged("d", "alternate", "g2", body="B"),
    judged("e"),
    judged("f", "review", "g3"),
]


def test_a_moment_is_covered_by_any_of_its_frames() -> None:
    now = [judged("a", "review"), judged("b"), *START[2:]]
    assert Coverage.of(START, now) == Coverage(2, 2, 2, 2)


def test_a_photo_by_itself_is_no_moment_and_may_go() -> None:
    now = [*START[:4], judged("e", "review"), START[5]]
    assert Coverage.of(START, now).whole


def test_a_moment_of_which_nothing_was_kept_is_not_lost() -> None:
    assert Coverage.of(START, START).moments == 2


def test_what_is_lost_is_counted() -> None:
    now = [*START[:2], judged("c", "review", body="B"), judged("d", "review", body="B"), *START[4:]]
    covered = Coverage.of(START, now)
    assert not covered.whole
    assert covered.lost == "1 moment and 1 camera"
    assert covered.as_json() == {"moments": 2, "moments_kept": 1, "cameras": 2, "cameras_kept": 1}


def test_a_photo_of_an_unknown_camera_stands_for_none() -> None:
    start = [judged("a", body="")]
    assert Coverage.of(start, [judged("a", "review", body="")]) == Coverage(0, 0, 0, 0)
