"""The parts of an outline: filters, colours, shapes, cutting."""

import cv2
import numpy as np
import pytest

from safelight.imaging.geometry import Box
from safelight.models.builtin.outlines.colours import binned, log_odds, shared
from safelight.models.builtin.outlines.cut import cut
from safelight.models.builtin.outlines.encode import box_round, encoded
from safelight.models.builtin.outlines.face_oval import face_oval
from safelight.models.builtin.outlines.guided import guided
from safelight.models.builtin.outlines.prior import Prior
from safelight.models.builtin.outlines.window import window
from safelight.models.outlines import Prompt
from tests.models.builtin.outlines.made import painted, star

HALVES = painted(np.arange(120)[None] * np.ones((90, 1)) < 60, (200, 60, 60), (60, 60, 200), grain=0)
LEFT = (np.arange(120)[None] * np.ones((90, 1)) < 60).astype(np.float32)


def test_a_filtered_map_moves_to_the_pictures_edge() -> None:
    off = np.roll(LEFT, 3, axis=1)
    off[:, :3] = 1
    found = guided(HALVES, HALVES, off, 8, 1e-4)
    assert np.abs((found > 0.5) - LEFT).sum() < np.abs(off - LEFT).sum() / 2


def test_an_even_map_stays_even_at_any_size() -> None:
    large = cv2.resize(HALVES, (480, 360))
    assert guided(large, HALVES, np.ones_like(LEFT), 4, 1e-4) == pytest.approx(np.ones((360, 480)), abs=1e-3)


def test_colours_tell_inside_from_outside() -> None:
    places = binned(cv2.cvtColor(HALVES, cv2.COLOR_RGB2LAB))
    odds = log_odds(places, LEFT, 1 - LEFT)
    assert odds[:, :55].min() > 1
    assert odds[:, 65:].max() < -1
    assert shared(places, LEFT, 1 - LEFT) < 0.1
    assert shared(places, LEFT, LEFT) == pytest.approx(1, abs=1e-3)


def test_a_region_of_nothing_says_nothing() -> None:
    places = binned(cv2.cvtColor(HALVES, cv2.COLOR_RGB2LAB))
    assert not log_odds(places, np.zeros_like(LEFT), LEFT).any()
    assert shared(places, np.zeros_like(LEFT), LEFT) == 1


def test_a_window_keeps_its_place_in_the_picture() -> None:
    seen = window(HALVES, Box(0.5, 0.0, 1.0, 1.0), 40)
    assert seen.bounds == (60, 0, 120, 90)
    assert seen.small.shape[0] * seen.small.shape[1] == pytest.approx(40 * 30, rel=0.1)
    assert seen.place(1.0, 1.0) == pytest.approx(seen.small.shape[1::-1])
    framed = seen.framed(np.ones(seen.rgb.shape[:2], np.float32))
    assert (framed[:, :60].max(), framed[:, 60:].min()) == (0, 255)


def test_specks_go_and_holes_are_filled() -> None:
    inside = star()
    inside[180:184, 300:304] = False
    inside[5:9, 5:9] = True
    likely = np.where(star(), 0.9, 0.05).astype(np.float32)
    nothing = np.zeros_like(likely)
    seeds = Prior(np.where(inside, likely, 0).astype(np.float32), np.ones_like(likely), nothing, nothing)
    found = cut(painted(star()), seeds, 1) > 0
    assert not found[5:9, 5:9].any()
    assert found[180:184, 300:304].all()


@pytest.mark.parametrize("solid", [0.0, 1.0])
def test_a_large_hole_stays_unless_none_is_to_be_expected(solid: float) -> None:
    ring = star()
    ring[170:230, 270:330] = False
    likely = np.where(ring, 0.9, 0.05).astype(np.float32)
    prior = Prior(likely, np.ones_like(likely), np.zeros_like(likely), np.full_like(likely, solid))
    assert cut(painted(ring), prior, 1)[180:220, 280:320].mean() == solid


@pytest.mark.parametrize("turn", [0, 20, -35])
def test_a_faces_oval_turns_with_it(turn: float) -> None:
    matrix = cv2.getRotationMatrix2D((100, 100), turn, 1)
    upright = np.array([(85, 90), (115, 90), (100, 105), (88, 120), (112, 120)], float)
    points = (np.c_[upright, np.ones(5)] @ matrix.T) / 200
    landmarks = tuple((float(x), float(y)) for x, y in points)
    whole = window(np.zeros((200, 200, 3), np.uint8), Box(0, 0, 1, 1), 400)
    oval = face_oval(whole, Prompt(Box(0.3, 0.3, 0.7, 0.7), "face", "face", landmarks))
    assert np.degrees(oval.turn) == pytest.approx(-turn, abs=0.5)
    assert oval.radii == pytest.approx((32.4, 42.6))


def test_landmarks_that_contradict_each_other_leave_the_box() -> None:
    whole = window(np.zeros((200, 200, 3), np.uint8), Box(0, 0, 1, 1), 400)
    flat = tuple((x, 0.5) for x in (0.4, 0.6, 0.5, 0.45, 0.55))
    boxed = face_oval(whole, Prompt(Box(0.3, 0.3, 0.7, 0.7), "face", "face"))
    assert face_oval(whole, Prompt(Box(0.3, 0.3, 0.7, 0.7), "face", "face", flat)) == boxed


def test_an_empty_mask_has_an_empty_box() -> None:
    assert box_round(np.zeros((4, 4), np.uint8)) == Box(0, 0, 0, 0)
    half = np.zeros((4, 8), np.uint8)
    half[:, 4:] = 255
    assert encoded(half, "half", 1.0, "made").box == Box(0.5, 0, 1, 1)
    assert encoded(half, "half", 1.0, "made").coverage == 0.5
