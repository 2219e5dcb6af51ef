"""What a served model's name says of its licence; one that forbids paid work is used only where that was accepted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from safelight.errors import CallError
from safelight.models.adapters.analyst_weights import RESEARCH
from safelight.models.licence import paid_work
from safelight.models.web_address import without_secrets

if TYPE_CHECKING:
    from safelight.models.adapters.qwen_vl.server import Server

FAMILY = re.compile(r"qwen[\W_]*(?:2[\W_p]*5[\W_]*vl|vl[\W_]*2[\W_p]*5)")
"""Qwen2.5-VL as people and servers write it: `qwen2.5vl`, `Qwen2p5-VL`, `qwen-vl-2.5`."""
_BILLIONS = r"(?<![\d.])(?:{})(?:b(?!it|pw)|[\s_-]b(?![a-z]))"
"""A size is no width of a number: `7b-3bit` and `7b-3.5bpw` have seven billion parameters."""
_FOR_RESEARCH = re.compile(_BILLIONS.format("3"))
_FREE = re.compile(_BILLIONS.format("7|32"))


def is_qwen_vl(model: str) -> bool:
    """Whether a model is a Qwen2.5-VL, by its name."""
    return FAMILY.search(model.lower()) is not None


def licence_of(model: str) -> str:
    """Of a model that a server has, by its name; `as served` where that says nothing."""
    if not is_qwen_vl(model):
        return "as served"
    rest = FAMILY.sub(" ", model.lower())
    if _FOR_RESEARCH.search(rest):
        return RESEARCH
    return "Apache-2.0" if _FREE.search(rest) else "as served"


def refusal(model: str, server: Server) -> str:
    """Why a model that a server has may not be used; empty where it may."""
    licence = licence_of(model)
    if server.accept_noncommercial or paid_work(licence) != "no":
        return ""
    where = without_secrets(server.url)
    return (
        f"the licence of {model!r}, served at {where}, forbids paid work ({licence}). If yours is not, add "
        "--accept-noncommercial (SAFELIGHT_ACCEPT_NONCOMMERCIAL=1); else serve the 7B model, which is Apache-2.0 "
        "(ollama pull qwen2.5vl:7b), and name it by the setting vlm_model"
    )


def check_licence(server: Server) -> None:
    """Raises CallError where the model that is named forbids paid work, and that was not accepted."""
    if told := refusal(server.model, server):
        raise CallError(told)
