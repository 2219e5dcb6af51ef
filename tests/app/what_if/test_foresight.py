"""What a higher gate would leave, foreseen from scores."""

from safelight.app.what_if.foresight import Foresight
from tests.app.what_if.values import judged

PHOTOS = [
    judged("a", group="g1", score=8.0),
    judged("b", "alternate", "g1", 7.0),
    judged("c", group="g2", score=5.0, body="B"),
    judged("d", "alternate", "g2", 4.0, body="B"),
    judged("e", score=3.0),
    judged("f", "review", score=2.0),
]


def test_a_moment_falls_with_its_best_frame_and_a_single_with_itself() -> None:
    assert Foresight.of(PHOTOS, 10).falls == (3.0, 5.0, 8.0)


def test_the_threshold_is_the_score_of_the_worst_that_stays() -> None:
    foresight = Foresight.of(PHOTOS, 10)
    assert [foresight.threshold(number) for number in (3, 2, 1, 0)] == [3.0, 5.0, 8.0, 8.0]


def test_it_covers_up_to_the_best_frame_of_the_worst_moment_or_camera() -> None:
    assert Foresight.of(PHOTOS, 10).covers == 5.0
    assert Foresight.of(PHOTOS[4:], 10).covers == 3.0


def test_what_was_never_scored_passes() -> None:
    assert Foresight.of([judged("a")], 10) == Foresight((10,), 10)


def test_nothing_kept_is_nothing_to_lose() -> None:
    foresight = Foresight.of([], 10)
    assert (foresight.threshold(5), foresight.covers) == (0.0, 10)
