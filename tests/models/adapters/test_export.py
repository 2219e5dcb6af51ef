"""A part is exported once, checked, kept, and believed only when whole; after that torch is not needed."""

import errno
import json
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from safelight.errors import ModelError
from safelight.models.adapters import export
from safelight.models.adapters.kept_folder import KeptFolder
from safelight.models.adapters.network import Arrays, Part, Placement

pytestmark = pytest.mark.usefixtures("torch_there")


class Doubling:
    """Builds `y = 2 x` and counts how often it was asked."""

    def __init__(self, forward: Callable[[Any], Any] = lambda x: x + x) -> None:
        self.built, self.forward = 0, forward

    def __call__(self, _folder: Path) -> Any:
        import torch

        self.built += 1
        module = torch.nn.Identity()
        module.forward = self.forward
        return module


def sample(_folder: Path) -> Arrays:
    return {"x": np.float32([[1, 2, 3]])}


def part(build: Doubling, **changes: Any) -> Part:
    axes = {"x": {0: "batch"}, "y": {0: "batch"}}
    return replace(Part("double", build, ("x",), ("y",), sample, axes), **changes)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SAFELIGHT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A checkpoint of one tensor."""
    from safetensors.numpy import save_file

    made = tmp_path / "owner--model"
    made.mkdir()
    (made / "config.json").write_text('{"model_type": "double"}')
    save_file({"w": np.float32([1])}, made / "model.safetensors")
    return made


def kept(cache: Path) -> list[Path]:
    return sorted((cache / "exports").iterdir())


def test_an_export_answers_as_torch_does(cache: Path, folder: Path) -> None:
    asked = {"x": np.float32([[1, 2, 3], [4, 5, 6]])}
    here, there = (export.load(part(Doubling()), Placement(folder, runtime)) for runtime in ("onnx", "torch"))
    assert here(asked)["y"].tolist() == there(asked)["y"].tolist() == [[2, 4, 6], [8, 10, 12]]


def test_a_part_is_exported_once(cache: Path, folder: Path) -> None:
    build = Doubling()
    assert export.exported(part(build), folder) == export.exported(part(build), folder)
    assert build.built == 1
    assert len(kept(cache)) == 1


def test_threads_that_ask_at_once_share_one_export(cache: Path, folder: Path) -> None:
    build = Doubling()
    with ThreadPoolExecutor(4) as pool:
        files = set(pool.map(lambda _turn: export.exported(part(build), folder), range(4)))
    assert len(files) == 1
    assert build.built == 1


@pytest.mark.parametrize("change", [{"revision": "2"}, {"name": "other"}])
def test_another_part_is_another_export(cache: Path, folder: Path, change: dict[str, str]) -> None:
    assert export.exported(part(Doubling()), folder) != export.exported(part(Doubling(), **change), folder)


def test_other_weights_are_another_export(cache: Path, folder: Path) -> None:
    from safetensors.numpy import save_file

    before = export.exported(part(Doubling()), folder)
    save_file({"w": np.float32([1, 2])}, folder / "model.safetensors")
    assert export.exported(part(Doubling()), folder) != before


def test_the_receipt_says_how_far_the_export_lies_from_torch(cache: Path, folder: Path) -> None:
    receipt = json.loads(export.exported(part(Doubling()), folder).with_name("export.json").read_text())
    assert receipt["model"] == "owner/model"
    assert receipt["apart"] == 0
    assert list(receipt["files"]) == ["graph.onnx"]


@pytest.mark.parametrize(
    "spoil",
    [lambda b: b[:-1], lambda b: b"", lambda b: b[:40] + bytes([b[40] ^ 1]) + b[41:]],
    ids=["cut short", "empty", "one bit turned"],
)
def test_a_spoilt_export_is_made_anew(cache: Path, folder: Path, spoil: Callable[[bytes], bytes]) -> None:
    build = Doubling()
    file = export.exported(part(build), folder)
    file.write_bytes(spoil(file.read_bytes()))
    export.exported(part(build), folder)
    assert build.built == 2
    assert [one.name for one in kept(cache)] == [file.parent.name]


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"files": {}}', '{"files": {"graph.onnx": "0"}}'])
def test_an_export_without_its_receipt_is_made_anew(cache: Path, folder: Path, content: str) -> None:
    build = Doubling()
    export.exported(part(build), folder).with_name("export.json").write_text(content)
    export.exported(part(build), folder)
    assert build.built == 2


def test_an_export_that_answers_otherwise_is_refused_and_not_kept(cache: Path, folder: Path) -> None:
    calls = iter(range(100))
    build = Doubling(lambda x: x * float(next(calls)))
    with pytest.raises(ModelError, match=r"owner/model: the export of 'double' differs from torch by .*`torch`"):
        export.exported(part(build), folder)
    assert kept(cache) == []


def test_an_export_whose_batch_is_frozen_is_refused(cache: Path, folder: Path) -> None:
    build = Doubling(lambda x: (x + x).reshape(int(x.shape[0]), 3))
    with pytest.raises(ModelError, match="cannot be run"):
        export.exported(part(build), folder)
    assert kept(cache) == []


def test_what_cannot_be_exported_says_what_runs_it(cache: Path, folder: Path) -> None:
    def unheard(x: Any) -> Any:
        import torch

        return torch.linalg.matrix_exp(x.reshape(-1, 1, 1)).reshape(x.shape)

    with pytest.raises(ModelError, match=r"'double' cannot be exported by torch .*the runtime `torch`"):
        export.exported(part(Doubling(unheard)), folder)


def test_a_part_may_say_what_apart_means_and_what_it_is_asked(cache: Path, folder: Path) -> None:
    asked: list[Arrays] = []

    def distance(one: Arrays, other: Arrays) -> float:
        asked.append(one)
        return 0.0

    probes = [{"x": np.float32([[1, 2, 3]] * count)} for count in (1, 4)]
    export.exported(part(Doubling(), distance=distance, probes=lambda _folder: probes), folder)
    assert [one["y"].shape for one in asked] == [(1, 3), (4, 3)]


def test_a_cache_that_cannot_be_written_is_named(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("SAFELIGHT_CACHE", str(tmp_path / "file"))
    with pytest.raises(ModelError, match=r"owner/model cannot be kept in .*SAFELIGHT_CACHE"):
        export.exported(part(Doubling()), folder)


def test_a_disk_that_fills_is_told_and_nothing_half_made_is_left(
    cache: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("torch.onnx.export", lambda *args, **options: full())
    with pytest.raises(ModelError, match=r"No space left on device.*make room there"):
        export.exported(part(Doubling()), folder)
    assert kept(cache) == []


def test_where_another_process_was_faster_its_export_stays(
    cache: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = export.exported(part(Doubling()), folder)
    stamp = other.stat().st_mtime_ns
    looks = iter([False, True])
    monkeypatch.setattr(KeptFolder, "is_whole", lambda _kept: next(looks))
    assert export.exported(part(Doubling()), folder) == other
    assert other.stat().st_mtime_ns == stamp


def test_without_torch_an_export_that_is_not_there_says_what_to_install(
    cache: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(ModelError, match=r"torch is not installed.*safelight\[models\]"):
        export.exported(part(Doubling()), folder)


def test_a_kept_export_answers_without_torch(cache: Path, folder: Path) -> None:
    export.exported(part(Doubling()), folder)
    code = """
import sys
from pathlib import Path
import numpy as np
sys.modules["torch"] = sys.modules["transformers"] = None
from safelight.models.adapters.export import load
from safelight.models.adapters.network import Part, Placement
part = Part("double", None, ("x",), ("y",), None, {})
print(load(part, Placement(Path(sys.argv[1])))({"x": np.float32([[1, 2, 3]])})["y"].tolist())
"""
    told = subprocess.run([sys.executable, "-c", code, folder], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[[2.0, 4.0, 6.0]]"


@pytest.mark.parametrize(("device", "precision"), [("cuda", "fp32"), ("cpu", "bf16")])
def test_the_exported_graph_runs_on_the_cpu_in_fp32_alone(folder: Path, device: Any, precision: Any) -> None:
    with pytest.raises(ModelError, match="take the runtime `torch`"):
        export.load(part(Doubling()), Placement(folder, "onnx", device, precision))
