import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.models.weights.safetensors_header import complaint
from tests.models.weights.made import safetensors


def written(folder: Path, data: bytes) -> Path:
    path = folder / "model.safetensors"
    path.write_bytes(data)
    return path


def headed(header: Any, body: bytes = b"") -> bytes:
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + body


def tensor(start: int, end: int, shape: Any, dtype: str = "F32") -> dict[str, Any]:
    return {"dtype": dtype, "shape": shape, "data_offsets": [start, end]}


def test_a_whole_file_has_nothing_against_it(tmp_path: Path) -> None:
    assert complaint(written(tmp_path, safetensors(100))) == ""


def test_what_its_own_library_writes_has_nothing_against_it(tmp_path: Path) -> None:
    numpy = pytest.importorskip("safetensors.numpy")
    import numpy as np

    arrays = {"a": np.zeros((3, 4), np.float16), "b": np.zeros((), np.int64), "c": np.zeros((0, 2), np.uint8)}
    numpy.save_file(arrays, tmp_path / "model.safetensors", metadata={"format": "pt"})
    assert complaint(tmp_path / "model.safetensors") == ""


@given(st.integers(0, 450))
def test_wherever_it_is_cut_it_is_found_out(tmp_path_factory: pytest.TempPathFactory, length: int) -> None:
    whole = safetensors(100)
    assert complaint(written(tmp_path_factory.mktemp("cut"), whole[: min(length, len(whole) - 1)])) != ""


@given(st.binary(max_size=200))
def test_no_bytes_raise(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    assert isinstance(complaint(written(tmp_path_factory.mktemp("any"), data)), str)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (safetensors(100)[:-4], "is cut short: its header promises 400 bytes of tensors, and 396 are there"),
        (safetensors(100) + b"1234", "4 bytes belong to no tensor"),
        (b"\x80\x02}q\x00.", "is no safetensors file"),
        (b"PK\x03\x04 a torch pickle in its zip", "is no safetensors file"),
        ((10**9).to_bytes(8, "little") + b"{}", "is no safetensors file"),
        ((50).to_bytes(8, "little") + b"{}", "is cut short: its header alone has 50 bytes"),
        (headed([]), "header that cannot be read"),
        (headed({"w": tensor(0, 8, [1])}, bytes(8)), "'w' is not as large as its shape"),
        (headed({"w": tensor(0, 4, [-1])}, bytes(4)), "is no shape"),
        (headed({"w": tensor(0, 4, [True])}, bytes(4)), "is no shape"),
        (headed({"w": tensor(0, 4, [1], "PICKLE")}, bytes(4)), "header that cannot be read"),
        (headed({"w": tensor(4, 8, [1])}, bytes(8)), "'w' does not begin where"),
        (headed({"a": tensor(0, 4, [1]), "b": tensor(0, 4, [1])}, bytes(4)), "'b' does not begin where"),
        ((7).to_bytes(8, "little") + b"[[[[[[[", "header that cannot be read"),
    ],
)
def test_what_lies_is_told(tmp_path: Path, data: bytes, said: str) -> None:
    assert said in complaint(written(tmp_path, data))
