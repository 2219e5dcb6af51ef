"""A network run by ONNX Runtime, on one thread of the CPU."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from safelight.errors import ModelError, OutOfMemoryError
from safelight.models.adapters.network import Arrays
from safelight.models.builtin.weights.silent_runtime import silent_runtime

FULL = ("failed to allocate", "bad alloc", "bad_alloc", "out of memory")
"""What the runtime says where memory does not suffice."""


class OnnxNetwork:
    """An exported graph. Keeps no state between calls, and may be called from several threads."""

    def __init__(self, file: Path) -> None:
        """Raises ModelError where the file is no graph that this runtime runs."""
        runtime = silent_runtime()
        options = runtime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_mem_pattern = False  # SAM 2's encoder then holds 1.0 GB and not 1.6, and is no slower
        options.log_severity_level = 3
        self._file = file
        try:
            self._session = runtime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # the runtime's errors have no base of their own
            raise _fault(file, error) from error
        self._outputs = [output.name for output in self._session.get_outputs()]

    def __call__(self, inputs: Arrays) -> dict[str, Any]:
        try:
            answers = self._session.run(self._outputs, dict(inputs))
        except Exception as error:  # the runtime's errors have no base of their own
            raise _fault(self._file, error) from error
        return {name: _plain(answer) for name, answer in zip(self._outputs, answers, strict=True)}


def _plain(answer: Any) -> Any:
    return answer.astype(np.float32 if answer.dtype.kind == "f" else np.int64, copy=False)


def _fault(file: Path, error: Exception) -> ModelError:
    said = (str(error).splitlines() or [type(error).__name__])[0]
    if isinstance(error, MemoryError) or any(word in str(error).lower() for word in FULL):
        return OutOfMemoryError(f"the network {str(file)!r} does not fit into memory: {said}")
    return ModelError(f"the network {str(file)!r} cannot be run: {said}")
