"""Who plays `sam2` with published weights: SAM 2.1 of three sizes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from safelight.models.adapters.network import Device, Placement, Precision, RuntimeName
from safelight.models.adapters.network_player import NetworkSize, network_spec
from safelight.models.adapters.segmenter_weights import BASE_PLUS, LARGE, TINY
from safelight.models.contract import PlayerSpec

if TYPE_CHECKING:
    from safelight.models.adapters.sam2 import Sam2

METHOD = "1"
"""Of what is done around the networks: another one measures anew."""


SMALL = NetworkSize("sam2.1-hiera-tiny@1", "standard", TINY, 1_400_000_000, {"outlines": 2_500.0})
MIDDLE = NetworkSize("sam2.1-hiera-base-plus@1", "max", BASE_PLUS, 2_400_000_000, {"outlines": 5_500.0})
GREAT = NetworkSize("sam2.1-hiera-large@1", "max", LARGE, 3_000_000_000, {"outlines": 12_500.0})


def segmenter_spec(
    size: NetworkSize, runtime: RuntimeName = "onnx", device: Device = "cpu", precision: Precision = "fp32"
) -> PlayerSpec:
    """The player of that size, placed."""
    return replace(
        network_spec("sam2", size, METHOD, partial(load, size.name), (runtime, device, precision)),
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
