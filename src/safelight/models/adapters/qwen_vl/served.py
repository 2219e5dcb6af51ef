"""Which models a server has, and which of them is meant."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from safelight.errors import PhotoError
from safelight.models.adapters.qwen_vl.wire import Reply

MEANT = "qwen25vl"
LISTED = 6


def served(reply: Reply) -> tuple[str, ...]:
    """The names in a server's list of models; none where it gives no such list."""
    try:
        found = json.loads(reply.body)["data"] if reply.status == 200 else ()
        return tuple(str(one["id"]) for one in found)
    except (ValueError, LookupError, TypeError, RecursionError):
        return ()


def choose(names: Sequence[str], url: str) -> str:
    """The one called Qwen2.5-VL, else the only one. Raises PhotoError where that is none."""
    meant = [name for name in names if MEANT in re.sub(r"[^a-z0-9]", "", name.lower())]
    if meant or len(names) == 1:
        return (meant or list(names))[0]
    there = f"it has {', '.join(map(repr, names[:LISTED]))}" if names else "it lists none"
    raise PhotoError(
        f"the vision-language server at {url} has no model called Qwen2.5-VL: {there}. Serve one (ollama pull "
        "qwen2.5vl:7b, vllm serve Qwen/Qwen2.5-VL-7B-Instruct), or name the one that is meant",
        "no_answer",
    )
