"""`select_best_from_group` and `rank_all`: the best of each moment, and why the others are not."""

from dataclasses import replace
from typing import Any

import pytest

from safelight.actions.builtin.focus_measurement import FOCUS, close_finalists, focus_boxes, focus_where
from safelight.actions.builtin.rank_all import RankAll, rank_all
from safelight.actions.builtin.select_best_from_group import SelectBestFromGroup, select_best_from_group
from safelight.actions.grouping.result import SimilarImages
from safelight.actions.outcome import Group, GroupRank, Outcome
from safelight.imaging.geometry import Box
from safelight.models.contract import Face, Focus, Quality
from tests.actions.grouping.made_contenders import quality
from tests.actions.grouping.made_members import MadeMember, member

EYES = ((0.45, 0.40), (0.55, 0.42), (0.5, 0.5), (0.46, 0.55), (0.54, 0.55))
FACE = Face(Box(0.4, 0.3, 0.6, 0.6), 0.99, EYES)


def scored(index: int, technical: float, **how: Any) -> MadeMember:
    return member(index, index * 0.3, results={"quality": quality(technical)}, **how)


def select(members: list[MadeMember], focus: list[float | None] | None = None, **params: Any) -> list[Outcome]:
    read = [None if width is None else Focus(width, "centre", "made") for width in focus or [None] * len(members)]
    outcomes: list[Outcome] = select_best_from_group(members, {"focus": read}, SelectBestFromGroup(**params))
    return outcomes


def test_the_best_stays_and_the_others_step_aside_with_one_reason_each() -> None:
    best, aside, worst = select([scored(0, 8.0), scored(1, 7.0), scored(2, 6.0)])
    assert (best.verdict, best.reasons, best.result) == (None, (), GroupRank(1, 3, best=True))
    assert (aside.verdict, aside.result) == ("alternate", GroupRank(2, 3, best=False))
    assert [reason.message for reason in worst.reasons] == ["worse than IMG_0000: 2.0 lower overall"]


def test_as_many_are_kept_as_asked_for() -> None:
    outcomes = select([scored(n, 8.0 - n) for n in range(4)], keep=2)
    assert [outcome.verdict for outcome in outcomes] == [None, None, "alternate", "alternate"]


def test_a_close_final_is_decided_at_full_resolution() -> None:
    softer, sharper = select([scored(0, 8.2), scored(1, 8.0)], [1.8, 0.6])
    assert sharper.verdict is None
    assert softer.reasons[0].message == "softer than IMG_0001: centre 1.8 px against 0.6 px"


def test_a_reading_that_failed_leaves_the_scores_to_decide() -> None:
    first, second = select([scored(0, 8.2), scored(1, 8.0)], [None, 0.6])
    assert (first.verdict, second.verdict) == (None, "alternate")


def test_a_gated_photo_is_best_only_if_all_are() -> None:
    gated, other = select([scored(0, 9.0, stopped=True), scored(1, 5.0)])
    assert (gated.verdict, other.verdict) == ("alternate", None)
    gated, other = select([scored(0, 9.0, stopped=True), scored(1, 5.0, stopped=True)])
    assert (gated.verdict, other.verdict) == (None, "alternate")


def test_a_set_is_ranked_and_kept_whole() -> None:
    whole = Group("bracket", (0, 1, 2))
    outcomes = select([scored(n, 6.0 + n, whole_set=whole) for n in range(3)])
    assert [outcome.verdict for outcome in outcomes] == [None, None, None]
    assert [outcome.result.rank for outcome in outcomes] == [3, 2, 1]


def test_a_copy_found_by_the_grouping_does_not_win() -> None:
    small = member(0, 0, results={"quality": quality(8.9), "s": SimilarImages(2, "burst", 6, copy_of="IMG_0001.JPG")})
    large = member(1, 0, results={"quality": quality(8.0), "s": SimilarImages(2, "burst", 24)})
    outcomes = select([small, large])
    assert [outcome.verdict for outcome in outcomes] == ["alternate", None]
    assert outcomes[0].reasons[0].code == "smaller_copy"


def test_a_copy_steps_aside_however_many_are_kept() -> None:
    small = member(0, 0, results={"quality": quality(8.9), "s": SimilarImages(2, "burst", 6, copy_of="IMG_0001.JPG")})
    large = member(1, 0, results={"quality": quality(8.0), "s": SimilarImages(2, "burst", 24)})
    assert [outcome.verdict for outcome in select([small, large], keep=5)] == ["alternate", None]
    assert [outcome.verdict for outcome in select([small, replace(large, stopped=True)], keep=5)] == [None, None]


def test_the_scores_are_found_whatever_the_recipe_calls_them() -> None:
    renamed = [member(n, n, results={"first_look": quality(8.0 - n)}) for n in range(2)]
    assert [outcome.verdict for outcome in select(renamed)] == [None, "alternate"]


def test_rank_all_parks_nobody() -> None:
    outcomes = rank_all([scored(0, 6.0), scored(1, 8.0)], {"focus": [None, None]}, RankAll())
    assert outcomes == [Outcome(GroupRank(2, 2, best=False)), Outcome(GroupRank(1, 2, best=True))]
    assert not rank_all.selects(RankAll())


def test_only_frames_that_compete_closely_are_read_at_full_resolution() -> None:
    group = [scored(3, 8.0), scored(5, 7.8), scored(7, 6.0)]
    assert close_finalists(group, SelectBestFromGroup()) == [3, 5]
    assert close_finalists(group, SelectBestFromGroup(tie_margin=0.1)) == []
    assert FOCUS.pixels == "native"


@pytest.mark.parametrize(
    ("known", "where"),
    [
        (quality(), "centre"),
        (Quality(8, 6, "low", "made", subject=Box(0.1, 0.1, 0.9, 0.9)), "subject"),
        (Quality(8, 6, "low", "made", faces=(Face(FACE.box, 0.9),)), "face"),
        (Quality(8, 6, "low", "made", faces=(FACE,)), "eyes"),
    ],
)
def test_focus_is_read_where_it_matters(known: Quality, where: str) -> None:
    assert focus_where(known) == where
    boxes = focus_boxes(member(0, 0, results={"quality": known}))
    assert all(0 <= box.x1 < box.x2 <= 1 and 0 <= box.y1 < box.y2 <= 1 for box in boxes)
    assert all(box.area <= 0.1 for box in boxes)


def test_the_eyes_box_holds_the_eyes_and_not_the_mouth() -> None:
    (box,) = focus_boxes(member(0, 0, results={"quality": Quality(8, 6, "low", "made", faces=(FACE,))}))
    assert all(box.x1 < x < box.x2 and box.y1 < y < box.y2 for x, y in EYES[:2])
    assert all(y > box.y2 for _, y in EYES[3:])


def test_sentences() -> None:
    assert select_best_from_group.sentence(SelectBestFromGroup(keep=2)) == (
        "Keep the 2 best frames of each group; the others become alternates, and brackets and other sets stay whole"
    )
    assert rank_all.sentence(RankAll()) == "Rank the frames of each group from best to worst; all stay"
