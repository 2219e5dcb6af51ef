"""Who plays `nima` with published weights: idealo's pair, beside what is measured."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from safelight.models.adapters.network import Device, Placement, Precision, RuntimeName
from safelight.models.adapters.network_player import NetworkSize, network_spec
from safelight.models.adapters.scorer_weights import WEIGHTS
from safelight.models.calibration import Calibration, find, named
from safelight.models.contract import PlayerSpec
from safelight.models.weights.library import Library

if TYPE_CHECKING:
    from safelight.models.adapters.scorer import PublishedScorer

NAME = "nima-mobilenet@1"
METHOD = "1"
"""Of what is done around the networks: another one measures anew."""


def scorer_spec(
    runtime: RuntimeName = "onnx", device: Device = "cpu", precision: Precision = "fp32", profile: str = "standard"
) -> PlayerSpec:
    """The player, placed. `profile` is the one that its weights are pulled for."""

    size = NetworkSize(NAME, profile, WEIGHTS, 160_000_000, {"quality": 75.0, "focus": 25.0})

    def play(placement: Placement) -> PublishedScorer:
        library = Library.here()
        weights = named([(WEIGHTS.repository, library.look(WEIGHTS).revision)])
        return load(placement, find(library.root, NAME, "aesthetic_mean", weights))

    return replace(
        network_spec("nima", size, METHOD, play, (runtime, device, precision)),
        requires=("torch", "safetensors"),
        description=(
            "Aesthetic score by NIMA (MobileNet by idealo, trained on AVA), the mean of ten marks; sharpness, motion, "
            "noise and light measured, with NIMA's technical mark beside them; faces by MTCNN."
        ),
    )


def load(placement: Placement, scale: Calibration | None = None) -> PublishedScorer:
    """The player, its networks loaded; `scale` is the table of its aesthetic mean.

    Raises ModelError where a checkpoint is missing or spoilt.
    """
    import cv2

    from safelight.models.adapters.nima import Nima
    from safelight.models.adapters.scorer import PublishedScorer
    from safelight.models.builtin.quality.scorer import BuiltinScorer

    cv2.setNumThreads(1)  # several photos at once are worth more than several threads on one
    producer = f"{NAME}/{scale.version}" if scale else NAME
    return PublishedScorer(producer, Nima(placement), BuiltinScorer(NAME), scale)


STANDARD = scorer_spec()
