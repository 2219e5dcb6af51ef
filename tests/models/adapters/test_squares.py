"""Pictures are pressed into squares as the checkpoint's own file says, to the pixel as transformers does it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from safelight.errors import ModelError
from safelight.models.adapters.squares import Squares, square_side

SAID: dict[str, Any] = {
    "size": {"height": 4, "width": 6},
    "resample": 2,
    "rescale_factor": 1 / 255,
    "image_mean": [0.5, 0.25, 0],
    "image_std": [0.5, 0.25, 1],
}


def said(folder: Path, name: str = "preprocessor_config.json", **changes: Any) -> Path:
    (folder / name).write_text(json.dumps({**SAID, **changes}))
    return folder


def test_pixels_are_resized_scaled_and_centred_by_channel(tmp_path: Path) -> None:
    squares = Squares.of(said(tmp_path))
    made = squares.of_pictures([np.full((50, 90, 3), 255, np.uint8), np.zeros((8, 8, 3), np.uint8)])
    assert made.shape == (2, 3, 4, 6)
    assert made.dtype == np.float32
    assert made[:, :, 0, 0] == pytest.approx(np.array([[1, 3, 1], [-1, -1, 0]]), abs=1e-6)


def test_what_is_not_to_be_done_is_not_done(tmp_path: Path) -> None:
    squares = Squares.of(said(tmp_path, do_rescale=False, do_normalize=False))
    assert (squares.of_pictures([np.full((4, 6, 3), 200, np.uint8)]) == 200).all()


@pytest.mark.parametrize("resample", [2, 3])
def test_pictures_are_those_of_transformers(
    tmp_path: Path, photo: Callable[[str], Any], torch_there: None, resample: int
) -> None:
    import transformers as hf

    settings = {"size": {"height": 256, "width": 256}, "resample": resample, "image_mean": [0.485, 0.456, 0.406]}
    settings["image_std"] = [0.229, 0.224, 0.225]
    rgb = photo("coffee.png")
    truth = hf.SiglipImageProcessorPil(**settings)(images=[rgb], return_tensors="np").pixel_values
    assert np.abs(Squares.of(said(tmp_path, **settings)).of_pictures([rgb]) - truth).max() < 2e-6


def test_newer_checkpoints_say_it_in_a_shared_file(tmp_path: Path) -> None:
    (tmp_path / "processor_config.json").write_text(json.dumps({"image_processor": SAID}))
    assert (Squares.of(tmp_path).height, Squares.of(tmp_path).width) == (4, 6)


@pytest.mark.parametrize(
    "changes",
    [
        {"size": None},
        {"size": {"height": 0, "width": 6}},
        {"size": {"height": 10**9, "width": 6}},
        {"resample": 77},
        {"image_std": [0, 1, 1]},
        {"image_mean": [1, 2]},
        {"image_mean": "grey"},
        {"rescale_factor": "small"},
    ],
)
def test_settings_that_cannot_be_are_refused_with_their_file(tmp_path: Path, changes: dict[str, Any]) -> None:
    with pytest.raises(ModelError, match=r"preprocessor_config.json' does not say how pictures are made"):
        Squares.of(said(tmp_path, **changes))


def test_a_checkpoint_without_settings_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"preprocessor_config.json' is missing"):
        Squares.of(tmp_path)


def test_a_square_has_one_side(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="6 x 4 pixels, and no square"):
        square_side(Squares.of(said(tmp_path)), tmp_path)
    assert square_side(Squares.of(said(tmp_path, size={"height": 8, "width": 8})), tmp_path) == 8
