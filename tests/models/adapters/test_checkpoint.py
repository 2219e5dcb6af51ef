"""A checkpoint is believed when it is whole and of the needed architecture; else file, model and cure are named."""

import json
from pathlib import Path

import numpy as np
import pytest

from safelight.errors import ModelError
from safelight.models.adapters.checkpoint import checkpoint_files, fingerprint, read_checkpoint

HEADER = {"w": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}}


def safetensors(header: object = HEADER, values: bytes = bytes(8)) -> bytes:
    said = json.dumps(header).encode()
    return len(said).to_bytes(8, "little") + said + values


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "owner--model"
    made.mkdir()
    (made / "config.json").write_text('{"model_type": "made", "size": 7}')
    (made / "model.safetensors").write_bytes(safetensors())
    return made


def test_a_whole_checkpoint_tells_its_configuration_and_its_weights(folder: Path) -> None:
    read = read_checkpoint(folder, "other", "made")
    assert read.config["size"] == 7
    assert read.weights == (folder / "model.safetensors",)
    assert read.model == "owner/model"


def test_shards_are_found_by_their_index(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "model-1.safetensors")
    (folder / "model-2.safetensors").write_bytes(safetensors())
    index = {"weight_map": {"v": "model-2.safetensors", "w": "model-1.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    assert [file.name for file in read_checkpoint(folder, "made").weights] == [
        "model-1.safetensors",
        "model-2.safetensors",
    ]
    (folder / "model-2.safetensors").unlink()
    with pytest.raises(ModelError, match=r"model-2\.safetensors' is missing"):
        read_checkpoint(folder, "made")


@pytest.mark.parametrize("said", ['{"weight_map": {"w": "../../elsewhere"}}', "{}", '{"weight_map": {"w": 7}}'])
def test_an_index_that_leads_elsewhere_is_refused(folder: Path, said: str) -> None:
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors.index.json").write_text(said)
    with pytest.raises(ModelError, match="names no files of weights"):
        read_checkpoint(folder, "made")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (safetensors(values=bytes(7)), "is cut short"),
        (safetensors()[:20], "is cut short"),
        (b"", "is no safetensors file"),
        (b"\x80\x04pickled", "is no safetensors file"),
        (safetensors(values=bytes(9)), "belong to no tensor"),
    ],
)
def test_weights_that_are_not_whole_are_refused(folder: Path, content: bytes, told: str) -> None:
    (folder / "model.safetensors").write_bytes(content)
    with pytest.raises(ModelError, match=rf"owner/model: .*model\.safetensors' {told}|{told}.*models pull"):
        read_checkpoint(folder, "made")


@pytest.mark.parametrize("content", ["", "[]", "{", "\ufeff7"])
def test_a_configuration_that_is_none_is_refused(folder: Path, content: str) -> None:
    (folder / "config.json").write_text(content, "utf-8")
    with pytest.raises(ModelError, match=r"owner/model: .*config\.json' is no JSON.*models pull"):
        read_checkpoint(folder, "made")


def test_another_architecture_is_named_beside_the_one_that_is_needed(folder: Path) -> None:
    with pytest.raises(ModelError, match="of the architecture 'made', and 'a' or 'b' is needed here"):
        read_checkpoint(folder, "a", "b")


def test_weights_in_another_form_are_not_read(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    with pytest.raises(ModelError, match="weights in any other form are not read"):
        read_checkpoint(folder, "made")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"owner/absent: there is no folder .*models pull"):
        read_checkpoint(tmp_path / "owner--absent", "made")


def test_a_fingerprint_follows_configuration_and_weights(folder: Path) -> None:
    seen = {fingerprint(checkpoint_files(folder))}
    (folder / "config.json").write_text('{"model_type": "made", "size": 70}')
    seen.add(fingerprint(checkpoint_files(folder)))
    (folder / "model.safetensors").write_bytes(safetensors({"v": HEADER["w"]}, np.float32([1, 2]).tobytes()))
    seen.add(fingerprint(checkpoint_files(folder)))
    assert len(seen) == 3


def test_a_file_without_a_fingerprint_is_named(folder: Path) -> None:
    with pytest.raises(ModelError, match=r"absent' is missing"):
        fingerprint([folder / "absent"])
