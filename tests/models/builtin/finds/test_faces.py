"""Faces are looked for harder than quality does, and confirmed."""

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from safelight.models.builtin.finds.faces import FaceFinder
from safelight.models.finds import Detection

Pixels = npt.NDArray[np.uint8]
Photo = Callable[[str], Pixels]


@pytest.fixture(scope="module")
def finder() -> FaceFinder:
    return FaceFinder()


def faces(finder: FaceFinder, rgb: Pixels) -> list[Detection]:
    pixels = np.ascontiguousarray(rgb)
    return [face for face in finder.find(pixels, pixels) if face.confidence >= 0.5]


def test_a_small_face_is_found(finder: FaceFinder, photo: Photo) -> None:
    person = cv2.resize(photo("astronaut.png"), None, fx=0.22, fy=0.22, interpolation=cv2.INTER_AREA)
    scene = np.full((480, 640, 3), 120, np.uint8)
    scene[200 : 200 + person.shape[0], 300 : 300 + person.shape[1]] = person
    (face,) = faces(finder, scene)
    assert face.box.height * 480 < 30


@pytest.mark.parametrize("quarters", [1, 3])
def test_a_face_on_its_side_is_found_where_it_lies(finder: FaceFinder, photo: Photo, quarters: int) -> None:
    upright = photo("astronaut.png")
    (standing,), (lying,) = faces(finder, upright), faces(finder, np.rot90(upright, quarters))
    x, y = standing.box.centre
    expected = (y, 1 - x) if quarters == 1 else (1 - y, x)
    assert lying.box.centre == pytest.approx(expected, abs=0.03)
    eyes, mouth = np.array(lying.landmarks[:2]).mean(0), np.array(lying.landmarks[3:]).mean(0)
    assert abs(mouth[0] - eyes[0]) > 3 * abs(mouth[1] - eyes[1])


@pytest.mark.parametrize("angle", [-45, 45])
def test_a_face_bent_aside_is_found(finder: FaceFinder, photo: Photo, angle: float) -> None:
    turn = cv2.getRotationMatrix2D((220, 120), angle, 1)
    bent = cv2.warpAffine(photo("astronaut.png"), turn, (512, 512), borderValue=(128, 128, 128))
    assert len(faces(finder, bent)) == 1


@pytest.mark.parametrize("angle", [60, 75, 90, 120])
def test_a_face_aslant_is_one_face(finder: FaceFinder, photo: Photo, angle: float) -> None:
    turn = cv2.getRotationMatrix2D((256, 180), angle, 1)
    turned = cv2.warpAffine(photo("astronaut.png"), turn, (512, 512), borderValue=(128, 128, 128))
    assert len(finder.find(turned, turned)) <= 1


def test_a_picture_without_faces_has_none(finder: FaceFinder, photo: Photo) -> None:
    for name in ("coffee.png", "motorcycle_left.png", "rocket.jpg", "coins.png"):
        assert faces(finder, photo(name)) == []


def test_candidates_that_are_no_faces_stay_unlikely(finder: FaceFinder, photo: Photo) -> None:
    pixels = photo("motorcycle_right.png")
    assert all(face.confidence < 0.4 for face in finder.find(pixels, pixels))
