"""Out of memory is one error, whatever a runtime calls it."""

import weakref

import pytest

from safelight.errors import ModelError, OutOfMemoryError
from safelight.models.out_of_memory import memory_errors


class TorchsError(RuntimeError):
    """As torch declares its own."""


TorchsError.__name__ = "OutOfMemoryError"


class OnnxsError(Exception):
    """As ONNX Runtime declares its own."""


OnnxsError.__module__ = "onnxruntime.capi.onnxruntime_pybind11_state"

WHAT = "'rt-detr' on 8 photos"
SAYING_SO = [
    TorchsError("CUDA out of memory. Tried to allocate 2.00 GiB"),
    MemoryError("no memory for an array"),
    RuntimeError("[enforce fail at alloc_cpu.cpp] DefaultCPUAllocator: can't allocate memory"),
    RuntimeError("cuDNN error: CUDNN_STATUS_ALLOC_FAILED"),
    RuntimeError("std::bad_alloc"),
    OnnxsError("[ONNXRuntimeError] : 6 : Failed to allocate memory for requested buffer of size 12"),
]


@pytest.mark.parametrize("error", SAYING_SO, ids=lambda error: type(error).__name__)
def test_a_runtimes_own_error_becomes_ours(error: Exception) -> None:
    with pytest.raises(OutOfMemoryError, match=f"{WHAT} did not fit into memory: ") as told, memory_errors(WHAT):
        raise error
    assert told.value.__cause__ is error


@pytest.mark.parametrize(
    "error", [ValueError("out of memory, said a photo's name"), RuntimeError("shapes differ"), ModelError("down")]
)
def test_other_errors_pass_as_they_are(error: Exception) -> None:
    with pytest.raises(type(error)) as told, memory_errors("a call"):
        raise error
    assert told.value is error


def test_our_own_passes_as_it_is() -> None:
    error = OutOfMemoryError("it was told already")
    with pytest.raises(OutOfMemoryError) as told, memory_errors("a call"):
        raise error
    assert told.value is error


def test_what_the_failed_call_held_is_let_go_of_while_the_error_lives() -> None:
    class Tensor:
        """Something large."""

    held: list[weakref.ref[Tensor]] = []

    def call() -> None:
        large = Tensor()
        held.append(weakref.ref(large))
        try:
            bytes(1 << 62)
        except MemoryError:
            raise TorchsError("CUDA out of memory") from None

    with pytest.raises(OutOfMemoryError) as told, memory_errors("a call"):
        call()
    assert told.value.__cause__ is not None
    assert held[0]() is None
