"""The player itself, and photos that scikit-image ships."""

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.builtin.detector_player import load
from safelight.models.builtin.finds.detector import BuiltinDetector
from safelight.models.builtin.weights.wheel import wheel_file
from safelight.models.contract import Sight
from safelight.models.finds import Detection

Pixels = npt.NDArray[np.uint8]
Find = Callable[[Pixels], list[Detection]]


@pytest.fixture(scope="session")
def detector(tmp_path_factory: pytest.TempPathFactory) -> BuiltinDetector:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAFELIGHT_CACHE", str(tmp_path_factory.mktemp("cache")))
        return load()


@pytest.fixture(scope="session")
def find(detector: BuiltinDetector) -> Find:
    """What is found in pixels with at least .5."""

    def finds(rgb: Pixels) -> list[Detection]:
        found = detector.detect([sight(rgb)])[0]
        return [one for one in found.detections if one.confidence >= 0.5]

    return finds


@pytest.fixture(scope="session")
def photo() -> Callable[[str], Pixels]:
    def read(name: str) -> Pixels:
        return np.ascontiguousarray(cv2.imread(str(wheel_file("scikit-image", f"skimage/data/{name}")))[:, :, ::-1])

    return read


def sight(rgb: Pixels) -> Sight:
    pixels = np.ascontiguousarray(rgb)
    return Sight(Picture(pixels, pixels.shape[1], pixels.shape[0]), CaptureFacts())
