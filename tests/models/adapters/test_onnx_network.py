"""ONNX Runtime answers in plain arrays, says what it cannot run, and says of memory what every runtime says."""

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from safelight.errors import ModelError, OutOfMemoryError
from safelight.models.adapters.onnx_network import OnnxNetwork


def graph(file: Path, nodes: list[onnx.NodeProto], kind: int = TensorProto.FLOAT) -> Path:
    """A graph from `x` to `y`, both of that type and of one axis."""
    value = helper.make_tensor_value_info
    made = helper.make_graph(nodes, "made", [value("x", kind, ["n"])], [value("y", kind, ["m"])])
    onnx.save(helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), file)
    return file


def test_a_graph_answers_by_name(tmp_path: Path) -> None:
    network = OnnxNetwork(graph(tmp_path / "g.onnx", [helper.make_node("Add", ["x", "x"], ["y"])]))
    assert network({"x": np.float32([1, 2, 3])})["y"].tolist() == [2, 4, 6]


@pytest.mark.parametrize(
    ("given", "answered"), [(TensorProto.FLOAT16, np.float32), (TensorProto.INT32, np.int64)], ids=["half", "int32"]
)
def test_answers_are_single_precision_or_long(tmp_path: Path, given: int, answered: type) -> None:
    network = OnnxNetwork(graph(tmp_path / "g.onnx", [helper.make_node("Identity", ["x"], ["y"])], given))
    y = network({"x": np.array([1, 2], helper.tensor_dtype_to_np_dtype(given))})["y"]
    assert y.dtype == answered
    assert y.tolist() == [1, 2]


def test_a_file_that_is_no_graph_is_named(tmp_path: Path) -> None:
    (tmp_path / "g.onnx").write_bytes(b"nothing of the kind")
    with pytest.raises(ModelError, match=r"g\.onnx' cannot be run"):
        OnnxNetwork(tmp_path / "g.onnx")


def test_inputs_that_do_not_fit_the_graph_are_told(tmp_path: Path) -> None:
    network = OnnxNetwork(graph(tmp_path / "g.onnx", [helper.make_node("Add", ["x", "x"], ["y"])]))
    with pytest.raises(ModelError, match=r"g\.onnx' cannot be run"):
        network({"x": np.float64([1])})


def test_what_does_not_fit_into_memory_is_told_as_every_runtime_tells_it(tmp_path: Path) -> None:
    shape = helper.make_node("Constant", [], ["shape"], value_ints=[10**15])
    network = OnnxNetwork(graph(tmp_path / "g.onnx", [shape, helper.make_node("Expand", ["x", "shape"], ["y"])]))
    with pytest.raises(OutOfMemoryError, match="does not fit into memory"):
        network({"x": np.float32([1])})
