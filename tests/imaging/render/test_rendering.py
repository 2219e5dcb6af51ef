"""Edits on pixels of any size and depth, in any order."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safelight.imaging.edits import (
    BlurBackground,
    Crop,
    Denoise,
    Operation,
    RemoveBackground,
    Sharpen,
    Straighten,
    Tone,
    Within,
)
from safelight.imaging.geometry import Box
from safelight.imaging.render.frame import largest_upright
from safelight.imaging.render.rendering import preview, render
from tests.imaging.render.pictures import ELLIPSE, EVERYTHING, NOTHING, ellipse, mask_image, photo

ALL: tuple[Operation, ...] = (
    RemoveBackground(ELLIPSE, (9, 9, 9)),
    BlurBackground(ELLIPSE),
    Within(ELLIPSE, Tone(exposure=0.5)),
    Sharpen(0.5),
    Denoise(0.5),
    Tone(exposure=0.3, saturation=0.2),
    Crop(Box(0.1, 0.1, 0.8, 0.9)),
    Straighten(1.5),
)
SIZES = [(1, 1), (64, 64), (1, 300), (400, 20), (20, 400), (2, 3)]


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
@pytest.mark.parametrize("size", [*SIZES, (160, 120)])
def test_no_operation_is_the_identity(size, kind):
    pixels = photo(*size, kind)
    shown = render(pixels, ())
    assert np.array_equal(shown, pixels)
    assert not np.shares_memory(shown, pixels)
    assert np.array_equal(render(pixels, (Tone(), Straighten(0), Denoise(0), Sharpen(0))), pixels)


@settings(deadline=None, max_examples=20)
@given(st.permutations(ALL))
def test_the_order_in_which_kinds_are_given_does_not_matter(operations):
    pixels = photo()
    assert np.array_equal(render(pixels, tuple(operations)), render(pixels, ALL))


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("operation", [*ALL, RemoveBackground(ELLIPSE)], ids=lambda one: type(one).__name__)
def test_every_edit_takes_every_size_and_depth(operation, size, kind):
    pixels = photo(*size, kind)
    before = pixels.copy()
    shown = render(pixels, (operation,))
    assert shown.dtype == kind
    assert min(shown.shape[:2]) >= 1
    assert shown.shape[2] == (4 if operation == RemoveBackground(ELLIPSE) else 3)
    assert np.array_equal(pixels, before)


def test_the_input_may_be_read_only():
    pixels = photo()
    pixels.setflags(write=False)
    assert render(pixels, ALL).flags.writeable


def test_straightening_keeps_the_proportions_and_shows_no_corner():
    pixels = np.full((400, 600, 3), 200, np.uint8)
    shown = render(pixels, (Straighten(3),))
    box = largest_upright(600, 400, 3)
    assert shown.shape[1] / shown.shape[0] == pytest.approx(1.5, rel=0.01)
    assert shown.shape[1] == pytest.approx(600 * box.width, abs=1.5)
    assert shown.min() == 200


@pytest.mark.parametrize("edit", [Tone(exposure=1), Denoise(0.8), Sharpen(1, 2)])
def test_within_a_mask_only_its_inside_changes(edit):
    pixels = photo(320, 240)
    mask = mask_image(ellipse(320, 240, centre=(0.3, 0.4), size=0.15))
    shown, everywhere = render(pixels, (Within(mask, edit),)), render(pixels, (edit,))
    assert np.array_equal(shown[:, 200:], pixels[:, 200:])
    assert np.abs(shown[90:102, 90:102].astype(int) - everywhere[90:102, 90:102]).max() <= 2
    assert not np.array_equal(shown, pixels)


def test_a_mask_of_all_edits_all_and_one_of_nothing_nothing():
    pixels = photo()
    tone = Tone(exposure=0.7)
    assert np.array_equal(render(pixels, (Within(EVERYTHING, tone),)), render(pixels, (tone,)))
    assert np.array_equal(render(pixels, (Within(NOTHING, tone),)), pixels)


def test_a_mask_that_was_cropped_away_changes_nothing():
    pixels = photo(320, 240)
    mask = mask_image(ellipse(320, 240, centre=(0.2, 0.2), size=0.1))
    crop = Crop(Box(0.6, 0.6, 1, 1))
    assert np.array_equal(render(pixels, (Within(mask, Tone(exposure=1)), crop)), render(pixels, (crop,)))


def test_masks_follow_the_straightened_picture():
    pixels = photo(320, 240) // 2
    mask = ellipse(320, 240, centre=(0.75, 0.5), size=0.08)
    turn = (Straighten(30), Crop(Box(0, 0, 1, 1)))
    changed = render(pixels, (*turn, Within(mask_image(mask), Tone(exposure=2)))).astype(int) - render(pixels, turn)
    rows, columns = np.nonzero(changed.max(axis=2) > 10)
    assert columns.mean() == pytest.approx(160 + 80 * np.cos(np.pi / 6), abs=4)
    assert rows.mean() == pytest.approx(120 + 80 * np.sin(np.pi / 6), abs=4)


@pytest.mark.parametrize("edit", [Sharpen(0.8), Denoise(0.7), Tone(0.5, 0.2, -0.5, 0.3)], ids=["s", "d", "t"])
def test_preview_and_full_size_look_alike(edit):
    large = cv2.resize(photo(200, 150), (3200, 2400), interpolation=cv2.INTER_CUBIC)
    small = cv2.resize(large, (1600, 1200), interpolation=cv2.INTER_AREA)
    full = cv2.resize(render(large, (edit,)), (1600, 1200), interpolation=cv2.INTER_AREA)
    assert np.abs(full.astype(int) - preview(small, (edit,))).mean() < 1.0


def test_the_same_is_rendered_every_time():
    pixels = photo()
    assert render(pixels, ALL).tobytes() == render(pixels, ALL).tobytes()
