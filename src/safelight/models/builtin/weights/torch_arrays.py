"""Arrays out of a legacy torch file (`torch.save` before 1.6), read without torch and without trusting the pickle.

The file is five pickles (magic, protocol, system, tensors by name, storage keys), then each storage as an int64 count
and its raw bytes. The pickles may build ordered dicts and name storages, nothing else. A whitelist does not stop a
tensor whose strides reach outside its storage, so every view is checked before it is made.
"""

from __future__ import annotations

import pickle
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np
import numpy.typing as npt

from safelight.errors import ModelError
from safelight.models.builtin.weights.unpickle import Whitelisted

Array = npt.NDArray[Any]

_MAGIC = 0x1950A86A20F9469CFC6C
_PROTOCOL = 1001
_MOST_BYTES = 1 << 30


@dataclass(frozen=True, slots=True)
class Storage:
    """A storage that tensors point into."""

    dtype: str
    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Tensor:
    """How a tensor lies in its storage; offset, sizes and strides in elements."""

    storage: Storage
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]


def _tensor(storage: Storage, offset: int, shape: Any, strides: Any, *_: Any) -> Tensor:
    return Tensor(storage, int(offset), tuple(map(int, shape)), tuple(map(int, strides)))


_ALLOWED: Mapping[tuple[str, str], Any] = {
    ("collections", "OrderedDict"): OrderedDict,
    ("torch._utils", "_rebuild_tensor_v2"): _tensor,
    ("torch", "HalfStorage"): "<f2",
    ("torch", "FloatStorage"): "<f4",
    ("torch", "DoubleStorage"): "<f8",
    ("torch", "LongStorage"): "<i8",
}
"""Names that the pickles may use → what stands in for them; a storage's type is its numpy type."""


class _Unpickler(Whitelisted):
    def persistent_load(self, pid: Any) -> Storage:
        kind, dtype, key, _, count, *_rest = pid
        if kind != "storage" or dtype not in _ALLOWED.values():
            raise pickle.UnpicklingError(f"persistent id {pid!r} is no storage")
        return Storage(dtype, str(key), int(count))


def read_torch_arrays(path: Path) -> dict[str, Array]:
    """Every tensor of the file by its name, contiguous, in the type it was saved in.

    Raises `ModelError` for a file that is missing, broken, or not what it should be.
    """
    try:
        with path.open("rb") as file:
            return _read(file, path.name)
    except (OSError, KeyError, AttributeError, TypeError, ValueError) as fault:
        raise ModelError(f"cannot read weights from {path.name!r}: {fault}; reinstall the package") from fault


def _read(file: IO[bytes], source: str) -> dict[str, Array]:
    def unpickled() -> Any:
        return _Unpickler(file, _ALLOWED, source).read()

    if (unpickled(), unpickled()) != (_MAGIC, _PROTOCOL):
        raise ValueError("it is no legacy torch file")
    if not unpickled()["little_endian"]:
        raise ValueError("it was written on a big-endian machine")
    tensors: dict[str, Tensor] = {name: tensor for name, tensor in unpickled().items() if isinstance(tensor, Tensor)}
    known = {tensor.storage.key: tensor.storage for tensor in tensors.values()}
    storages = {key: _elements(file, known[key]) for key in unpickled()}
    return {name: _view(storages[tensor.storage.key], tensor) for name, tensor in tensors.items()}


def _elements(file: IO[bytes], storage: Storage) -> Array:
    count = int.from_bytes(file.read(8), "little", signed=True)
    size = count * np.dtype(storage.dtype).itemsize
    if count != storage.count or not 0 <= size <= _MOST_BYTES:
        raise ValueError(f"storage {storage.key!r} holds {count} elements, not {storage.count}")
    raw = file.read(size)
    if len(raw) != size:
        raise ValueError(f"storage {storage.key!r} is cut short")
    return np.frombuffer(raw, storage.dtype)


def _view(elements: Array, tensor: Tensor) -> Array:
    """The tensor's own copy. Its span is checked first: `as_strided` would read whatever lies beyond."""
    if len(tensor.shape) != len(tensor.strides) or min((tensor.offset, *tensor.shape, *tensor.strides)) < 0:
        raise ValueError(f"a tensor of shape {tensor.shape} has strides {tensor.strides}")
    if 0 in tensor.shape:
        return np.empty(tensor.shape, elements.dtype)
    reach = sum((size - 1) * stride for size, stride in zip(tensor.shape, tensor.strides, strict=True))
    if tensor.offset + reach >= elements.size or np.prod(tensor.shape, dtype=object) > elements.size:
        raise ValueError(f"a tensor of shape {tensor.shape} reaches outside its storage of {elements.size}")
    steps = [stride * elements.itemsize for stride in tensor.strides]
    return np.ascontiguousarray(np.lib.stride_tricks.as_strided(elements[tensor.offset :], tensor.shape, steps))
