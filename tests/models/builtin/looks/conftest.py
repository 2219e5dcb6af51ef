"""The player itself, and photos that scikit-image ships."""

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.builtin.looks.embedder import BuiltinEmbedder
from safelight.models.builtin.weights.wheel import wheel_file
from safelight.models.contract import Looks, Sight

Pixels = npt.NDArray[np.uint8]


@pytest.fixture(scope="session")
def embedder(tmp_path_factory: pytest.TempPathFactory) -> BuiltinEmbedder:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAFELIGHT_CACHE", str(tmp_path_factory.mktemp("cache")))
        return BuiltinEmbedder()


@pytest.fixture(scope="session")
def photo() -> Callable[[str], Pixels]:
    def load(name: str) -> Pixels:
        path = wheel_file("scikit-image", f"skimage/data/{name}")
        return np.ascontiguousarray(cv2.imread(str(path))[:, :, ::-1])

    return load


@pytest.fixture(scope="session")
def looks(embedder: BuiltinEmbedder) -> Callable[[Pixels], Looks]:
    def look(rgb: Pixels) -> Looks:
        pixels = np.ascontiguousarray(rgb)
        return embedder.embed([Sight(Picture(pixels, pixels.shape[1], pixels.shape[0]), CaptureFacts())])[0]

    return look
