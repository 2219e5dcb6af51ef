"""A vision-language model behind an OpenAI-compatible server: where it is, and how it is asked."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Server:
    """Where a model is served, and how it is asked."""

    url: str
    """The interface's base: `http://127.0.0.1:8000/v1`."""
    model: str = ""
    """As the server calls it; empty: the only one, or the one called Qwen2.5-VL."""
    allow_remote: bool = False
    """Whether it may be another machine."""
    accept_noncommercial: bool = False
    """Whether its model's licence may forbid paid work."""
    image_edge: int = 1008
    """Most pixels that a picture's long edge is sent with."""
    max_tokens: int = 1024
    at_once: int = 4
    """Questions that are open at the same time."""
    seconds: float = 120.0
    """After which an answer is given up."""
    retries: int = 3
    key: str = field(default="", repr=False)
    """Sent as a bearer token, where the server wants one."""
