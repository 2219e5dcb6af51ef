"""NIMA's published files → one checkpoint in safetensors, made once and kept in the cache under their hash.

A kept port is a folder: the checkpoint, and `port.json`, which holds the hashes of its files. What does not match is
ported anew.
"""

from __future__ import annotations

import json
from pathlib import Path
from threading import Lock
from typing import Any

from safelight.errors import ModelError
from safelight.models.adapters.checkpoint import CONFIG, CURE, WEIGHTS, digest, fault, read_checkpoint
from safelight.models.adapters.kept_folder import KeptFolder
from safelight.models.adapters.scorer_weights import AESTHETIC, HEADS, TECHNICAL
from safelight.models.adapters.scorer_weights import WEIGHTS as PUBLISHED
from safelight.models.adapters.torch_network import INSTALL
from safelight.models.builtin.weights.graph_cache import cache_folder

KIND = "nima-mobilenet"
VERSION = "1"
"""Of how weights are named and laid out here; a change of it must change this."""
RECEIPT = "port.json"
_ONE_AT_A_TIME = Lock()
"""Whom another thread has made wait finds the port there, and takes none away that is being read."""
FILES = {"aesthetic": AESTHETIC, "technical": TECHNICAL}


def ported(folder: Path) -> Path:
    """The folder with the checkpoint in safetensors: `folder` itself where it holds one.

    Raises ModelError where a file is missing, damaged, or does not hold MobileNet's weights.
    """
    if (folder / CONFIG).exists():
        return read_checkpoint(folder, KIND).folder
    path = cache_folder() / "ports" / f"nima-{_version(folder)}"
    kept = KeptFolder(path, RECEIPT, frozenset({CONFIG, WEIGHTS}))
    with _ONE_AT_A_TIME:
        if not kept.is_whole():
            _port(folder, kept)
    return read_checkpoint(path, KIND).folder


def read(folder: Path) -> Any:
    """The pair of networks of a checkpoint in safetensors, as a torch module."""
    from safetensors.numpy import load_file

    from safelight.models.adapters.mobilenet import Nima, Pair

    arrays = load_file(read_checkpoint(folder, KIND).folder / WEIGHTS)
    try:
        return Pair(*(Nima.of(_below(arrays, head)) for head in HEADS))
    except (KeyError, ValueError, RuntimeError) as error:  # torch's own where a shape does not fit
        raise fault(folder / WEIGHTS, f"does not hold NIMA's weights ({error})") from error


def _below(arrays: dict[str, Any], head: str) -> dict[str, Any]:
    return {name.removeprefix(f"{head}."): array for name, array in arrays.items() if name.startswith(f"{head}.")}


def _version(folder: Path) -> str:
    from blake3 import blake3

    said = "\0".join((VERSION, *(digest(_published(folder, head)) for head in HEADS)))
    return blake3(said.encode()).hexdigest()[:16]


def _published(folder: Path, head: str) -> Path:
    """A head's file, where it lies in the repository or by its name alone. Raises ModelError where it does not."""
    name = Path(FILES[head])
    found = next((path for path in (folder / name, folder / name.name) if path.is_file()), None)
    if found is None:
        raise ModelError(f"{PUBLISHED.repository}: {str(folder / name)!r} is missing; {CURE}.")
    return found


def _port(folder: Path, kept: KeptFolder) -> None:
    """Write the checkpoint to `kept`: whole, or not at all."""
    from safelight.models.adapters.keras_weights import mobilenet_weights

    arrays = {
        f"{head}.{name}": array for head in HEADS for name, array in mobilenet_weights(_published(folder, head)).items()
    }

    def write(made: Path) -> dict[str, object]:
        _save(arrays, made / WEIGHTS)
        (made / CONFIG).write_text(json.dumps({"model_type": KIND, "heads": HEADS}), "utf-8")
        return {"model": PUBLISHED.repository}

    try:
        kept.make(write)
    except OSError as error:
        raise ModelError(
            f"NIMA's weights cannot be kept in {str(kept.path.parent)!r} ({error}); make room there, or name another "
            "folder by SAFELIGHT_CACHE."
        ) from error


def _save(arrays: dict[str, Any], file: Path) -> None:
    try:
        from safetensors.numpy import save_file
    except ImportError as error:
        raise ModelError(f"safetensors is not installed; {INSTALL}") from error
    save_file(arrays, file)
