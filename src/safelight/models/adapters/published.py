"""The profiles of published networks: who plays the five roles under `standard` and `max`, placed on a device."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Literal

from safelight.models.adapters.analyst_player import in_process_spec, server_spec
from safelight.models.adapters.analyst_player import load as load_analyst
from safelight.models.adapters.detector_player import LARGE as DETECTOR_LARGE
from safelight.models.adapters.detector_player import SMALL as DETECTOR_SMALL
from safelight.models.adapters.detector_player import detector_spec
from safelight.models.adapters.embedder_player import LARGE as EMBEDDER_LARGE
from safelight.models.adapters.embedder_player import SMALL as EMBEDDER_SMALL
from safelight.models.adapters.embedder_player import embedder_spec
from safelight.models.adapters.network import Device, Precision, RuntimeName
from safelight.models.adapters.qwen_vl.server import Server
from safelight.models.adapters.scorer_player import scorer_spec
from safelight.models.adapters.segmenter_player import GREAT, segmenter_spec
from safelight.models.adapters.segmenter_player import SMALL as SEGMENTER_SMALL
from safelight.models.builtin.analyst_player import SPEC as MEASURING_ANALYST
from safelight.models.builtin.composition_player import SPEC as COMPOSITION
from safelight.models.contract import PlayerSpec
from safelight.models.surroundings import Surroundings

if TYPE_CHECKING:
    from safelight.models.adapters.detector import Ground
    from safelight.models.adapters.qwen_vl.analyst import QwenVl

KEY_VARIABLE = "SAFELIGHT_VLM_KEY"
"""Where a server's token is read: no setting, so that nothing prints it."""
PublishedProfile = Literal["standard", "max"]
Placed = tuple[RuntimeName, Device, Precision]


def players(profile: PublishedProfile, around: Surroundings) -> tuple[PlayerSpec, ...]:
    """The players of a profile. What no network judges, composition, stays measured; without a vision-language server
    so does the scene, and a free prompt is refused by name.
    """
    runtime: RuntimeName = "torch" if around.device == "cuda" else "onnx"
    precision: Precision = "fp16" if around.device == "cuda" else "fp32"
    placed: Placed = (runtime, around.device, precision)
    great = profile == "max"
    return (
        _detector(profile, around, placed),
        segmenter_spec(GREAT if great else SEGMENTER_SMALL, *placed),
        embedder_spec(EMBEDDER_LARGE if great else EMBEDDER_SMALL, *placed),
        scorer_spec(*placed, profile=profile),
        COMPOSITION,
        *_analysts(profile, around),
        MEASURING_ANALYST,
    )


def _detector(profile: PublishedProfile, around: Surroundings, placed: Placed) -> PlayerSpec:
    """RT-DETR, and behind a server the model there for what it has no class for."""
    size = DETECTOR_LARGE if profile == "max" else DETECTOR_SMALL
    server = server_of(around)
    if server is None:
        return detector_spec(size, *placed)
    return detector_spec(size, *placed, ground=_grounding(server), grounding=server_spec(server).revision)


def _analysts(profile: PublishedProfile, around: Surroundings) -> tuple[PlayerSpec, ...]:
    """Qwen2.5-VL behind the server that was named, else in this process where a device may hold it."""
    if server := server_of(around):
        return (server_spec(server),)
    if profile != "max" or around.device != "cuda":
        return ()
    return (
        in_process_spec(
            around.device,
            image_edge=around.vlm_image_edge,
            max_tokens=around.vlm_max_tokens,
            seconds=around.vlm_timeout,
        ),
    )


def server_of(around: Surroundings) -> Server | None:
    """The vision-language server that was named, and how it is asked; None where none was."""
    if around.vlm_url is None:
        return None
    key = os.environ.get(KEY_VARIABLE, "")
    return Server(
        around.vlm_url,
        around.vlm_model or "",
        allow_remote=around.allow_remote,
        accept_noncommercial=around.accept_noncommercial,
        image_edge=around.vlm_image_edge,
        max_tokens=around.vlm_max_tokens,
        at_once=around.vlm_at_once,
        seconds=around.vlm_timeout,
        key=key,
    )


def _grounding(server: Server) -> Ground:
    """Finds by words what the detector has no class for; the player behind it is made when it is first asked."""

    @cache
    def player() -> QwenVl:
        from safelight.models.adapters.qwen_vl.server_speaker import ServerSpeaker

        return load_analyst(ServerSpeaker(server), image_edge=server.image_edge, max_tokens=server.max_tokens)

    return lambda sights, words: player().ground(sights, words)
