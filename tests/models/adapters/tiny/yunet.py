"""A network of YuNet's form that takes red squares for faces: no weights to learn, its answers known beforehand."""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from safelight.models.adapters.detector_weights import YUNET_FILE

STRIDES = (8, 16, 32)
SIDE = 32
"""Pixels of every face's box, whose middle is the middle of a red cell of 8 x 8."""
LANDMARKS = ((-0.5, -0.5), (1.5, -0.5), (0.5, 0.5), (-0.25, 1.5), (1.25, 1.5))
"""In cells from a cell's corner, in the network's order."""


def make(folder: Path, *, sure: float = 1.0) -> Path:
    """Write the network. A cell that is red and not green is a face, `sure` times as sure as it is red; 0: none is."""
    folder.mkdir(parents=True, exist_ok=True)
    picture = helper.make_tensor_value_info("input", TensorProto.FLOAT, [1, 3, 640, 640])
    nodes, weights, outputs = [], [], []
    for name, cells, red, constant in _heads(sure / 255):
        stride = int(name.split("_")[1])
        channels = len(constant)
        kernel = np.zeros((channels, 3, 1, 1), np.float32)
        kernel[:, 1, 0, 0], kernel[:, 2, 0, 0] = -np.float32(red), np.float32(red)
        weights += [
            numpy_helper.from_array(kernel, f"{name}_k"),
            numpy_helper.from_array(np.float32(constant), f"{name}_b"),
            numpy_helper.from_array(np.int64([1, -1, channels]), f"{name}_s"),
        ]
        nodes += [
            helper.make_node(
                "AveragePool", ["input"], [f"{name}_p"], kernel_shape=[stride, stride], strides=[stride, stride]
            ),
            helper.make_node("Conv", [f"{name}_p", f"{name}_k", f"{name}_b"], [f"{name}_c"], kernel_shape=[1, 1]),
            helper.make_node("Transpose", [f"{name}_c"], [f"{name}_t"], perm=[0, 2, 3, 1]),
            helper.make_node("Reshape", [f"{name}_t", f"{name}_s"], [name]),
        ]
        outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, cells, channels]))
    graph = helper.make_graph(nodes, "red", [picture], outputs, weights)
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 11)], ir_version=7), folder / YUNET_FILE)
    return folder


def _heads(red: float) -> list[tuple[str, int, float, list[float]]]:
    """Name, cells, how much red less green counts, and what is added to it: of each output."""
    size = float(np.log(SIDE / STRIDES[0]))
    points = [value for point in LANDMARKS for value in point]
    heads: list[tuple[str, float, list[float]]] = [
        ("cls", red, [0.0]),
        ("obj", 0.0, [1.0]),
        ("bbox", 0.0, [0.5, 0.5, size, size]),
        ("kps", 0.0, points),
    ]
    return [
        (f"{name}_{stride}", (640 // stride) ** 2, weight if stride == STRIDES[0] else 0.0, constant)
        for name, weight, constant in heads
        for stride in STRIDES
    ]
