"""Who plays `siglip` with published weights: SigLIP 2 of two sizes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.models.adapters.cuda_memory import CudaMemory
from safelight.models.adapters.embedder_weights import BASE, SO400M
from safelight.models.adapters.network import Device, Placement, Precision, RuntimeName
from safelight.models.contract import PlayerSpec
from safelight.models.weights.library import Library
from safelight.models.weights.spec import Weights

if TYPE_CHECKING:
    from safelight.models.adapters.siglip import SigLip

METHOD = "1"
"""Of what is done around the networks: another one measures anew."""


@dataclass(frozen=True, slots=True)
class EmbedderSize:
    """One size of the embedder, and what it costs on a core of the CPU."""

    name: str
    profile: str
    weights: Weights
    memory_bytes: int
    ms_per_photo: float


SMALL = EmbedderSize("siglip2-base@1", "standard", BASE, memory_bytes=760_000_000, ms_per_photo=190.0)
LARGE = EmbedderSize("siglip2-so400m@1", "max", SO400M, memory_bytes=3_100_000_000, ms_per_photo=3_200.0)


def embedder_spec(
    size: EmbedderSize, runtime: RuntimeName = "onnx", device: Device = "cpu", precision: Precision = "fp32"
) -> PlayerSpec:
    """The player of that size, placed."""

    def play() -> SigLip:
        return load(
            size.name, Placement(Library.here().checkpoint(size.weights, size.profile), runtime, device, precision)
        )

    return PlayerSpec(
        role="siglip",
        name=size.name,
        revision=f"{METHOD}/{runtime}-{precision}",
        memory_bytes=size.memory_bytes,
        load=play,
        measures=frozenset({"looks", "match", "style"}),
        ms_per_photo=dict.fromkeys(("looks", "match", "style"), size.ms_per_photo),
        weights=(size.weights,),
        requires=("torch", "transformers", "safetensors", "tokenizers"),
        extra="models",
        network=True,
        device=device,
        precision=precision,
        memory_probe=CudaMemory if device == "cuda" else None,
        licence="Apache-2.0",
        deterministic=device == "cpu",
        description=(
            f"Photos and words in one space by SigLIP 2 ({size.weights.repository}); its scale of similarity and the "
            "probability from which a word is a tag are provisional: they were not calibrated on photos."
        ),
    )


def load(producer: str, placement: Placement) -> SigLip:
    """The player, its network of pictures loaded. Raises ModelError where the checkpoint is missing or spoilt."""
    import cv2

    from safelight.models.adapters.siglip import SigLip

    cv2.setNumThreads(1)  # several photos at once are worth more than several threads on one
    return SigLip(placement, producer)


STANDARD = embedder_spec(SMALL)
MAX = embedder_spec(LARGE)
