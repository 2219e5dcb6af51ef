"""Which of four masks is meant, how it becomes pixels, and how prompts become points: answers that are known."""

import numpy as np
import pytest

from safelight.imaging.geometry import Box
from safelight.models.adapters.sam2_clicks import Clicks, clicks_of, grouped, salient_points
from safelight.models.adapters.sam2_masks import alpha_of, chosen, refined, stability
from safelight.models.outlines import Prompt
from tests.models.builtin.outlines.made import painted, star

STEEP = np.where(np.arange(64)[None] * np.ones((64, 1)) < 32, -9, 9).astype(np.float32)
FLAT = STEEP / 1000
FOUR = np.stack([STEEP, -STEEP, STEEP / 2, STEEP / 4])
OVERLAPS = np.array([0.3, 0.5, 0.9, 0.7], np.float32)


def test_a_plain_prompt_gets_the_first_mask_however_sure_the_others_are() -> None:
    drawn = chosen(FOUR, OVERLAPS, vague=False)
    assert (drawn.logits == STEEP).all()
    assert drawn.overlap == pytest.approx(0.3)


def test_a_first_mask_that_hangs_on_its_threshold_gives_way_to_the_best_other() -> None:
    four = np.concatenate([FLAT[None], FOUR[1:]])
    assert (chosen(four, OVERLAPS, vague=False).logits == STEEP / 2).all()


def test_a_vague_prompt_gets_the_best_of_the_three_that_differ_in_reach() -> None:
    drawn = chosen(FOUR, np.array([0.99, 0.5, 0.6, 0.7], np.float32), vague=True)
    assert (drawn.logits == STEEP / 4).all()
    assert drawn.overlap == pytest.approx(0.7)


def test_stability_is_the_share_that_stays() -> None:
    logits = np.array([[1.0, 1.0, 1.0, 0.01, -0.01, -1.0]], np.float32)
    assert stability(logits) == pytest.approx(3 / 5)
    assert stability(-np.ones((4, 4), np.float32)) == 1.0


def test_logits_become_soft_pixels_at_any_size() -> None:
    alpha = alpha_of(STEEP, (128, 256))
    assert alpha.shape == (128, 256)
    assert (alpha[:, :120] == 0).all()
    assert (alpha[:, 136:] == 255).all()
    assert 0 < alpha[0, 128] < 255
    assert alpha_of(np.zeros((4, 4), np.float32), (4, 4)).tolist() == [[128] * 4] * 4


def test_an_outline_that_is_a_little_off_moves_to_the_pictures_edge() -> None:
    inside = star()
    rough = np.roll(inside, 4, axis=1)
    fine = refined(painted(inside), (rough * 255).astype(np.uint8)) > 127
    assert (fine ^ inside).sum() < (rough ^ inside).sum() / 2


def test_an_outline_that_the_picture_knows_nothing_of_stays_as_it_was() -> None:
    specks = (np.random.default_rng(0).random((400, 600)) > 0.7).astype(np.uint8) * 255
    assert (refined(painted(star()), specks) == specks).all()
    nothing = np.zeros((400, 600), np.uint8)
    assert not refined(painted(star()), nothing).any()


def test_a_box_is_its_corners_and_a_point_that_is_none() -> None:
    clicks = clicks_of(Prompt(Box(0.1, 0.2, 0.3, 0.4), "face", "face"), painted(star()))
    assert clicks == Clicks(((0.1, 0.2), (0.3, 0.4), (0.0, 0.0)), (2, 3, -1))


def test_what_stands_out_is_asked_for_by_points_inside_of_it() -> None:
    inside = star()
    clicks = clicks_of(Prompt(Box(0, 0, 1, 1), "unknown", "subject"), painted(inside))
    assert clicks.vague
    assert clicks.labels[-1] == -1
    assert set(clicks.labels[:-1]) == {1}
    height, width = inside.shape
    assert all(inside[int(y * height), int(x * width)] for x, y in clicks.points[:-1])


def test_an_unknown_subject_in_a_small_box_is_asked_for_by_the_box() -> None:
    assert not clicks_of(Prompt(Box(0.2, 0.2, 0.6, 0.6), "unknown", "subject"), painted(star())).vague


def test_where_nothing_stands_out_the_middle_is_asked_for() -> None:
    assert salient_points(np.full((90, 120, 3), 128, np.uint8)) == ((0.5, 0.5),)


def test_prompts_of_as_many_points_are_asked_together_and_never_too_many() -> None:
    box, point = Clicks(((0, 0),) * 3, (2, 3, -1)), Clicks(((0, 0),) * 2, (1, -1))
    assert list(grouped([box, point, box, box, box], 3)) == [[0, 2, 3], [4], [1]]
