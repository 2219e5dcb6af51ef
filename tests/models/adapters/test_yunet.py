"""Faces come out of OpenCV's reader where they are: a network of YuNet's form that takes red squares for faces."""

from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from safelight.errors import ModelError, OutOfMemoryError
from safelight.models.adapters.detector_weights import YUNET_FILE
from safelight.models.adapters.yunet import YuNet, _face
from tests.models.adapters.tiny import yunet as tiny

Pixels = npt.NDArray[np.uint8]


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> YuNet:
    return YuNet(tiny.make(tmp_path_factory.mktemp("yunet")))


def picture(*cells: tuple[int, int], width: int = 256, height: int = 192, red: int = 255) -> Pixels:
    """Black, with red squares of 8 x 8 pixels at those columns and rows of cells."""
    rgb = np.zeros((height, width, 3), np.uint8)
    for column, row in cells:
        rgb[row * 8 : row * 8 + 8, column * 8 : column * 8 + 8, 0] = red
    return rgb


def test_a_face_is_found_in_its_place_with_its_landmarks_in_our_order(network: YuNet) -> None:
    (face,) = network.find(picture((10, 12)))
    assert (face.label, face.source) == ("face", "face network")
    assert face.confidence > 0.99
    corners = [face.box.x1 * 256, face.box.y1 * 192, face.box.x2 * 256, face.box.y2 * 192]
    np.testing.assert_allclose(corners, [84 - 16, 100 - 16, 84 + 16, 100 + 16], atol=0.01)
    expected = [((10 + x) * 8, (12 + y) * 8) for x, y in tiny.LANDMARKS]
    np.testing.assert_allclose(np.array(face.landmarks) * [256, 192], expected, atol=0.01)
    assert face.landmarks[0][0] < face.landmarks[1][0]
    assert face.landmarks[3][0] < face.landmarks[4][0]


def test_faces_come_surest_first_and_rounded(network: YuNet) -> None:
    rgb = np.maximum(picture((5, 5), red=100), picture((20, 15)))
    sure = [face.confidence for face in network.find(rgb)]
    assert sure == sorted(sure, reverse=True)
    assert len(sure) == 2
    assert sure[1] == pytest.approx((100 / 255) ** 0.5, abs=1e-3)


def test_a_face_that_both_looks_find_is_one(network: YuNet) -> None:
    rgb = np.zeros((384, 512, 3), np.uint8)
    rgb[160:176, 160:176, 0] = 255
    found = network.find(rgb)
    assert all(one.box.iou(other.box) < 0.4 for one in found for other in found if one is not other)
    assert sum(abs(face.box.centre[0] - 168 / 512) < 0.02 for face in found) >= 1


def test_nothing_red_is_no_face(network: YuNet) -> None:
    assert network.find(np.full((192, 256, 3), 90, np.uint8)) == []


@pytest.mark.parametrize("shape", [(1, 1), (1, 1600), (1600, 1), (37, 61)])
def test_pictures_of_any_shape_are_searched(network: YuNet, shape: tuple[int, int]) -> None:
    assert network.find(np.full((*shape, 3), 90, np.uint8)) == []


def test_a_face_at_the_edge_is_cut_off_there() -> None:
    row = [-8.0, -8.0, 40.0, 40.0, *[4.0] * 10, 0.9]
    face = _face(row, 100, 100)
    assert face is not None
    assert (face.box.x1, face.box.x2) == (0, 0.32)


@pytest.mark.parametrize(
    "row",
    [
        [0.0, 0.0, -5.0, 5.0, *[4.0] * 10, 0.9],
        [float("nan"), 0.0, 5.0, 5.0, *[4.0] * 10, 0.9],
        [0.0, 0.0, 50.0, 50.0, *[float("inf")] * 10, 0.9],
        [0.0, 0.0, 50.0, 50.0, *[4.0] * 10, 0.049],
        [500.0, 0.0, 50.0, 50.0, *[4.0] * 10, 0.9],
    ],
    ids=["inside out", "no number", "landmarks nowhere", "not sure enough", "outside"],
)
def test_what_cannot_be_a_face_is_none(row: list[float]) -> None:
    assert _face(row, 100, 100) is None


def test_a_network_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=rf"{YUNET_FILE}' is missing.*models pull"):
        YuNet(tmp_path)


def test_a_file_that_is_no_network_is_named(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / YUNET_FILE).write_bytes(b"nothing of the kind")
    with pytest.raises(ModelError, match=rf"{YUNET_FILE}' is no network that OpenCV .* reads.*models pull"):
        YuNet(tmp_path)


@pytest.mark.parametrize(
    ("code", "kind"), [(cv2.Error.StsNoMem, OutOfMemoryError), (cv2.Error.StsAssert, ModelError)], ids=["full", "other"]
)
def test_what_opencv_cannot_do_is_told(network: YuNet, monkeypatch: pytest.MonkeyPatch, code: int, kind: type) -> None:
    class Failing:
        def setInputSize(self, size: tuple[int, int]) -> None:  # noqa: N802 - OpenCV's name
            error = cv2.error("it cannot")
            error.code = code
            raise error

    monkeypatch.setattr(network, "_network", Failing())
    with pytest.raises(kind, match=f"{YUNET_FILE}' cannot be run: it cannot") as told:
        network.find(picture())
    assert type(told.value) is kind
