"""Weights that another machine fetched are copied from a folder, however it is laid out; what it lacks is named."""

from dataclasses import replace
from pathlib import Path

import pytest

from safelight.errors import CallError, PullError
from safelight.models.weights.library import Library
from safelight.models.weights.pull import Pulled, Puller
from safelight.models.weights.source import Source
from safelight.models.weights.spec import Weights
from safelight.models.weights.supply import Supply
from tests.models.weights.made import COMMIT, CONFIG, OTHER_COMMIT, WEIGHTS, Onlooker, safetensors, shelved

MODEL = safetensors()


def copied(weights: Weights, folder: Path, root: Path) -> Pulled:
    supply = Supply.of([weights], folder)
    (pulled,) = Puller(Library(root), Onlooker(), Source("http://none")).copy([weights], supply)
    return pulled


def lay(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "config.json").write_bytes(CONFIG)
    (folder / "model.safetensors").write_bytes(MODEL)


@pytest.mark.parametrize("name", ["darkroom--masks", "darkroom/masks"])
def test_weights_are_copied_from_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    lay(tmp_path / "stick" / name)
    assert copied(WEIGHTS, tmp_path / "stick", tmp_path / "models").how == "copied"
    assert (Library(tmp_path / "models").checkpoint(WEIGHTS) / "model.safetensors").read_bytes() == MODEL


def test_the_checkpoints_own_folder_may_be_named(tmp_path: Path) -> None:
    lay(tmp_path / "masks")
    assert copied(WEIGHTS, tmp_path / "masks", tmp_path / "models").how == "copied"


def test_the_cache_of_the_hubs_own_tools_tells_the_commit(tmp_path: Path) -> None:
    cached = tmp_path / "hub" / "models--darkroom--masks"
    lay(cached / "snapshots" / COMMIT)
    (cached / "refs").mkdir()
    (cached / "refs" / "main").write_text(COMMIT)
    assert copied(WEIGHTS, tmp_path, tmp_path / "models").revision == COMMIT


def test_another_library_brings_its_revision_and_its_hashes(tmp_path: Path) -> None:
    stick = shelved(tmp_path / "stick")
    assert copied(WEIGHTS, stick.root, tmp_path / "models").revision == COMMIT
    path = stick.folder(WEIGHTS) / "model.safetensors"
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    with pytest.raises(PullError, match="has the SHA-256"):
        copied(WEIGHTS, stick.root, tmp_path / "elsewhere")


def test_what_a_folder_has_is_copied_and_what_it_lacks_is_named_with_the_command_that_fetches_it(
    tmp_path: Path,
) -> None:
    first, last = (replace(WEIGHTS, repository=f"darkroom/{name}") for name in ("a", "z"))
    lay(tmp_path / "stick" / "darkroom" / "masks")
    puller = Puller(Library(tmp_path / "models"), Onlooker())
    wanted, came = [first, WEIGHTS, last], list[Pulled]()
    with pytest.raises(CallError) as caught:
        came.extend(puller.copy(wanted, Supply.of(wanted, tmp_path / "stick")))
    told = str(caught.value)
    assert "has no 'darkroom/a', has no 'darkroom/z'. " in told
    assert "Not copied: 'darkroom/a', 'darkroom/z'. Download with `safelight models pull`" in told
    assert puller.here(WEIGHTS)
    assert [puller.library.look(weights).state for weights in (first, last)] == ["missing", "missing"]


def test_a_set_of_another_commit_does_not_keep_the_others_from_being_copied(tmp_path: Path) -> None:
    stick = shelved(tmp_path / "stick")
    lay(stick.root / "darkroom--looks")
    pinned, looks = replace(WEIGHTS, revision=OTHER_COMMIT), replace(WEIGHTS, repository="darkroom/looks")
    puller = Puller(Library(tmp_path / "models"), Onlooker())
    with pytest.raises(CallError, match=rf"at revision {COMMIT}; .*Not copied: 'darkroom/masks'\."):
        list(puller.copy([pinned, looks], Supply.of([pinned, looks], stick.root)))
    assert puller.here(looks)


def test_a_folder_that_lacks_the_only_set_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    lay(tmp_path / "stick" / "darkroom--masks")
    (tmp_path / "stick" / "darkroom--masks" / "model.safetensors").unlink()
    with pytest.raises(CallError, match=r"lacks model\.safetensors of 'darkroom/masks'"):
        copied(WEIGHTS, tmp_path / "stick", tmp_path / "models")
    with pytest.raises(CallError, match="has no 'darkroom/masks'"):
        copied(WEIGHTS, tmp_path, tmp_path / "models")
    with pytest.raises(CallError, match="there is no folder"):
        copied(WEIGHTS, tmp_path / "none", tmp_path / "models")
    assert not (tmp_path / "models").exists()


def test_a_copy_of_another_commit_than_is_pinned_is_refused(tmp_path: Path) -> None:
    stick = shelved(tmp_path / "stick")
    with pytest.raises(CallError, match=f"at revision {COMMIT}; {OTHER_COMMIT} is needed"):
        copied(replace(WEIGHTS, revision=OTHER_COMMIT), stick.root, tmp_path / "models")
