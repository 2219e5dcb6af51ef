"""Scores beyond rounding."""

from safelight.app.difference.scores import ScoreChange, score_changes
from tests.app.difference.lines import line


def scored(photo: str, **results: object) -> dict[str, object]:
    return line(photo, results=results)


def test_the_last_decimal_is_rounding() -> None:
    assert score_changes([(scored("a", q={"s": 6.707}), scored("a", q={"s": 6.708}))]) == ()


def test_a_score_is_told_once_with_the_photo_in_which_it_differs_most() -> None:
    both = [
        (scored("a", quality={"technical_score": 6.0}), scored("a", quality={"technical_score": 6.1})),
        (scored("b", quality={"technical_score": 6.0}), scored("b", quality={"technical_score": 4.0})),
        (scored("c", quality={"technical_score": 6.0}), scored("c", quality={"technical_score": 6.0})),
    ]
    assert score_changes(both) == (ScoreChange("quality.technical_score", 2, "b", 6.0, 4.0),)


def test_counts_places_and_what_one_run_alone_measured_are_no_scores() -> None:
    was = scored("a", groups={"count": 3}, box={"x1": 0.1}, only={"s": 1.0})
    now = scored("a", groups={"count": 4}, box={"x1": 0.3}, other={"s": 2.0})
    assert score_changes([(was, now)]) == ()


def test_the_score_of_most_photos_comes_first_and_measures_after_what_is_made_of_them() -> None:
    was = scored("a", q={"measures": {"edge": 1.0}, "score": 6.0, "faces": [{"width": 1.0}]})
    now = scored("a", q={"measures": {"edge": 2.0}, "score": 7.0, "faces": [{"width": 3.0}]})
    assert [one.name for one in score_changes([(was, now)])] == ["q.score", "q.measures.edge", "q.faces.0.width"]
