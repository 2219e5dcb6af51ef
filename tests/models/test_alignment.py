"""Laying one tiny picture over another, against doing it the slow way."""

import numpy as np
import pytest

from safelight.models.alignment import SHIFT, Overlay, still
from tests.models.made_looks import Scenes

SCENES = Scenes(5)
THUMBS = np.stack(
    [SCENES.looks(1, right=r, down=d).thumb for r, d in ((0, 0), (2, 1), (-3, 3), (6, 0))]
    + [SCENES.looks(2).thumb, SCENES.looks(1, mirrored=True).thumb]
)
LEFT, RIGHT = (np.array(rows, np.intp) for rows in zip(*((a, b) for a in range(6) for b in range(6)), strict=True))


def slow(a: np.ndarray, b: np.ndarray) -> float:
    """The best of all shifts, one by one."""
    inner = a.shape[0] - 2 * SHIFT
    middle = a[SHIFT:-SHIFT, SHIFT:-SHIFT].astype(float)
    windows = [b[y : y + inner, x : x + inner].astype(float) for y in range(7) for x in range(7)]
    return max(float(np.corrcoef(middle.ravel(), window.ravel())[0, 1]) for window in windows)


def test_the_best_shift_is_found() -> None:
    expected = [slow(THUMBS[a], THUMBS[b]) for a, b in zip(LEFT, RIGHT, strict=True)]
    np.testing.assert_allclose(Overlay.of(THUMBS, LEFT, RIGHT).best(), expected, atol=1e-4)


def test_the_mirror_image_needs_no_spectrum_of_its_own() -> None:
    expected = [slow(THUMBS[a], THUMBS[b][:, ::-1]) for a, b in zip(LEFT, RIGHT, strict=True)]
    every = np.arange(len(LEFT))
    np.testing.assert_allclose(Overlay.of(THUMBS, LEFT, RIGHT).best_mirrored(every), expected, atol=1e-4)


def test_as_they_lie_is_plain_correlation() -> None:
    expected = [np.corrcoef(THUMBS[a].ravel(), THUMBS[b].ravel())[0, 1] for a, b in zip(LEFT, RIGHT, strict=True)]
    np.testing.assert_allclose(still(THUMBS, LEFT, RIGHT), expected, atol=1e-4)


@pytest.mark.parametrize("flat", [0, 128, 255])
def test_a_flat_picture_is_like_nothing(flat: int) -> None:
    thumbs = np.stack([np.full((32, 32), flat, np.uint8), THUMBS[0]])
    pair = np.array([0]), np.array([1])
    assert abs(float(Overlay.of(thumbs, *pair).best()[0])) < 0.01
    assert abs(float(still(thumbs, *pair)[0])) < 0.01


@pytest.mark.parametrize("step", [-2, 0, 1, 2, 5])
def test_pairs_are_told_alike_however_far_apart_they_lie(step: int) -> None:
    many = np.concatenate([THUMBS] * 20)
    left = np.arange(5, 100, dtype=np.intp)
    for right in (left + step, left + step + left % 3, np.roll(left, 40)):
        expected = [np.corrcoef(many[a].ravel(), many[b].ravel())[0, 1] for a, b in zip(left, right, strict=True)]
        np.testing.assert_allclose(still(many, left, right), expected, atol=1e-4)


def test_few_pairs_from_far_apart_and_none_at_all() -> None:
    many = np.concatenate([THUMBS] * 20)
    left, right = np.array([0, 3], np.intp), np.array([90, 3], np.intp)
    expected = [np.corrcoef(many[a].ravel(), many[b].ravel())[0, 1] for a, b in zip(left, right, strict=True)]
    np.testing.assert_allclose(still(many, left, right), expected, atol=1e-4)
    assert still(many, left[:0], right[:0]).size == 0
