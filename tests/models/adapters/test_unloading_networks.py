"""Unloading a real network gives its memory back, under torch and under ONNX Runtime."""

import subprocess
import sys

import pytest

from tests.models.adapters.conftest import need
from tests.models.memory_loops import grown

NETWORKS = {
    "torch": (
        "torch",
        """
import torch
torch.set_num_threads(1)
def load():
    network = torch.nn.Sequential(*(torch.nn.Linear(1000, 1000) for _ in range(10))).eval()
    with torch.inference_mode():
        network(torch.ones(1, 1000))
    return network
""",
    ),
    "onnxruntime": (
        "onnxruntime",
        """
import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper, numpy_helper
chance = np.random.default_rng(1)
weights = [numpy_helper.from_array(chance.random((1000, 1000), np.float32), f"w{n}") for n in range(10)]
nodes = [helper.make_node("MatMul", [f"x{n}", f"w{n}"], [f"x{n + 1}"]) for n in range(10)]
ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, 1000]) for name in ("x0", "x10")]
graph = helper.make_graph(nodes, "g", ends[:1], ends[1:], weights)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
content = model.SerializeToString()
options = ort.SessionOptions()
options.intra_op_num_threads = 1
def load():
    session = ort.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    session.run(None, {"x0": np.ones((1, 1000), np.float32)})
    return session
""",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("runtime", NETWORKS)
def test_fifty_loads_of_a_network_take_the_memory_of_one(runtime: str) -> None:
    module, setting = NETWORKS[runtime]
    need(module)
    program = f"{setting}\nfrom tests.models.memory_loops import play\nplay(load)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert grown(done.stdout) < 0.02
