"""What the players of published models find around them: a device, and a vision-language server."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Lent:
    """What a player is where a run was begun; whoever takes part in it takes the player to be that."""

    told: tuple[tuple[str, str], ...]
    """Revisions of its weights and tables, as they stand in keys."""
    memory_bytes: int


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Chosen by whoever calls; the builtin profile needs none of it."""

    device: Literal["cpu", "cuda"] = "cpu"
    vlm_url: str | None = None
    """An OpenAI-compatible server that plays `qwen2.5-vl`; None: nobody but what is measured."""
    vlm_model: str | None = None
    """What the server calls the model; None: the one called Qwen2.5-VL, else its only one."""
    allow_remote: bool = False
    """Whether the server may be another machine."""
    accept_noncommercial: bool = False
    """Whether the licence of the server's model may forbid paid work."""
    vlm_timeout: float = 120.0
    """Seconds after which an answer of `qwen2.5-vl` is given up."""
    vlm_image_edge: int = 1008
    """Most pixels that a picture's long edge is shown to `qwen2.5-vl` with."""
    vlm_max_tokens: int = 1024
    """Most tokens of one answer."""
    vlm_at_once: int = 4
    """Questions that are open at the server at the same time."""
    lent: Mapping[str, Lent] = field(default_factory=dict, hash=False)
    """Players by name that another machine speaks for; of the others this one's weights and memory count."""


HERE = Surroundings()
