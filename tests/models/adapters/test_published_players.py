"""Segmenter and embedder as profiles name them."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from safelight.errors import ModelError
from safelight.models.adapters import embedder_player, segmenter_player
from safelight.models.adapters.cuda_memory import CudaMemory
from safelight.models.adapters.embedder_player import embedder_spec
from safelight.models.adapters.network import Placement
from safelight.models.adapters.segmenter_player import segmenter_spec
from safelight.models.contract import PlayerSpec

SPECS = [embedder_player.STANDARD, embedder_player.MAX, segmenter_player.STANDARD, segmenter_player.MAX]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_a_player_says_what_it_costs_and_what_it_needs(spec: PlayerSpec) -> None:
    assert spec.memory_bytes > 100_000_000
    assert spec.measures == spec.ms_per_photo.keys()
    assert spec.licence == spec.weights[0].licence == "Apache-2.0"
    assert spec.weights[0].paid_work == "yes"
    assert {"config.json", "model.safetensors"} <= {file.name for file in spec.weights[0].files}
    assert spec.extra == "models"


def test_placed_elsewhere_it_is_another_revision_and_counts_that_memory() -> None:
    for here, there in (
        (segmenter_player.STANDARD, segmenter_spec(segmenter_player.SMALL, "torch", "cuda", "fp16")),
        (embedder_player.STANDARD, embedder_spec(embedder_player.SMALL, "torch", "cuda", "fp16")),
    ):
        assert here.revision != there.revision
        assert (here.memory_probe, there.memory_probe) == (None, CudaMemory)
        assert (here.deterministic, there.deterministic) == (True, False)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_without_weights_loading_names_the_model_and_the_cure(
    spec: PlayerSpec, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAFELIGHT_MODELS", str(tmp_path))
    with pytest.raises(ModelError, match=rf"{spec.weights[0].repository}.*safelight models pull --profile"):
        spec.load()


def test_players_of_one_role_have_names_of_their_own() -> None:
    assert len({spec.name for spec in SPECS}) == len(SPECS)
    assert {spec.role for spec in SPECS} == {"siglip", "sam2"}


def test_naming_players_imports_nothing_heavy() -> None:
    code = (
        "import sys; from safelight.models.adapters import embedder_player, segmenter_player\n"
        "print({'numpy', 'cv2', 'torch', 'onnxruntime', 'transformers', 'tokenizers'} & sys.modules.keys())"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout == "set()\n"


def test_loading_gives_a_player_that_signs_with_its_name(tiny: Callable[[str], Path], sights: list[Any]) -> None:
    embedder = embedder_player.load("siglip2-base@1", Placement(tiny("siglip")))
    segmenter = segmenter_player.load("sam2.1-hiera-tiny@1", Placement(tiny("sam2")))
    assert embedder.embed(sights[:1])[0].producer == "siglip2-base@1"
    assert segmenter.segment(sights[:1], "low")[0].producer == "sam2.1-hiera-tiny@1"
