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
        kernel = self._next().transpose(3, 2, 0, 1)
        return self._add("Conv", [x, self._constant(kernel), self._constant(self._next())])

    def prelu(self, x: str) -> str:
        slope = self._next()
        return self._add("PRelu", [x, self._constant(slope.reshape(-1, 1, 1) if slope.ndim == 3 else slope)])

    def pool(self, x: str, size: int, *, padded: bool) -> str:
        pad = "SAME_UPPER" if padded else "VALID"
        return self._add("MaxPool", [x], kernel_shape=[size, size], strides=[2, 2], auto_pad=pad)

    def flat(self, x: str) -> str:
        """One row a picture. Width leads: the weights were made where columns came first."""
        return self._add("Flatten", [self._add("Transpose", [x], perm=[0, 3, 2, 1])])

    def dense(self, x: str) -> str:
        return self._add("Gemm", [x, self._constant(self._next()), self._constant(self._next())])

    def softmax(self, x: str) -> str:
        return self._add("Softmax", [x], axis=1)

    def model(self, name: str, outputs: Sequence[str], rank: int) -> onnx.ModelProto:
        """The finished graph, checked, with these outputs, each of `rank` dimensions."""
        image = helper.make_tensor_value_info("image", TensorProto.UINT8, ["n", "height", "width", 3])
        given = [helper.make_tensor_value_info(output, TensorProto.FLOAT, [None] * rank) for output in outputs]
        graph = helper.make_graph(self._nodes, name, [image], given, self._constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)
        onnx.checker.check_model(model)
        return model

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
