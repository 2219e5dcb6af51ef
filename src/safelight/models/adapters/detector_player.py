"""Who plays `rt-detr` with published weights: RT-DETRv2 of two sizes, and YuNet for faces."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.models.adapters.cuda_memory import CudaMemory
from safelight.models.adapters.detector_weights import R18, R50, YUNET
from safelight.models.adapters.network import Device, Placement, Precision, RuntimeName
from safelight.models.classes import FACE, LABELS
from safelight.models.contract import PlayerSpec
from safelight.models.weights.library import Library
from safelight.models.weights.spec import Weights

if TYPE_CHECKING:
    from safelight.models.adapters.detector import Ground, PublishedDetector

METHOD = "1"
"""Of what is done around the networks: another one measures anew."""


@dataclass(frozen=True, slots=True)
class DetectorSize:
    """One size of the detector, and what it costs on a core of the CPU: memory for four photos at once."""

    name: str
    profile: str
    weights: Weights
    memory_bytes: int
    ms_per_photo: float


SMALL = DetectorSize("rtdetr-v2-r18@1", "standard", R18, memory_bytes=600_000_000, ms_per_photo=400.0)
LARGE = DetectorSize("rtdetr-v2-r50@1", "max", R50, memory_bytes=850_000_000, ms_per_photo=800.0)


def detector_spec(
    size: DetectorSize,
    runtime: RuntimeName = "onnx",
    device: Device = "cpu",
    precision: Precision = "fp32",
    ground: Ground | None = None,
) -> PlayerSpec:
    """The player of that size, placed. `ground` finds classes that no network here knows."""

    def play() -> PublishedDetector:
        library = Library.here()
        placement = Placement(library.checkpoint(size.weights, size.profile), runtime, device, precision)
        return load(size.name, placement, library.checkpoint(YUNET, size.profile), ground)

    return PlayerSpec(
        role="rt-detr",
        name=size.name,
        revision=f"{METHOD}/{runtime}-{precision}",
        memory_bytes=size.memory_bytes,
        load=play,
        measures=frozenset({"finds", "tilt"}),
        ms_per_photo={"finds": size.ms_per_photo, "tilt": 20.0},
        classes=frozenset({*LABELS, FACE}),
        grounds=ground is not None,
        weights=(size.weights, YUNET),
        requires=("torch", "transformers", "safetensors"),
        extra="models",
        network=True,
        device=device,
        precision=precision,
        memory_probe=CudaMemory if device == "cuda" else None,
        licence="Apache-2.0 and MIT",
        deterministic=device == "cpu",
        description=(
            f"COCO's 80 classes by RT-DETRv2 ({size.weights.repository}); faces by YuNet, whose confidences are not "
            "calibrated; eyes open or closed where faces are large and sharp."
        ),
    )


def load(producer: str, placement: Placement, faces: Path, ground: Ground | None = None) -> PublishedDetector:
    """The player, its networks loaded. Raises ModelError where a checkpoint is missing or spoilt."""
    import cv2

    from safelight.models.adapters.detector import PublishedDetector
    from safelight.models.adapters.rt_detr import RtDetr
    from safelight.models.adapters.yunet import YuNet

    cv2.setNumThreads(1)  # several photos at once are worth more than several threads on one
    return PublishedDetector(producer, RtDetr(placement), YuNet(faces), ground=ground)


STANDARD = detector_spec(SMALL)
MAX = detector_spec(LARGE)
