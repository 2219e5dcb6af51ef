"""Torch answers in plain arrays, whatever it computes in, and says of memory what every runtime says."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from safelight.errors import ModelError, OutOfMemoryError
from safelight.models.adapters.network import Part, Placement
from safelight.models.adapters.torch_network import TorchNetwork

pytestmark = pytest.mark.usefixtures("torch_there")


def network(forward: Callable[..., Any], **placed: Any) -> TorchNetwork:
    import torch

    module = torch.nn.Linear(1, 1)
    module.forward = forward
    part = Part("made", lambda _folder: module, ("x",), ("y",), None, {})
    return TorchNetwork(part, Placement(Path(), "torch", **placed))


@pytest.mark.parametrize("precision", ["fp32", "bf16", "fp16"])
def test_answers_are_single_precision_whatever_is_computed_in(precision: Any) -> None:
    seen: list[Any] = []
    y = network(lambda x: seen.append(x.dtype) or x + x, precision=precision)({"x": np.float32([1, 2])})["y"]
    assert y.dtype == np.float32
    assert y.tolist() == [2, 4]
    assert precision in {"torch.float32": "fp32", "torch.bfloat16": "bf16", "torch.float16": "fp16"}[str(seen[0])]


def test_whole_numbers_stay_whole() -> None:
    y = network(lambda x: x + 1, precision="bf16")({"x": np.int64([257, 70_001])})["y"]
    assert y.dtype == np.int64
    assert y.tolist() == [258, 70_002]


def test_arrays_that_cannot_be_written_are_taken() -> None:
    x = np.float32([1, 2])
    x.flags.writeable = False
    assert network(lambda x: x * 2)({"x": x})["y"].tolist() == [2, 4]


def test_nothing_is_kept_for_learning() -> None:
    seen: list[bool] = []
    network(lambda x: seen.append(x.is_inference()) or x)({"x": np.float32([1])})
    assert seen == [True]


def test_what_does_not_fit_into_memory_is_told_as_every_runtime_tells_it() -> None:
    with pytest.raises(OutOfMemoryError, match="'made' did not fit into memory"):
        network(lambda x: x.new_empty(10**15))({"x": np.float32([1])})


def test_other_faults_pass_as_they_are() -> None:
    with pytest.raises(RuntimeError, match="size"):
        network(lambda x: x + x.new_empty(7))({"x": np.float32([1, 2])})


def test_a_device_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    with pytest.raises(ModelError, match="no CUDA device"):
        network(lambda x: x, device="cuda")
