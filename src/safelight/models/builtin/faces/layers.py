"""Layers of a small convolutional network, written down as an ONNX graph while its weights are read in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
IR_VERSION = 9


class Layers:
    """A graph under construction. Each layer takes its weights next from `weights`, which are in Keras' layout.

    The graph's input is `image`: uint8 RGB of shape (n, height, width, 3); the networks want (x - 127.5) / 128.
    """

    def __init__(self, weights: Iterable[npt.NDArray[np.float32]]) -> None:
        self._weights = iter(weights)
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []

    def image(self) -> str:
        x = self._add("Cast", ["image"], to=TensorProto.FLOAT)
        x = self._add("Sub", [x, self._constant(np.float32(127.5))])
        x = self._add("Mul", [x, self._constant(np.float32(1 / 128))])
        return self._add("Transpose", [x], perm=[0, 3, 1, 2])

    def conv(self, x: str) -> str:
        return self._linear(x, self._next(), self._next())

    def prelu(self, x: str) -> str:
        """`slope * x + (1 - slope) * max(x, 0)`: the runtime's own PRelu makes it unpack pictures, and is slow."""
        slope = self._next()
        if slope.ndim == 1:
            return self._add("PRelu", [x, self._constant(slope)])
        slope = slope.reshape(-1)
        return self._add("Add", [self._scaled(x, slope), self._scaled(self._add("Relu", [x]), 1 - slope)])

    def pool(self, x: str, size: int, *, padded: bool) -> str:
        pad = "SAME_UPPER" if padded else "VALID"
        return self._add("MaxPool", [x], kernel_shape=[size, size], strides=[2, 2], auto_pad=pad)

    def flat(self, x: str) -> str:
        """One row a picture. Width leads: the weights were made where columns came first."""
        return self._add("Flatten", [self._add("Transpose", [x], perm=[0, 3, 2, 1])])

    def dense(self, x: str) -> str:
        return self._linear(x, self._next(), self._next())

    def second_of_two(self, x: str) -> str:
        """How likely the second of two classes is: softmax over two is the sigmoid of their difference."""
        kernel, bias = self._next(), self._next()
        return self._add("Sigmoid", [self._linear(x, np.diff(kernel), np.diff(bias))])

    def model(self, name: str, outputs: Sequence[str], rank: int) -> onnx.ModelProto:
        """The finished graph, checked, with these outputs, each of `rank` dimensions."""
        image = helper.make_tensor_value_info("image", TensorProto.UINT8, ["n", "height", "width", 3])
        given = [helper.make_tensor_value_info(output, TensorProto.FLOAT, [None] * rank) for output in outputs]
        graph = helper.make_graph(self._nodes, name, [image], given, self._constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)
        onnx.checker.check_model(model)
        return model

    def _scaled(self, x: str, gain: npt.NDArray[np.float32]) -> str:
        """Channels by their gains: a batch normalisation that does nothing else."""
        nothing, one = np.zeros_like(gain), np.ones_like(gain)
        values = [self._constant(part) for part in (gain, nothing, nothing, one)]
        return self._add("BatchNormalization", [x, *values], epsilon=0.0)

    def _linear(self, x: str, kernel: npt.NDArray[np.float32], bias: npt.NDArray[np.float32]) -> str:
        if kernel.ndim == 2:
            return self._add("Gemm", [x, self._constant(kernel), self._constant(bias)])
        return self._add("Conv", [x, self._constant(kernel.transpose(3, 2, 0, 1)), self._constant(bias)])

    def _next(self) -> npt.NDArray[np.float32]:
        return next(self._weights)

    def _constant(self, values: npt.NDArray[np.float32] | np.float32) -> str:
        name = f"constant{len(self._constants)}"
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def _add(self, kind: str, inputs: list[str], **attributes: object) -> str:
        name = f"{kind.lower()}{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, inputs, [name], **attributes))
        return name
