"""A loaded network, whatever runs it: arrays in, arrays out. Adapters do the rest in numpy."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Arrays = Mapping[str, npt.NDArray[np.generic]]
else:
    Arrays = Mapping

RuntimeName = Literal["onnx", "torch"]
Device = Literal["cpu", "cuda"]
Precision = Literal["fp32", "bf16", "fp16"]


class Network(Protocol):
    """One network of a checkpoint. Inputs and outputs are named; the first axis of each is the batch."""

    def __call__(self, inputs: Arrays) -> dict[str, Any]:
        """Outputs by name, as numpy arrays in float32 or int64.

        Raises OutOfMemoryError where the call does not fit into memory, ModelError where it fails otherwise.
        """
        ...


@dataclass(frozen=True, slots=True)
class Placement:
    """Where and how a checkpoint runs."""

    folder: Path
    """The checkpoint: `config.json`, `model.safetensors`, processor files."""
    runtime: RuntimeName = "onnx"
    device: Device = "cpu"
    precision: Precision = "fp32"


@dataclass(frozen=True, slots=True)
class Part:
    """One network to be exported of a checkpoint: a module that takes and gives named tensors."""

    name: str
    """As the exported file is called: `encoder`, `decoder`, `image`, `text`."""
    build: Any
    """`build(checkpoint_folder) -> torch.nn.Module` whose forward takes the inputs in order; imports torch itself."""
    inputs: Sequence[str]
    outputs: Sequence[str]
    sample: Any
    """`sample(checkpoint_folder) -> Mapping[str, ndarray]` of one example, batch 1."""
    dynamic: Mapping[str, Mapping[int, str]]
    """Axes that may differ from the sample's, by input or output name."""
    revision: str = "1"
    """Of the module that `build` makes: another one is exported anew."""
    opset: int = 17
    dynamo: bool = False
    """Whether torch's newer exporter is asked; it freezes some batches."""
    files: Callable[[Path], Sequence[Path]] | None = None
    """The files that the module is made of; by default `config.json` and the safetensors."""
    probes: Callable[[Path], Sequence[Arrays]] | None = None
    """More inputs, of other sizes, that the export is checked with; by default the sample, alone and in threes."""
    distance: Callable[[Arrays, Arrays], float] | None = None
    """How far two answers to one question lie apart; by default the largest difference of any value."""
    bound: float = 1e-3
    """Most that an export's answers may lie apart from torch's."""
