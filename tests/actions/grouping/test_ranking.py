"""Who is best in a group."""

from hypothesis import given
from hypothesis import strategies as st

from safelight.actions.grouping.contender import Contender
from safelight.actions.grouping.ranking import burns, finalists, ranked
from tests.actions.grouping.made_contenders import one


def order(*group: Contender, margin: float = 0.3) -> list[int]:
    return [contender.index for contender in ranked(group, margin)]


def test_the_technically_better_frame_wins() -> None:
    assert order(one(1, 6.0), one(2, 8.0), one(3, 7.0)) == [2, 3, 1]


def test_looks_do_not_outweigh_technique() -> None:
    assert order(one(1, 8.0, aesthetic=3.0), one(2, 7.5, aesthetic=9.0)) == [1, 2]


def test_between_equals_looks_whisper() -> None:
    assert order(one(1, 8.0, aesthetic=5.0), one(2, 8.0, aesthetic=7.0)) == [2, 1]


def test_in_a_close_final_the_sharper_eyes_win() -> None:
    assert order(one(1, 8.2, eyes=1.8), one(2, 8.0, eyes=0.6)) == [2, 1]


def test_eyes_do_not_bring_back_who_is_far_behind() -> None:
    assert order(one(1, 8.2, eyes=1.8), one(2, 7.0, eyes=0.6)) == [1, 2]


def test_eyes_count_only_where_all_finalists_were_read() -> None:
    assert order(one(1, 8.1), one(2, 8.0, eyes=0.5)) == [1, 2]


def test_without_a_reading_the_faces_of_the_view_decide() -> None:
    assert order(one(1, 8.1, faces=(1.9,)), one(2, 8.0, faces=(0.8,))) == [2, 1]


def test_a_group_picture_is_as_good_as_its_worst_face() -> None:
    assert order(one(1, 8.0, faces=(0.5, 2.4)), one(2, 8.0, faces=(0.9, 1.0))) == [2, 1]


def test_nobody_sees_a_difference_below_a_third_of_a_pixel() -> None:
    assert order(one(1, 8.0, eyes=0.3), one(2, 8.0, eyes=0.05)) == [1, 2]


DARK = {"overall": 55.0, "brightest": 188.0, "burnt": 0.001}
LIGHT = {"overall": 103.0, "brightest": 250.0, "burnt": 0.027}


def test_a_dark_scene_gains_nothing_by_light_that_burns_it() -> None:
    assert order(one(1, 8.86, **LIGHT), one(2, 8.42, **DARK)) == [2, 1]
    assert [contender.index for contender in finalists((one(1, 8.86, **LIGHT), one(2, 8.42, **DARK)), 0.3)] == [2]


def test_a_frame_that_lacks_light_is_no_measure_of_it() -> None:
    assert order(one(1, 8.86, **LIGHT), one(2, 8.42, **DARK | {"brightest": 136.0})) == [1, 2]


def test_a_burning_sky_is_forgiven_beside_a_frame_that_is_a_little_darker() -> None:
    assert order(
        one(1, 8.89, overall=154, brightest=251, burnt=0.15), one(2, 8.78, overall=116, brightest=188, burnt=0)
    ) == [1, 2]


def test_a_light_frame_still_beats_a_blurred_one() -> None:
    assert order(one(1, 8.8, **LIGHT), one(2, 6.0, **DARK)) == [1, 2]


def test_a_stopped_frame_is_best_only_if_all_are() -> None:
    assert order(one(1, 9.0, stopped=True), one(2, 4.0)) == [2, 1]
    assert order(one(1, 9.0, stopped=True), one(2, 4.0, stopped=True)) == [1, 2]


def test_a_copy_stands_behind_its_original_though_it_looks_sharper() -> None:
    assert order(one(1, 8.9, copy_of="day1/IMG_0002.CR3", pixels=6), one(2, 8.0, pixels=24), one(3, 7.9)) == [2, 3, 1]


def test_equals_go_by_pixels_then_quantisation_then_time() -> None:
    assert order(one(1, pixels=12), one(2, pixels=24)) == [2, 1]
    assert order(one(1, quantisation=20.0), one(2, quantisation=9.0)) == [2, 1]
    assert order(one(2), one(1)) == [1, 2]


def test_a_photo_without_a_score_is_behind_every_scored_one() -> None:
    assert order(one(1, None), one(2, 1.0)) == [2, 1]


def test_nobody_scored_leaves_the_order_of_time() -> None:
    assert order(one(3, None), one(1, None), one(2, None)) == [1, 2, 3]


def test_finalists_are_those_within_the_margin_who_may_win() -> None:
    group = (one(1, 8.0), one(2, 7.7), one(3, 7.6), one(4, 9.0, stopped=True), one(5, 8.0, copy_of="x"))
    assert [contender.index for contender in finalists(group, 0.3)] == [1, 2]


SCORES = st.lists(st.floats(1, 10), min_size=1, max_size=8)


@given(SCORES, st.randoms())
def test_the_order_does_not_depend_on_who_came_first(scores: list[float], random: object) -> None:
    group = [one(n, round(score, 3)) for n, score in enumerate(scores)]
    shuffled = list(group)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert order(*group) == order(*shuffled)


LIGHTS = st.tuples(st.sampled_from([20, 40, 100]), st.sampled_from([100, 160, 255]), st.sampled_from([0.0, 0.004, 0.2]))


def lit(index: int, light: tuple[int, int, float]) -> Contender:
    overall, brightest, burnt = light
    return one(index, 8.0, overall=overall, brightest=brightest, burnt=burnt)


@given(LIGHTS, LIGHTS)
def test_of_two_frames_one_burns_what_the_other_holds_where_the_group_of_both_says_so(
    light: tuple[int, int, float], other: tuple[int, int, float]
) -> None:
    first, second = lit(1, light), lit(2, other)
    assert burns(first, second) == (order(first, second) == [2, 1])


def test_a_frame_whose_light_is_not_known_burns_nothing_and_holds_nothing() -> None:
    bright = lit(1, (100, 255, 0.2))
    assert not burns(bright, one(2, 8.0))
    assert not burns(one(2, None), bright)
