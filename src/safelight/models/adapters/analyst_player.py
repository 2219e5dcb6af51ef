"""Who plays `qwen2.5-vl` with the published model: any OpenAI-compatible server, or this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.models.adapters.analyst_licence import check_licence, licence_of
from safelight.models.adapters.analyst_weights import QWEN_7B
from safelight.models.adapters.cuda_memory import CudaMemory
from safelight.models.adapters.network import Device, Placement, Precision
from safelight.models.adapters.qwen_vl.address import check_allowed
from safelight.models.adapters.qwen_vl.server import Server
from safelight.models.contract import PlayerSpec
from safelight.models.web_address import without_secrets
from safelight.models.weights.library import Library
from safelight.models.weights.spec import Weights

if TYPE_CHECKING:
    from safelight.models.adapters.qwen_vl.analyst import QwenVl
    from safelight.models.adapters.qwen_vl.speech import Speaker

NAME = "qwen2.5-vl@1"
METHOD = "1"
"""Of the questions' wording, their schemas, and how answers are read: another one asks anew."""
MEASURES = frozenset({"scene", "suggestions", "moment", "answer"})
MEASURING_BYTES = 120_000_000
"""Of the small networks beside it that measure what a describing model does not know."""


def server_spec(server: Server) -> PlayerSpec:
    """The player behind a server.

    Raises CallError where it is not this machine, and that was not allowed, and where its model's licence forbids paid
    work, and that was not accepted.
    """
    check_allowed(server)
    check_licence(server)

    def play() -> QwenVl:
        from safelight.models.adapters.qwen_vl.server_speaker import ServerSpeaker

        return load(ServerSpeaker(server), image_edge=server.image_edge, max_tokens=server.max_tokens)

    where = without_secrets(server.url)
    served = server.model or f"as served at {where}"
    return PlayerSpec(
        role="qwen2.5-vl",
        name=NAME,
        revision=f"{METHOD}/{served}/{server.image_edge}px/{server.max_tokens}",
        memory_bytes=MEASURING_BYTES,
        load=play,
        measures=MEASURES,
        ms_per_photo={"scene": 4000.0, "suggestions": 4000.0, "moment": 2000.0, "answer": 4000.0},
        licence=licence_of(server.model),
        deterministic=False,
        description=(
            f"Qwen2.5-VL, served at {where}: describes, suggests, compares and answers in words that are checked; "
            "light and tilt are measured beside it."
        ),
    )


def in_process_spec(
    device: Device = "cuda",
    precision: Precision = "bf16",
    weights: Weights = QWEN_7B,
    profile: str = "max",
    *,
    image_edge: int = 1008,
    max_tokens: int = 1024,
    seconds: float = 120.0,
) -> PlayerSpec:
    """The player in this process, by transformers and torch; an answer is given up after `seconds`."""

    def play() -> QwenVl:
        from safelight.models.adapters.qwen_vl.in_process import InProcessSpeaker

        placement = Placement(Library.here().checkpoint(weights, profile), "torch", device, precision)
        return load(InProcessSpeaker(placement, seconds), image_edge=image_edge, max_tokens=max_tokens)

    doubled = 2 if precision == "fp32" else 1  # published in bf16
    return PlayerSpec(
        role="qwen2.5-vl",
        name=NAME,
        revision=f"{METHOD}/{weights.repository}/torch-{precision}/{image_edge}px/{max_tokens}",
        memory_bytes=doubled * weights.bytes + 2_000_000_000,
        load=play,
        measures=MEASURES,
        ms_per_photo={"scene": 8000.0, "suggestions": 8000.0, "moment": 4000.0, "answer": 8000.0},
        weights=(weights,),
        requires=("torch", "transformers", "tokenizers"),
        extra="models",
        device=device,
        precision=precision,
        memory_probe=CudaMemory if device == "cuda" else None,
        licence=weights.licence,
        deterministic=False,
        description=(
            f"{weights.repository} in this process: describes, suggests, compares and answers in words that are "
            "checked; light and tilt are measured beside it."
        ),
    )


def load(speaker: Speaker, *, image_edge: int = 1008, max_tokens: int = 1024) -> QwenVl:
    """The player that speaks so. Raises ModelError where the measuring networks are not whole."""
    import cv2

    from safelight.models.adapters.qwen_vl.analyst import QwenVl
    from safelight.models.builtin.scene.analyst import BuiltinAnalyst

    cv2.setNumThreads(1)  # several photos at once are worth more than several threads on one
    return QwenVl(NAME, speaker, BuiltinAnalyst(NAME), image_edge=image_edge, max_tokens=max_tokens)


MAX = in_process_spec()
