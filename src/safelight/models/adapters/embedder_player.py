"""Who plays `siglip` with published weights: SigLIP 2 of two sizes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from safelight.models.adapters.embedder_weights import BASE, SO400M
from safelight.models.adapters.network import Device, Placement, Precision, RuntimeName
from safelight.models.adapters.network_player import NetworkSize, network_spec
from safelight.models.contract import PlayerSpec

if TYPE_CHECKING:
    from safelight.models.adapters.siglip import SigLip

METHOD = "1"
"""Of what is done around the networks: another one measures anew."""


SMALL = NetworkSize("siglip2-base@1", "standard", BASE, 760_000_000, dict.fromkeys(("looks", "match", "style"), 190.0))
LARGE = NetworkSize(
    "siglip2-so400m@1", "max", SO400M, 3_100_000_000, dict.fromkeys(("looks", "match", "style"), 3_200.0)
)


def embedder_spec(
    size: NetworkSize, runtime: RuntimeName = "onnx", device: Device = "cpu", precision: Precision = "fp32"
) -> PlayerSpec:
    """The player of that size, placed."""
    spec = network_spec("siglip", size, METHOD, partial(load, size.name), (runtime, device, precision))
    return replace(
        spec,
        requires=(*spec.requires, "tokenizers"),
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
