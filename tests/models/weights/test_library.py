import json
import os
import pickle
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from safelight.errors import DeclarationError, ModelError
from safelight.models.weights import verified
from safelight.models.weights.digest import sha256_of
from safelight.models.weights.library import Library, library_folder
from safelight.models.weights.lock import Lock
from safelight.models.weights.spec import WeightFile, Weights
from tests.models.weights.made import COMMIT, OTHER_COMMIT, WEIGHTS, safetensors, shelved

CURE = r"Fetch it with: safelight models pull --profile max$"


def refused(library: Library, said: str, weights: Weights = WEIGHTS) -> None:
    """Refused with an error that names the model, says what is wrong, and what to do."""
    with pytest.raises(ModelError, match=rf"^weights of 'darkroom/masks': .*{said}.*\. {CURE}"):
        library.checkpoint(weights, "max")


def test_a_folder_of_ones_own_may_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAFELIGHT_MODELS", str(tmp_path))
    assert library_folder() == tmp_path == Library.here().root


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("linux", Path("data/safelight/models")),
        ("win32", Path("local/safelight/models")),
        ("darwin", Path("home/Library/Application Support/safelight/models")),
    ],
)
def test_else_the_platform_says_where(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str, place: Path
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    assert library_folder() == tmp_path / place


def test_a_whole_checkpoint_is_given_by_its_folder(tmp_path: Path) -> None:
    library = shelved(tmp_path)
    assert library.checkpoint(WEIGHTS) == tmp_path / "darkroom--masks"
    assert library.look(WEIGHTS).revision == COMMIT
    assert len(library.sha256(WEIGHTS, "model.safetensors")) == 64


def test_a_checkpoint_that_was_never_pulled(tmp_path: Path) -> None:
    refused(Library(tmp_path), "this checkpoint is not on this machine")
    with pytest.raises(ModelError, match="was not pulled"):
        Library(tmp_path).sha256(WEIGHTS, "config.json")


def test_a_file_that_is_missing(tmp_path: Path) -> None:
    library = shelved(tmp_path)
    (library.folder(WEIGHTS) / "model.safetensors").unlink()
    assert library.look(WEIGHTS).state == "incomplete"
    refused(library, r"the file '.*model\.safetensors' is missing")


def test_a_file_that_is_cut_short(tmp_path: Path) -> None:
    library = shelved(tmp_path)
    path = library.folder(WEIGHTS) / "model.safetensors"
    path.write_bytes(path.read_bytes()[:200])
    assert library.look(WEIGHTS).state == "incomplete"
    refused(library, r"the file '.*model\.safetensors' is cut short: 200 of \d+ bytes")


def test_a_file_whose_hash_is_wrong(tmp_path: Path) -> None:
    library = shelved(tmp_path)
    path = library.folder(WEIGHTS) / "model.safetensors"
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    refused(library, r"the file '.*model\.safetensors' has another hash")


def test_a_file_that_has_grown(tmp_path: Path) -> None:
    library = shelved(tmp_path)
    with (library.folder(WEIGHTS) / "config.json").open("ab") as file:
        file.write(b" ")
    assert library.look(WEIGHTS).state == "changed"
    refused(library, r"config\.json' has \d+ bytes and had \d+")


def test_a_checkpoint_of_another_architecture(tmp_path: Path) -> None:
    library = shelved(tmp_path, config_json=json.dumps({"model_type": "bert", "architectures": ["Bert"]}).encode())
    refused(library, r"config\.json' is of another architecture: it says 'bert', 'Bert', and 'sam2' or 'sam2_video'")


@pytest.mark.parametrize("config", [b"[]", b"{}", b'{"architectures": "sam2"}', b'{"model_type": ["sam2"]}'])
def test_a_configuration_that_says_nothing(tmp_path: Path, config: bytes) -> None:
    refused(shelved(tmp_path, config_json=config), "is of another architecture: it says no kind of model")


def test_a_configuration_that_is_none(tmp_path: Path) -> None:
    refused(shelved(tmp_path, config_json=b"{"), r"config\.json' is no JSON")


def test_an_architecture_may_be_named_as_well(tmp_path: Path) -> None:
    assert shelved(tmp_path).checkpoint(replace(WEIGHTS, kinds=("Sam2VideoModel",))).is_dir()


def test_a_header_that_lies(tmp_path: Path) -> None:
    refused(shelved(tmp_path, model_safetensors=safetensors(9) + b"12"), "has a header that lies")


def test_a_pickle_under_a_safe_name_is_none(tmp_path: Path) -> None:
    refused(shelved(tmp_path, model_safetensors=pickle.dumps({"w": [1.0] * 99})), "is no safetensors file")


def test_hdf5_begins_as_hdf5_does(tmp_path: Path) -> None:
    marks = replace(WEIGHTS, files=(WeightFile("marks.hdf5"),), kinds=())
    refused(shelved(tmp_path / "a", marks, marks_hdf5=b"\x80\x04."), "is no HDF5 file", marks)
    assert shelved(tmp_path / "b", marks, marks_hdf5=b"\x89HDF\r\n\x1a\n rest").checkpoint(marks).is_dir()


def test_other_forms_hold_something(tmp_path: Path) -> None:
    words = replace(WEIGHTS, files=(WeightFile("merges.txt"),), kinds=())
    refused(shelved(tmp_path / "a", words, merges_txt=b""), "is empty", words)
    assert shelved(tmp_path / "b", words, merges_txt=b"a b").checkpoint(words).is_dir()


def test_a_pin_that_was_not_pulled(tmp_path: Path) -> None:
    library = shelved(tmp_path)
    refused(library, f"is here at revision {COMMIT}", replace(WEIGHTS, revision=OTHER_COMMIT))
    known = (WeightFile("config.json"), WeightFile("model.safetensors", sha256="a" * 64))
    refused(library, "is of another revision", replace(WEIGHTS, files=known))
    assert library.look(replace(WEIGHTS, revision=COMMIT)).whole


def test_hashes_are_taken_once_for_a_state_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []

    def taking(path: Path) -> str:
        taken.append(path.name)
        return sha256_of(path)

    monkeypatch.setattr(verified, "sha256_of", taking)
    library = shelved(tmp_path)
    library.checkpoint(WEIGHTS)
    library.checkpoint(WEIGHTS)
    assert taken == ["config.json", "model.safetensors"]
    os.utime(library.folder(WEIGHTS) / "config.json", (1, 1))
    library.checkpoint(WEIGHTS)
    assert taken[2:] == ["config.json"]
    library.checkpoint(WEIGHTS, anew=True)
    assert taken[3:] == ["config.json", "model.safetensors"]


def test_notes_that_cannot_be_believed_cost_another_hashing(tmp_path: Path) -> None:
    library = shelved(tmp_path)
    for spoilt in (b"{", b"[]", b'{"config.json": 3}', b'{"config.json": [1, 2, 3]}'):
        (library.folder(WEIGHTS) / ".verified.json").write_bytes(spoilt)
        assert library.checkpoint(WEIGHTS).is_dir()


def test_two_checkpoints_of_one_folder_share_its_notes(tmp_path: Path) -> None:
    library = shelved(tmp_path)
    for file in WEIGHTS.files:
        library.checkpoint(replace(WEIGHTS, files=(file,), kinds=()))
    assert set(json.loads((library.folder(WEIGHTS) / ".verified.json").read_bytes())) == {
        "config.json",
        "model.safetensors",
    }


def test_a_lock_that_knows_fewer_files_says_which_was_not_pulled(tmp_path: Path) -> None:
    library = shelved(tmp_path)
    locked = Lock.read(tmp_path).weights[WEIGHTS.repository]
    fewer = replace(locked, files={"config.json": locked.files["config.json"]})
    Lock({WEIGHTS.repository: fewer}).write(tmp_path)
    refused(library, r"model\.safetensors' was not pulled")


@pytest.mark.parametrize(
    "name", ["../model.safetensors", "/etc/x.json", "a\\b.json", ".x.json", "a//b.json", "a/../b.json", "c:x.json"]
)
def test_a_name_that_leads_elsewhere_cannot_be_declared(name: str) -> None:
    with pytest.raises(DeclarationError, match="no plain path"):
        WeightFile(name)


@pytest.mark.parametrize("name", ["pytorch_model.bin", "a.pt", "a.pth", "a.ckpt", "a.pkl", "a.py", "a.npz", "README"])
def test_a_form_that_runs_what_is_in_it_cannot_be_declared(name: str) -> None:
    with pytest.raises(DeclarationError, match="read safely"):
        WeightFile(name)


def test_what_is_declared_wrongly_is_told() -> None:
    files = (WeightFile("config.json"),)
    with pytest.raises(DeclarationError, match="is no SHA-256"):
        WeightFile("config.json", sha256="ABC")
    for repository in ("masks", "../masks", "a/b/c", "a/.."):
        with pytest.raises(DeclarationError, match="owner/name"):
            Weights(repository, files, "MIT", "yes")
    with pytest.raises(DeclarationError, match="no revision"):
        Weights("a/b", files, "MIT", "yes", revision="../main")
    for twice in ((), (*files, WeightFile("CONFIG.json"))):
        with pytest.raises(DeclarationError, match="named once"):
            Weights("a/b", twice, "MIT", "yes")
