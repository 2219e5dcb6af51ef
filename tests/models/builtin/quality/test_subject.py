"""The subject is at believed faces, else where it stands out."""

import numpy as np
import pytest

from safelight.imaging.geometry import Box
from safelight.models.builtin.quality.saliency import saliency
from safelight.models.builtin.quality.subject import find_subject
from safelight.models.contract import Face

FACE = Face(Box(0.1, 0.1, 0.3, 0.4), 0.98)


def ball(cx: int = 400, cy: int = 250) -> np.ndarray:
    y, x = np.mgrid[:426, :640]
    field = np.full((426, 640, 3), (60, 110, 60), np.uint8)
    field[np.hypot(x - cx, y - cy) < 70] = (200, 40, 30)
    return field


def test_what_differs_from_the_border_is_salient() -> None:
    found = saliency(ball())
    height, width = found.shape
    assert found.min() >= 0
    assert found.max() <= 1
    assert found[int(height * 250 / 426), int(width * 400 / 640)] > 0.8
    assert found[2, 2] < 0.2


def test_the_box_lies_round_what_is_salient() -> None:
    box = find_subject(saliency(ball()), ()).box
    assert box is not None
    assert box.iou(Box(330 / 640, 180 / 426, 470 / 640, 320 / 426)) > 0.4


def test_a_believed_face_replaces_saliency() -> None:
    subject = find_subject(saliency(ball()), [FACE])
    assert subject.box == FACE.box
    assert subject.faces == (FACE,)


def test_a_doubtful_face_does_not() -> None:
    doubtful = Face(FACE.box, 0.4)
    assert find_subject(saliency(ball()), [doubtful]).faces == ()


def test_passers_by_do_not_count() -> None:
    far = Face(Box(0.8, 0.8, 0.84, 0.86), 0.99)
    assert find_subject(saliency(ball()), [far, FACE]).faces == (FACE,)


def test_two_large_faces_share_the_box() -> None:
    other = Face(Box(0.6, 0.2, 0.8, 0.5), 0.9)
    assert find_subject(saliency(ball()), [FACE, other]).box == Box(0.1, 0.1, 0.8, 0.5)


@pytest.mark.parametrize("shape", [(50, 60, 3), (1, 40, 3), (3, 3, 3)])
def test_an_even_frame_has_no_subject_and_no_fault(shape: tuple[int, ...]) -> None:
    subject = find_subject(saliency(np.full(shape, 77, np.uint8)), ())
    assert subject.faces == ()
    assert subject.by_tile(4, 6).shape == (4, 6)
