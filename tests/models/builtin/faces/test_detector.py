"""Faces are found where they are, with landmarks in their order, and nowhere else."""

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from safelight.imaging.geometry import Box
from safelight.models.builtin.faces.detector import FaceDetector
from safelight.models.contract import Face

Pixels = npt.NDArray[np.uint8]
TRUTH = Box(0.35, 0.12, 0.52, 0.34)


def the_face(faces: list[Face]) -> Face:
    (face,) = faces
    return face


def test_the_one_face_is_found(detector: FaceDetector, astronaut: Pixels) -> None:
    face = the_face(detector.detect(astronaut))
    assert face.confidence > 0.95
    assert face.box.iou(TRUTH) > 0.8


def test_landmarks_come_as_eyes_nose_and_mouth(detector: FaceDetector, astronaut: Pixels) -> None:
    left_eye, right_eye, nose, left_mouth, right_mouth = the_face(detector.detect(astronaut)).landmarks
    assert left_eye[0] < nose[0] < right_eye[0]
    assert left_mouth[0] < right_mouth[0]
    assert max(left_eye[1], right_eye[1]) < nose[1] < min(left_mouth[1], right_mouth[1])


def test_a_mirrored_face_is_found_at_the_mirrored_place(detector: FaceDetector, astronaut: Pixels) -> None:
    face = the_face(detector.detect(np.ascontiguousarray(astronaut[:, ::-1])))
    assert face.box.iou(Box(1 - TRUTH.x2, TRUTH.y1, 1 - TRUTH.x1, TRUTH.y2)) > 0.75


def test_faces_of_two_people_are_two(detector: FaceDetector, astronaut: Pixels) -> None:
    assert len(detector.detect(np.hstack([astronaut, astronaut]))) == 2


def test_a_grey_picture_shows_its_face_too(detector: FaceDetector, astronaut: Pixels) -> None:
    grey = np.dstack([cv2.cvtColor(astronaut, cv2.COLOR_RGB2GRAY)] * 3)
    assert len(detector.detect(grey)) == 1


def test_a_face_cut_by_the_edge_stays_inside_the_picture(detector: FaceDetector, astronaut: Pixels) -> None:
    for face in detector.detect(np.ascontiguousarray(astronaut[80:, :])):
        assert 0 <= face.box.x1 < face.box.x2 <= 1
        assert 0 <= face.box.y1 < face.box.y2 <= 1


@pytest.mark.parametrize("shape", [(480, 640, 3), (1, 640, 3), (11, 11, 3), (30, 30, 3)])
def test_an_even_picture_has_no_faces(detector: FaceDetector, shape: tuple[int, ...]) -> None:
    assert detector.detect(np.full(shape, 90, np.uint8)) == []


def test_noise_has_no_faces(detector: FaceDetector) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (240, 320, 3), np.uint8)
    assert detector.detect(noise) == []


def test_the_same_picture_gives_the_same_faces(detector: FaceDetector, astronaut: Pixels) -> None:
    assert detector.detect(astronaut) == detector.detect(astronaut.copy())
