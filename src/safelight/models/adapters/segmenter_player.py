"""Who plays `sam2` with published weights: SAM 2.1 of three sizes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.models.adapters.cuda_memory import CudaMemory
from safelight.models.adapters.network import Device, Placement, Precision, RuntimeName
from safelight.models.adapters.segmenter_weights import BASE_PLUS, LARGE, TINY
from safelight.models.contract import PlayerSpec
from safelight.models.weights.library import Library
from safelight.models.weights.spec import Weights

if TYPE_CHECKING:
    from safelight.models.adapters.sam2 import Sam2

METHOD = "1"
"""Of what is done around the networks: another one measures anew."""


@dataclass(frozen=True, slots=True)
class SegmenterSize:
    """One size of the segmenter, and what it costs on a core of the CPU."""

    name: str
    profile: str
    weights: Weights
    memory_bytes: int
    ms_per_photo: float


SMALL = SegmenterSize("sam2.1-hiera-tiny@1", "standard", TINY, memory_bytes=1_400_000_000, ms_per_photo=2_500.0)
MIDDLE = SegmenterSize("sam2.1-hiera-base-plus@1", "max", BASE_PLUS, memory_bytes=2_400_000_000, ms_per_photo=5_500.0)
GREAT = SegmenterSize("sam2.1-hiera-large@1", "max", LARGE, memory_bytes=3_000_000_000, ms_per_photo=12_500.0)


def segmenter_spec(
    size: SegmenterSize, runtime: RuntimeName = "onnx", device: Device = "cpu", precision: Precision = "fp32"
) -> PlayerSpec:
    """The player of that size, placed."""

    def play() -> Sam2:
        return load(
            size.name, Placement(Library.here().checkpoint(size.weights, size.profile), runtime, device, precision)
        )

    return PlayerSpec(
        role="sam2",
        name=size.name,
        revision=f"{METHOD}/{runtime}-{precision}",
        memory_bytes=size.memory_bytes,
        load=play,
        measures=frozenset({"outlines"}),
        ms_per_photo={"outlines": size.ms_per_photo},
        weights=(size.weights,),
        requires=("torch", "transformers", "safetensors"),
        extra="models",
        network=True,
        device=device,
        precision=precision,
        memory_probe=CudaMemory if device == "cuda" else None,
        licence="Apache-2.0",
        deterministic=device == "cpu",
        description=(
            f"Outlines by SAM 2.1 ({size.weights.repository}), prompted with boxes, or with what stands out; an "
            "outline's confidence is the overlap that the network expects."
        ),
    )


def load(producer: str, placement: Placement) -> Sam2:
    """The player, its networks loaded. Raises ModelError where the checkpoint is missing or spoilt."""
    import cv2

    from safelight.models.adapters.sam2 import Sam2

    cv2.setNumThreads(1)  # several photos at once are worth more than several threads on one
    return Sam2(placement, producer)


STANDARD = segmenter_spec(SMALL)
MAX = segmenter_spec(GREAT)
