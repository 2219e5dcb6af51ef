"""`compare_moments`: the best moment of a group, its quality counted in."""

from typing import Any

import pytest

from safelight.actions.builtin.compare_moments import CompareMoments, MomentRank, compare_moments
from safelight.actions.grouping.result import SimilarImages
from safelight.actions.outcome import Group, Outcome
from safelight.models.finds import Eyes
from safelight.models.moment import Moment
from tests.actions.grouping.made_contenders import quality
from tests.actions.grouping.made_members import MadeMember, member


def moment(score: float, eyes: Eyes = "unknown") -> Moment:
    return Moment(score, eyes, 1, ("made up",), "made")


def scored(index: int, technical: float, aesthetic: float = 5.5, **how: Any) -> MadeMember:
    results = {"quality": quality(technical, aesthetic), **how.pop("results", {})}
    return member(index, index * 0.3, results=results, **how)


def compared(members: list[MadeMember], moments: list[Moment | None]) -> list[Outcome]:
    outcomes: list[Outcome] = compare_moments(members, {"moment": moments}, CompareMoments())
    return outcomes


def test_open_eyes_win_over_a_little_more_sharpness() -> None:
    closed, open_ = compared([scored(0, 8.4), scored(1, 8.0)], [moment(3.0, "closed"), moment(6.5, "open")])
    assert (closed.verdict, open_.verdict) == ("alternate", None)
    assert closed.reasons[0].code == "eyes_closed"
    assert closed.reasons[0].message == "somebody's eyes are closed; not so in IMG_0001"
    assert open_.result == MomentRank(1, 2, True, 8.5, 6.5, "open", ("made up",), "made")


def test_a_much_better_picture_wins_over_a_better_moment_and_says_why() -> None:
    sharp, soft = compared([scored(0, 8.4), scored(1, 5.0)], [moment(5.0), moment(6.5)])
    assert (sharp.verdict, soft.verdict) == (None, "alternate")
    assert soft.reasons[0].code == "lower_overall"


def test_a_lesser_moment_has_both_scores_in_its_reason() -> None:
    _, lesser = compared([scored(0, 8.0), scored(1, 8.0)], [moment(6.5), moment(5.0)])
    assert lesser.reasons[0].message == "a lesser moment than IMG_0000: 5.0 against 6.5"
    assert (lesser.reasons[0].value, lesser.reasons[0].threshold) == (5.0, 6.5)


def test_the_combined_score_is_technical_with_a_whisper_of_looks_and_half_the_moment() -> None:
    (outcome,) = compared([scored(0, 7.0, aesthetic=7.5)], [moment(6.5)])
    assert outcome.result.combined_score == pytest.approx(7.0 + 0.05 * 2.0 + 0.5 * 1.0)


def test_a_moment_that_was_not_judged_counts_for_nothing() -> None:
    unjudged, judged = compared([scored(0, 8.0), scored(1, 8.0)], [None, moment(5.6)])
    assert (unjudged.verdict, judged.verdict) == ("alternate", None)
    assert unjudged.result.moment_score is None
    assert unjudged.reasons[0].message == "a lesser moment than IMG_0001"


def test_equals_go_by_capture_time() -> None:
    later, earlier = compared(
        [member(1, 5, results={"q": quality(8.0)}), member(0, 0, results={"q": quality(8.0)})], [moment(5.5)] * 2
    )
    assert (later.verdict, earlier.verdict) == ("alternate", None)


def test_thousandths_make_no_frame_better() -> None:
    first, second = compared([scored(0, 8.786), scored(1, 8.790)], [moment(5.5), moment(5.5)])
    assert (first.verdict, second.verdict) == (None, "alternate")
    assert second.reasons[0].message == "as good as IMG_0000, which comes first"


def test_a_gated_frame_is_best_only_if_all_are_and_a_copy_steps_aside() -> None:
    gated, other = compared([scored(0, 9.0, stopped=True), scored(1, 5.0)], [moment(9), moment(2)])
    assert (gated.verdict, other.verdict) == ("alternate", None)
    assert gated.reasons[0].code == "set_aside"
    copied = scored(0, 8.9, results={"s": SimilarImages(2, "burst", 6, copy_of="IMG_0001.JPG")})
    copy, original = compared(
        [copied, scored(1, 8.0, results={"s": SimilarImages(2, "burst", 24)})], [moment(9), moment(5)]
    )
    assert (copy.verdict, original.verdict) == ("alternate", None)
    assert copy.reasons[0].code == "smaller_copy"


def test_a_set_is_ranked_and_kept_whole() -> None:
    whole = Group("bracket", (0, 1))
    outcomes = compared([scored(n, 6.0 + n, whole_set=whole) for n in range(2)], [moment(5.5)] * 2)
    assert [outcome.verdict for outcome in outcomes] == [None, None]
    assert [outcome.result.rank for outcome in outcomes] == [2, 1]


def test_it_selects_and_needs_quality() -> None:
    assert compare_moments.selects(CompareMoments())
    assert compare_moments.needs == ("quality",)
    assert "crown the best" in compare_moments.sentence(CompareMoments())
