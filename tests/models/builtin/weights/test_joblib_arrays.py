"""Joblib dumps give their arrays, and nothing else that a dump can hold."""

import io
import os
import pickle
from pathlib import Path
from typing import Any

import joblib
import lz4.frame
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from safelight.errors import ModelError
from safelight.models.builtin.weights import joblib_arrays
from safelight.models.builtin.weights.joblib_arrays import read_arrays

floats = arrays(np.float32, array_shapes(max_dims=4, max_side=5), elements=st.floats(-1e6, 1e6, width=32))


def dumped(folder: Path, value: Any) -> Path:
    path = folder / "some.lz4"
    joblib.dump(value, path, compress=("lz4", 3))
    return path


def packed(folder: Path, content: bytes) -> Path:
    path = folder / "some.lz4"
    path.write_bytes(lz4.frame.compress(content))
    return path


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(values=st.lists(floats, min_size=1, max_size=4), columns_first=st.booleans())
def test_what_joblib_writes_is_read_back(values: list[Any], columns_first: bool, tmp_path: Path) -> None:
    written = [np.asfortranarray(one) if columns_first else one for one in values]
    read = read_arrays(dumped(tmp_path, written))
    assert len(read) == len(written)
    for before, after in zip(written, read, strict=True):
        np.testing.assert_array_equal(before, after)


def test_arrays_are_read_only(tmp_path: Path) -> None:
    (array,) = read_arrays(dumped(tmp_path, [np.ones(3, np.float32)]))
    assert not array.flags.writeable


class Hostile:
    def __reduce__(self) -> tuple[Any, ...]:
        return os.system, ("exit 1",)


def test_a_pickle_that_would_run_a_command_is_refused_by_name(tmp_path: Path) -> None:
    path = packed(tmp_path, pickle.dumps([Hostile()], protocol=4))
    with pytest.raises(ModelError, match=r"refused to unpickle '(posix|nt)\.system' from 'some\.lz4'"):
        read_arrays(path)


@pytest.mark.parametrize("value", [np.ones(3, np.float64), np.array([b"ab"]), np.ones(2, np.dtype(">f4"))])
def test_arrays_of_another_kind_are_refused(tmp_path: Path, value: Any) -> None:
    with pytest.raises(ModelError, match="float32"):
        read_arrays(dumped(tmp_path, [value]))


@pytest.mark.parametrize("value", [{"a": 1}, [1, 2], "text", np.ones(3, np.float32)])
def test_what_is_no_list_of_arrays_is_refused(tmp_path: Path, value: Any) -> None:
    with pytest.raises(ModelError, match="does not hold a list of arrays"):
        read_arrays(dumped(tmp_path, value))


@pytest.mark.parametrize("kept", [0, 5, 60, 250])
def test_a_dump_cut_short_is_refused(tmp_path: Path, kept: int) -> None:
    buffer = io.BytesIO()
    joblib.dump([np.ones(20, np.float32)], buffer)
    with pytest.raises(ModelError, match=r"some\.lz4|beyond the end"):
        read_arrays(packed(tmp_path, buffer.getvalue()[:kept]))


def test_a_shape_that_lies_is_refused_before_anything_is_allocated(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    joblib.dump([np.ones(200, np.float32)], buffer)
    lying = buffer.getvalue().replace(b"K\xc8\x85", b"K\xff\x85", 1)
    assert lying != buffer.getvalue()
    with pytest.raises(ModelError, match=r"an array of shape \(255,\) reaches beyond the end"):
        read_arrays(packed(tmp_path, lying))


def test_a_frame_that_unpacks_to_more_than_weights_need_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joblib_arrays, "LARGEST", 1 << 20)
    with pytest.raises(ModelError, match="larger than 1 MiB"):
        read_arrays(packed(tmp_path, bytes(2 << 20)))


def test_a_file_that_is_no_frame_is_refused(tmp_path: Path) -> None:
    (tmp_path / "some.lz4").write_bytes(b"not a frame")
    with pytest.raises(ModelError, match=r"cannot unpack weights 'some\.lz4'"):
        read_arrays(tmp_path / "some.lz4")
