"""Arrays out of a joblib dump (an LZ4 frame around a pickle with raw arrays in between), without joblib.

In such a dump each array is a wrapper object, pickled with shape, order and dtype; the array's bytes follow it in the
stream: one byte that counts the padding, the padding, the numbers. Our stand-in for the wrapper reads them when the
unpickler hands it its state, since the stream then stands right behind it.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import partial
from math import prod
from pathlib import Path
from typing import Any

import lz4.frame
import numpy as np
import numpy.typing as npt

from safelight.errors import ModelError
from safelight.models.builtin.weights.unpickle import Whitelisted

Array = npt.NDArray[np.float32]

LARGEST = 64 << 20
"""More bytes than this no dump may unpack to."""


class _Dtype:
    """Stands in for `numpy.dtype`: little-endian float32 or nothing."""

    def __init__(self, code: str, *_: Any) -> None:
        self.code = code
        self.order = "<"

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.order = state[1]

    @property
    def is_float32(self) -> bool:
        return self.code == "f4" and self.order in ("<", "=")


class _Wrapper:
    """Stands in for joblib's wrapper of an array, and reads the array's bytes from `stream`."""

    stream: io.BytesIO
    array: Array

    def __setstate__(self, state: Mapping[str, Any]) -> None:
        shape = _checked_shape(state)
        if state.get("numpy_array_alignment_bytes") is not None:
            self.stream.read(self.stream.read(1)[0])
        size = prod(shape) * 4
        numbers = self.stream.read(size) if size <= _left(self.stream) else b""
        if len(numbers) != size:
            raise ModelError(f"an array of shape {shape} reaches beyond the end of the file")
        self.array = np.frombuffer(numbers, "<f4").reshape(shape, order=state["order"])


def read_arrays(path: Path) -> list[Array]:
    """The dump's arrays in order, float32, read-only. Raises ModelError where the dump is anything else."""
    stream = io.BytesIO(_unpacked(path))
    wrapper = type("_Wrapper", (_Wrapper,), {"stream": stream})
    allowed = {
        ("joblib.numpy_pickle", "NumpyArrayWrapper"): wrapper,
        ("numpy", "ndarray"): partial(_refuse_call, path.name),
        ("numpy", "dtype"): _Dtype,
    }
    found = Whitelisted(stream, allowed, path.name).read()
    if not isinstance(found, list) or not all(isinstance(one, _Wrapper) and hasattr(one, "array") for one in found):
        raise ModelError(f"{path.name!r} does not hold a list of arrays; reinstall the package it came with")
    return [one.array for one in found]


def _unpacked(path: Path) -> bytes:
    """The frame's content, of which no more than `LARGEST` bytes are ever made."""
    unpacker = lz4.frame.LZ4FrameDecompressor()
    try:
        content: bytes = unpacker.decompress(path.read_bytes(), max_length=LARGEST)
    except (OSError, RuntimeError, EOFError) as fault:
        raise ModelError(f"cannot unpack weights {path.name!r}: {fault}; reinstall the package") from fault
    if not unpacker.eof:
        raise ModelError(f"weights {path.name!r} are cut short, or larger than {LARGEST >> 20} MiB")
    return content


def _checked_shape(state: Mapping[str, Any]) -> tuple[int, ...]:
    """The shape, where shape, order and dtype are all of the kind that weights have."""
    shape, dtype = state["shape"], state["dtype"]
    if not (isinstance(dtype, _Dtype) and dtype.is_float32 and state["order"] in ("C", "F")):
        raise ModelError("weights are float32 arrays and nothing else")
    if not (isinstance(shape, tuple) and all(type(side) is int and side > 0 for side in shape)):
        raise ModelError(f"{shape!r} is no shape of an array")
    return shape


def _left(stream: io.BytesIO) -> int:
    return stream.getbuffer().nbytes - stream.tell()


def _refuse_call(source: str, *_: Any) -> None:
    """A dump names `numpy.ndarray` as its arrays' class; nothing may be made by calling it."""
    raise ModelError(f"{source!r} makes arrays by other means than joblib's wrapper")
