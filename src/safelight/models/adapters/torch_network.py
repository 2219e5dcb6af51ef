"""A network run by torch: the reference on the CPU, and the way on CUDA."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from safelight.errors import ModelError
from safelight.models.adapters.network import Arrays, Part, Placement
from safelight.models.out_of_memory import memory_errors

if TYPE_CHECKING:
    from types import ModuleType

INSTALL = "`pip install 'safelight[models]'` brings it"


def import_torch() -> ModuleType:
    """The module `torch`. Raises ModelError, with the cure, where it is not installed."""
    try:
        import torch
    except ImportError as error:
        raise ModelError(f"torch is not installed; {INSTALL}") from error
    module: ModuleType = torch
    return module


class TorchNetwork:
    """A part's module, placed. Takes and gives numpy arrays; keeps no state between calls."""

    def __init__(self, part: Part, placement: Placement) -> None:
        """Raises ModelError where the device is not there, OutOfMemoryError where the weights do not fit on it."""
        self._torch = torch = import_torch()
        self._part, self._device = part, placement.device
        if placement.device == "cuda" and not torch.cuda.is_available():
            raise ModelError("no CUDA device is seen by torch: run on `cpu`, or install a torch built for CUDA")
        if placement.device == "cpu":
            torch.set_num_threads(1)  # several photos at once are worth more than several threads on one
        self._kind = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}[placement.precision]
        with memory_errors(f"the network {part.name!r}"):
            self.module = part.build(placement.folder).eval().to(placement.device, self._kind)

    def __call__(self, inputs: Arrays) -> dict[str, Any]:
        with memory_errors(f"the network {self._part.name!r}"), self._torch.inference_mode():
            answers = self.module(*(self._placed(inputs[name]) for name in self._part.inputs))
            if isinstance(answers, self._torch.Tensor):
                answers = (answers,)
            return {name: self._plain(answer) for name, answer in zip(self._part.outputs, answers, strict=True)}

    def _placed(self, array: Any) -> Any:
        tensor = self._torch.from_numpy(array if array.flags.writeable else np.array(array))
        return tensor.to(self._device, self._kind if tensor.is_floating_point() else None)

    def _plain(self, tensor: Any) -> Any:
        kind = self._torch.float32 if tensor.is_floating_point() else self._torch.int64
        return tensor.to("cpu", kind).numpy()
