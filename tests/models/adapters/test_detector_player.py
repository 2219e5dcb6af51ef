"""The player of `rt-detr` with published weights: declared without anything heavy, loaded from a library of weights."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from safelight.errors import ModelError
from safelight.models.adapters.detector_player import MAX, SMALL, STANDARD, detector_spec
from safelight.models.adapters.detector_weights import YUNET_FILE
from safelight.models.classes import FACE, LABELS
from safelight.models.contract import Sight
from tests.models.adapters.shelf import made_known, pull
from tests.models.adapters.tiny import yunet


def test_specs_import_nothing_heavy() -> None:
    code = """
import sys
import safelight.models.adapters.detector_player
print([name for name in ("numpy", "cv2", "onnxruntime", "torch", "transformers") if name in sys.modules])
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_both_find_cocos_classes_and_faces() -> None:
    assert STANDARD.classes == MAX.classes == {*LABELS, FACE}
    assert STANDARD.name != MAX.name
    assert STANDARD.measures == {"finds", "tilt"}


def test_another_runtime_is_another_revision() -> None:
    assert len({STANDARD.revision, detector_spec(SMALL, "torch").revision}) == 2
    assert detector_spec(SMALL, "torch", "cuda", "fp16").deterministic is False


def test_on_a_gpu_the_gpus_memory_is_what_counts() -> None:
    assert detector_spec(SMALL, "torch", "cuda", "fp16").memory_probe is not None
    assert STANDARD.memory_probe is None


def test_without_weights_loading_names_the_model_and_the_cure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFELIGHT_MODELS", str(tmp_path))
    with pytest.raises(ModelError, match=r"PekingU/rtdetr_v2_r18vd.*models pull --profile standard"):
        STANDARD.load()


def test_a_player_is_loaded_from_the_library_and_finds(
    tiny: Callable[[str], Path], sights: list[Sight], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "models"
    library.mkdir()
    monkeypatch.setenv("SAFELIGHT_MODELS", str(library))
    objects, faces = STANDARD.weights
    pull(objects, tiny("rt_detr_v2"), library)
    made = yunet.make(tmp_path / "yunet")
    with pytest.raises(ModelError, match="face_detection_yunet"):
        STANDARD.load()
    monkeypatch.setattr("safelight.models.adapters.detector_player.YUNET", made_known(faces, made / YUNET_FILE))
    pull(faces, made, library)
    found = detector_spec(SMALL).load().detect(sights)
    assert [finds.producer for finds in found] == [SMALL.name] * len(sights)
    assert all(finds.detections for finds in found)
