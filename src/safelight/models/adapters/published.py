"""The profiles of published networks: who plays the five roles under `standard` and `max`, placed on a device."""

from __future__ import annotations

from typing import Literal

from safelight.models.adapters.detector_player import LARGE as DETECTOR_LARGE
from safelight.models.adapters.detector_player import SMALL as DETECTOR_SMALL
from safelight.models.adapters.detector_player import detector_spec
from safelight.models.adapters.embedder_player import LARGE as EMBEDDER_LARGE
from safelight.models.adapters.embedder_player import SMALL as EMBEDDER_SMALL
from safelight.models.adapters.embedder_player import embedder_spec
from safelight.models.adapters.network import Precision, RuntimeName
from safelight.models.adapters.scorer_player import scorer_spec
from safelight.models.adapters.segmenter_player import GREAT, segmenter_spec
from safelight.models.adapters.segmenter_player import SMALL as SEGMENTER_SMALL
from safelight.models.builtin.analyst_player import SPEC as MEASURING_ANALYST
from safelight.models.builtin.composition_player import SPEC as COMPOSITION
from safelight.models.contract import PlayerSpec
from safelight.models.surroundings import Surroundings

PublishedProfile = Literal["standard", "max"]


def players(profile: PublishedProfile, around: Surroundings) -> tuple[PlayerSpec, ...]:
    """The players of a profile. What no network judges, composition, stays measured; without a vision-language server
    so does the scene, and a free prompt is refused by name.
    """
    runtime: RuntimeName = "torch" if around.device == "cuda" else "onnx"
    precision: Precision = "fp16" if around.device == "cuda" else "fp32"
    placed = (runtime, around.device, precision)
    great = profile == "max"
    return (
        detector_spec(DETECTOR_LARGE if great else DETECTOR_SMALL, *placed),
        segmenter_spec(GREAT if great else SEGMENTER_SMALL, *placed),
        embedder_spec(EMBEDDER_LARGE if great else EMBEDDER_SMALL, *placed),
        scorer_spec(*placed, profile=profile),
        COMPOSITION,
        *_analysts(around),
        MEASURING_ANALYST,
    )


def _analysts(_around: Surroundings) -> tuple[PlayerSpec, ...]:
    return ()
