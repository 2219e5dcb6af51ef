"""Parts of checkpoints as ONNX graphs: exported once by torch, checked against it, and kept by the weights' hash.

A kept graph is a folder: the graph, files of weights where it is large, and `export.json`, which holds their hashes.
What does not match is exported anew. Once it is there, ONNX Runtime alone answers, and torch may be absent.
"""

from __future__ import annotations

import hashlib
import warnings
from pathlib import Path
from threading import Lock
from typing import Any

from safelight.errors import ModelError
from safelight.models.adapters.agreement import in_threes, largest_difference
from safelight.models.adapters.checkpoint import checkpoint_files, fingerprint, model_name
from safelight.models.adapters.kept_folder import KeptFolder
from safelight.models.adapters.network import Arrays, Network, Part, Placement
from safelight.models.adapters.onnx_network import OnnxNetwork
from safelight.models.adapters.torch_network import TorchNetwork, import_torch
from safelight.models.builtin.weights.graph_cache import cache_folder

EXPORTER = "1"
"""Of this module: another one exports anew."""
GRAPH, RECEIPT = "graph.onnx", "export.json"
_ONE_AT_A_TIME = Lock()
"""Torch's tracer keeps what it does in globals; and whom another thread has made wait finds the graph there."""


def load(part: Part, placement: Placement) -> Network:
    """The part, ready to run where and how the placement says.

    Raises ModelError where it cannot be exported or loaded, OutOfMemoryError where it does not fit into memory.
    """
    if placement.runtime == "torch":
        return TorchNetwork(part, placement)
    if placement.device != "cpu" or placement.precision != "fp32":
        raise ModelError("ONNX Runtime runs in fp32 on the CPU here: take the runtime `torch` for anything else")
    return OnnxNetwork(exported(part, placement.folder))


def exported(part: Part, folder: Path) -> Path:
    """The file of a checkpoint's exported part, made where it is not kept yet, or not whole. Raises ModelError."""
    kept = _place(part, folder)
    with _ONE_AT_A_TIME:
        if not kept.is_whole():
            _export(part, folder, kept)
    return kept.path / GRAPH


def _place(part: Part, folder: Path) -> KeptFolder:
    files = part.files(folder) if part.files else checkpoint_files(folder)
    said = "\0".join((fingerprint(files), part.name, part.revision, str(part.opset), str(part.dynamo), EXPORTER))
    path = cache_folder() / "exports" / f"{part.name}-{hashlib.sha256(said.encode()).hexdigest()[:16]}"
    return KeptFolder(path, RECEIPT, frozenset({GRAPH}))


def _export(part: Part, folder: Path, kept: KeptFolder) -> None:
    """Write the part's graph to `kept`: whole and checked, or not at all."""
    try:
        kept.make(lambda made: _write(part, folder, made))
    except OSError as error:
        raise ModelError(
            f"the export of {model_name(folder)} cannot be kept in {str(kept.path.parent)!r} ({error}); make room "
            "there, or name another folder by SAFELIGHT_CACHE."
        ) from error


def _write(part: Part, folder: Path, made: Path) -> dict[str, object]:
    """Write the graph; what its receipt says of it."""
    torch = import_torch()
    module = TorchNetwork(part, Placement(folder, "torch"))
    _trace(torch, module.module, part, folder, made / GRAPH)
    apart = _check(part, folder, module, OnnxNetwork(made / GRAPH))
    return {"model": model_name(folder), "part": part.name, "torch": str(torch.__version__), "apart": apart}


def _trace(torch: Any, module: Any, part: Part, folder: Path, graph: Path) -> None:
    sample = part.sample(folder)
    tensors = tuple(torch.from_numpy(sample[name]) for name in part.inputs)
    names = {"input_names": list(part.inputs), "output_names": list(part.outputs)}
    axes = {name: dict(axis) for name, axis in part.dynamic.items()}
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")  # a tracer warns of every shape that it reads
        try:
            torch.onnx.export(
                module, tensors, str(graph), opset_version=part.opset, dynamo=part.dynamo, dynamic_axes=axes, **names
            )
        except OSError:
            raise
        except Exception as error:  # the exporter raises what it likes
            said = (str(error).splitlines() or [type(error).__name__])[0]
            raise ModelError(
                f"{model_name(folder)}: {part.name!r} cannot be exported by torch {torch.__version__} ({said}); "
                "the runtime `torch` runs it as it is."
            ) from error


def _check(part: Part, folder: Path, module: Network, network: Network) -> float:
    """How far the export lies apart from torch at worst. Raises ModelError where that is too far."""
    distance = part.distance or largest_difference
    apart = max(distance(module(inputs), network(inputs)) for inputs in _probes(part, folder))
    if apart > part.bound:
        raise ModelError(
            f"{model_name(folder)}: the export of {part.name!r} differs from torch by {apart:.3g}, and {part.bound:g} "
            "is the most that is taken; the runtime `torch` runs it as it is."
        )
    return apart


def _probes(part: Part, folder: Path) -> list[Arrays]:
    if part.probes is not None:
        return list(part.probes(folder))
    sample = part.sample(folder)
    return [sample, in_threes(sample, part.dynamic)]
