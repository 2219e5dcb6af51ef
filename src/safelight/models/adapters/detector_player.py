"""Who plays `rt-detr` with published weights: RT-DETRv2 of two sizes, and YuNet for faces."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.models.adapters.detector_weights import R18, R50, YUNET
from safelight.models.adapters.network import Device, Placement, Precision, RuntimeName
from safelight.models.adapters.network_player import NetworkSize, network_spec
from safelight.models.classes import FACE, LABELS
from safelight.models.contract import PlayerSpec
from safelight.models.weights.library import Library

if TYPE_CHECKING:
    from safelight.models.adapters.detector import Ground, PublishedDetector

METHOD = "1"
"""Of what is done around the networks: another one measures anew."""


SMALL = NetworkSize("rtdetr-v2-r18@1", "standard", R18, 600_000_000, {"finds": 400.0, "tilt": 20.0})
LARGE = NetworkSize("rtdetr-v2-r50@1", "max", R50, 850_000_000, {"finds": 800.0, "tilt": 20.0})
"""Their memory is that of four photos at once."""


def detector_spec(
    size: NetworkSize,
    runtime: RuntimeName = "onnx",
    device: Device = "cpu",
    precision: Precision = "fp32",
    ground: Ground | None = None,
    grounding: str = "",
) -> PlayerSpec:
    """The player of that size, placed. `ground` finds classes that no network here knows; `grounding` is the revision
    of who is behind it: another one finds anew.
    """

    def play(placement: Placement) -> PublishedDetector:
        return load(size.name, placement, Library.here().checkpoint(YUNET, size.profile), ground)

    alone = network_spec("rt-detr", size, METHOD, play, (runtime, device, precision))
    return replace(
        alone,
        revision=f"{alone.revision}+{grounding}" if ground is not None else alone.revision,
        classes=frozenset({*LABELS, FACE}),
        grounds=ground is not None,
        weights=(size.weights, YUNET),
        licence="Apache-2.0 and MIT",
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
