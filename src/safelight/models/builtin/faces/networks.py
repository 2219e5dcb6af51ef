"""MTCNN's three networks: P proposes boxes on a pyramid, R refines them, O settles them and finds the landmarks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.models.builtin.faces.layers import Layers
from safelight.models.builtin.weights.graph_cache import fingerprint, session
from safelight.models.builtin.weights.joblib_arrays import Array, read_arrays
from safelight.models.builtin.weights.wheel import wheel_file

if TYPE_CHECKING:
    import onnx
    import onnxruntime as ort

WHEEL = "mtcnn"
VERSION = "2"
"""Of the graphs as built here; a change of them must change it."""


@dataclass(frozen=True, slots=True)
class Networks:
    """Sessions that take `image` (uint8 NHWC). They give box offsets, O landmarks besides, and how likely a face is."""

    propose: ort.InferenceSession
    refine: ort.InferenceSession
    settle: ort.InferenceSession


def load_networks() -> Networks:
    """The three networks from the wheel's weights. Raises ModelError where these are not there or not whole."""
    return Networks(_session("pnet", propose), _session("rnet", refine), _session("onet", settle))


def propose(weights: list[Array]) -> onnx.ModelProto:
    """P-net: fully convolutional; a cell of its output is a 12 px square of the input at stride 2."""
    net = Layers(weights)
    x = net.pool(net.prelu(net.conv(net.image())), 2, padded=True)
    x = net.prelu(net.conv(net.prelu(net.conv(x))))
    offsets = net.conv(x)
    return net.model("pnet", [offsets, net.second_of_two(x)], rank=4)


def refine(weights: list[Array]) -> onnx.ModelProto:
    """R-net: patches of 24 x 24."""
    net = Layers(weights)
    x = net.pool(net.prelu(net.conv(net.image())), 3, padded=True)
    x = net.pool(net.prelu(net.conv(x)), 3, padded=False)
    x = net.prelu(net.dense(net.flat(net.prelu(net.conv(x)))))
    offsets = net.dense(x)
    return net.model("rnet", [offsets, net.second_of_two(x)], rank=2)


def settle(weights: list[Array]) -> onnx.ModelProto:
    """O-net: patches of 48 x 48; its second output is five landmarks, first all x, then all y."""
    net = Layers(weights)
    x = net.pool(net.prelu(net.conv(net.image())), 3, padded=True)
    x = net.pool(net.prelu(net.conv(x)), 3, padded=False)
    x = net.pool(net.prelu(net.conv(x)), 2, padded=True)
    x = net.prelu(net.dense(net.flat(net.prelu(net.conv(x)))))
    offsets, landmarks = net.dense(x), net.dense(x)
    return net.model("onet", [offsets, landmarks, net.second_of_two(x)], rank=2)


def _session(name: str, build: Callable[[list[Array]], onnx.ModelProto]) -> ort.InferenceSession:
    weights = wheel_file(WHEEL, f"mtcnn/assets/weights/{name}.lz4")
    return session(name, f"{VERSION}-{fingerprint(weights)}", lambda: build(read_arrays(weights)))
