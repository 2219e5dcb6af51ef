"""Eyes are open or closed where it is plain, and unknown elsewhere; an open eye is never called closed."""

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from safelight.models.builtin.finds.eyes import EyeReader
from safelight.models.builtin.finds.faces import FaceFinder
from safelight.models.finds import Detection, Eyes

Pixels = npt.NDArray[np.uint8]
Photo = Callable[[str], Pixels]


@pytest.fixture(scope="module")
def reader() -> EyeReader:
    return EyeReader()


@pytest.fixture(scope="module")
def portrait(photo: Photo) -> Pixels:
    return photo("astronaut.png")


@pytest.fixture(scope="module")
def face(portrait: Pixels) -> Detection:
    return FaceFinder().find(portrait, portrait)[0]


def read(reader: EyeReader, rgb: Pixels, face: Detection) -> Eyes:
    return reader.read(cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2GRAY), face)


def closed(rgb: Pixels, points: tuple[tuple[float, float], ...]) -> Pixels:
    """The skin above each eye drawn down over it, and a line of lashes below."""
    shut, apart = rgb.copy(), (points[1][0] - points[0][0]) * rgb.shape[1]
    for x, y in points:
        centre = np.array([x * rgb.shape[1], y * rgb.shape[0]])
        turn = np.hstack([np.eye(2) * 200 / apart, (100 - centre * 200 / apart)[:, None]])
        eye = cv2.warpAffine(shut, turn, (200, 200)).astype(np.float32)
        lid = eye.copy()
        lid[60:112] = cv2.resize(eye[60:80], (200, 52), interpolation=cv2.INTER_CUBIC)
        rows, columns = np.mgrid[:200, :200]
        cover = ((columns - 100) / 56) ** 2 + ((rows - 92) / 24) ** 2 < 1
        cover = cv2.GaussianBlur(cover.astype(np.float32), (0, 0), 4)[..., None]
        lash = np.array([[c, 100 + 10 * (1 - ((c - 100) / 48) ** 2)] for c in range(52, 149, 2)], np.int32)
        line = cv2.GaussianBlur(cv2.polylines(np.zeros((200, 200), np.float32), [lash], False, 1.0, 5), (0, 0), 1.3)
        drawn = (eye * (1 - cover) + lid * cover) * (1 - 0.62 * np.clip(line, 0, 1)[..., None])
        back = cv2.invertAffineTransform(turn)
        whole, size = np.pad(np.ones((190, 190), np.float32), 5), (rgb.shape[1], rgb.shape[0])
        inside = cv2.warpAffine(whole, back, size)[..., None]
        shut = np.clip(shut * (1 - inside) + cv2.warpAffine(drawn, back, size) * inside, 0, 255).astype(np.uint8)
    return shut


def test_open_eyes_are_open(reader: EyeReader, portrait: Pixels, face: Detection) -> None:
    assert read(reader, portrait, face) == "open"


def test_lids_that_are_down_are_closed(reader: EyeReader, portrait: Pixels, face: Detection) -> None:
    assert read(reader, closed(portrait, face.landmarks[:2]), face) == "closed"


def test_a_wink_cannot_be_told(reader: EyeReader, portrait: Pixels, face: Detection) -> None:
    both = closed(portrait, face.landmarks[:2])
    middle = round(face.box.centre[0] * portrait.shape[1])
    assert read(reader, np.hstack([both[:, :middle], portrait[:, middle:]]), face) == "unknown"


@pytest.mark.parametrize(
    "harm",
    [
        lambda rgb: cv2.GaussianBlur(rgb, (0, 0), 1.5),
        lambda rgb: cv2.GaussianBlur(rgb, (0, 0), 3),
        lambda rgb: rgb // 4,
        lambda rgb: (255 * (rgb / 255) ** 0.5).astype(np.uint8),
        lambda rgb: np.clip(rgb + np.random.default_rng(3).normal(0, 20, rgb.shape), 0, 255).astype(np.uint8),
        lambda rgb: np.full_like(rgb, 90),
    ],
    ids=["soft", "blurred", "dark", "pale", "noisy", "empty"],
)
def test_open_eyes_are_never_closed(
    reader: EyeReader, portrait: Pixels, face: Detection, harm: Callable[[Pixels], Pixels]
) -> None:
    assert read(reader, harm(portrait), face) != "closed"


def test_dark_glasses_hide_eyes(reader: EyeReader, portrait: Pixels, face: Detection) -> None:
    worn = portrait.copy()
    (left, top), (right, _) = face.landmarks[:2]
    corner, other = (round(left * 512) - 25, round(top * 512) - 14), (round(right * 512) + 25, round(top * 512) + 14)
    cv2.rectangle(worn, corner, other, (25, 25, 25), -1)
    assert read(reader, worn, face) == "unknown"


def test_eyes_of_small_faces_cannot_be_told(reader: EyeReader, portrait: Pixels, face: Detection) -> None:
    assert read(reader, cv2.resize(portrait, (300, 300), interpolation=cv2.INTER_AREA), face) == "unknown"


def test_a_face_without_landmarks_cannot_be_told(reader: EyeReader, portrait: Pixels, face: Detection) -> None:
    assert read(reader, portrait, Detection("face", 0.9, face.box, "face network")) == "unknown"
