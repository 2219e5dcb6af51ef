"""A photo of one person, as scikit-image ships it."""

from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from safelight.models.builtin.faces.detector import FaceDetector
from safelight.models.builtin.weights.wheel import wheel_file


@pytest.fixture(scope="session")
def astronaut() -> npt.NDArray[np.uint8]:
    path: Path = wheel_file("scikit-image", "skimage/data/astronaut.png")
    return np.ascontiguousarray(cv2.imread(str(path))[:, :, ::-1])


@pytest.fixture(scope="session")
def detector(tmp_path_factory: pytest.TempPathFactory) -> FaceDetector:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAFELIGHT_CACHE", str(tmp_path_factory.mktemp("cache")))
        return FaceDetector()
