"""Tiny checkpoints of the five architectures, made once for all processes by torch; and photographs that differ."""

import os
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.builtin.weights.wheel import wheel_file
from safelight.models.contract import Sight
from tests.made_once import made_once

Pixels = npt.NDArray[np.uint8]
Make = Callable[[Path], Path]


def need(*modules: str) -> None:
    """Skip the test where a module is not installed; fail it on the machines that must have them (`CI=true`)."""
    missing = [module for module in modules if find_spec(module) is None]
    if not missing:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"{', '.join(missing)} must be installed here: pip install 'safelight[models]'")
    pytest.skip(f"{', '.join(missing)} is not installed")


@pytest.fixture(scope="session")
def torch_there() -> None:
    """Asked for by every test that needs torch and transformers."""
    need("torch", "transformers")
    import torch

    torch.set_num_threads(1)


@pytest.fixture(scope="session", autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory) -> object:
    """Exports of this session are kept in a folder of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAFELIGHT_CACHE", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("HF_HUB_OFFLINE", "1")
        yield


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory, torch_there: None) -> Callable[[str], Path]:
    """`tiny("sam2")`: the folder of that tiny checkpoint, made when first asked for. Treat it as read-only."""
    from tests.models.adapters.tiny import nima, qwen_vl, rt_detr, sam2, siglip

    makers: dict[str, Make] = {
        "rt_detr": lambda folder: rt_detr.make(folder, version=1),
        "rt_detr_v2": rt_detr.make,
        "sam2": sam2.make,
        "siglip": siglip.make,
        "nima": nima.make,
        "qwen_vl": qwen_vl.make,
    }
    return lambda name: made_once(tmp_path_factory, name, makers[name])


@pytest.fixture(scope="session")
def photo() -> Callable[[str], Pixels]:
    """A photograph that scikit-image ships: uint8 (height, width, 3)."""

    def read(name: str) -> Pixels:
        return np.ascontiguousarray(cv2.imread(str(wheel_file("scikit-image", f"skimage/data/{name}")))[:, :, ::-1])

    return read


@pytest.fixture(scope="session")
def sights(photo: Callable[[str], Pixels]) -> list[Sight]:
    """An astronaut (512 x 512), a cat (451 x 300), a cup of coffee (600 x 400)."""
    return [sight(photo(name)) for name in ("astronaut.png", "chelsea.png", "coffee.png")]


def sight(rgb: Pixels) -> Sight:
    pixels = np.ascontiguousarray(rgb)
    return Sight(Picture(pixels, pixels.shape[1], pixels.shape[0]), CaptureFacts())
