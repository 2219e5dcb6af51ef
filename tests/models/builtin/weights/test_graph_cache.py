"""Graphs are built once, believed only when whole, and never needed on disk."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from safelight.models.builtin.weights.graph_cache import cache_folder, fingerprint, graph_bytes, session


class Builder:
    """Builds `y = x + x` and counts how often it was asked."""

    def __init__(self) -> None:
        self.built = 0

    def __call__(self) -> onnx.ModelProto:
        self.built += 1
        value = helper.make_tensor_value_info
        graph = helper.make_graph(
            [helper.make_node("Add", ["x", "x"], ["y"])],
            "double",
            [value("x", TensorProto.FLOAT, [2])],
            [value("y", TensorProto.FLOAT, [2])],
        )
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SAFELIGHT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def kept(cache: Path) -> list[Path]:
    return sorted((cache / "graphs").iterdir())


def test_a_graph_runs(cache: Path) -> None:
    (y,) = session("double", "1", Builder()).run(None, {"x": np.float32([1, 2])})
    assert y.tolist() == [2, 4]


def test_a_graph_is_built_once(cache: Path) -> None:
    build = Builder()
    assert graph_bytes("double", "1", build) == graph_bytes("double", "1", build)
    assert build.built == 1
    assert len(kept(cache)) == 1


def test_another_version_is_another_graph(cache: Path) -> None:
    build = Builder()
    graph_bytes("double", "1", build)
    graph_bytes("double", "2", build)
    assert build.built == 2


@pytest.mark.parametrize(
    "spoil",
    [lambda b: b[:-1], lambda b: b"", lambda b: b[:32], lambda b: b[:40] + bytes([b[40] ^ 1]) + b[41:]],
    ids=["cut short", "empty", "only the hash", "one bit turned"],
)
def test_a_kept_graph_that_does_not_match_its_hash_is_built_anew(cache: Path, spoil: Callable[[bytes], bytes]) -> None:
    build = Builder()
    whole = graph_bytes("double", "1", build)
    (file,) = kept(cache)
    file.write_bytes(spoil(file.read_bytes()))
    assert graph_bytes("double", "1", build) == whole
    assert build.built == 2


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("SAFELIGHT_CACHE", str(tmp_path / "file"))
    assert graph_bytes("double", "1", Builder())


def test_nothing_but_the_graph_is_left_behind(cache: Path) -> None:
    graph_bytes("double", "1", Builder())
    assert [file.suffix for file in kept(cache)] == [".kept"]


def test_the_platforms_cache_folder_is_used_where_none_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAFELIGHT_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    monkeypatch.setattr("sys.platform", "linux")
    assert cache_folder() == Path("/somewhere/safelight")


def test_a_fingerprint_follows_the_bytes(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(b"1")
    two.write_bytes(b"1")
    assert fingerprint(one) == fingerprint(two)
    two.write_bytes(b"2")
    assert fingerprint(one) != fingerprint(two)
    assert fingerprint(one, two) != fingerprint(two, one)
