"""Which models a server has, and which of them is meant."""

from __future__ import annotations

import json
from collections.abc import Sequence

from safelight.errors import PhotoError
from safelight.models.adapters.analyst_licence import is_qwen_vl, licence_of, refusal
from safelight.models.adapters.qwen_vl.server import Server
from safelight.models.adapters.qwen_vl.wire import Reply
from safelight.models.licence import paid_work

LISTED = 6
PREFERRED = ("yes", "ask", "no")
"""Whether a licence allows paid work, the first that is served first: what forbids it is no default."""


def served(reply: Reply) -> tuple[str, ...]:
    """The names in a server's list of models; none where it gives no such list."""
    try:
        found = json.loads(reply.body)["data"] if reply.status == 200 else ()
        return tuple(str(one["id"]) for one in found)
    except (ValueError, LookupError, TypeError, RecursionError):
        return ()


def choose(names: Sequence[str], server: Server) -> str:
    """The one called Qwen2.5-VL, else the only one; of several the one whose licence allows most.

    Raises PhotoError where that is none, and where its licence forbids paid work and that was not accepted.
    """
    meant = sorted(filter(is_qwen_vl, names), key=lambda name: PREFERRED.index(paid_work(licence_of(name))))
    if meant or len(names) == 1:
        name = (meant or list(names))[0]
        if told := refusal(name, server):
            raise PhotoError(told, "no_answer")
        return name
    there = f"it has {', '.join(map(repr, names[:LISTED]))}" if names else "it lists none"
    raise PhotoError(
        f"the vision-language server at {server.url} has no model called Qwen2.5-VL: {there}. Serve one (ollama pull "
        "qwen2.5vl:7b, vllm serve Qwen/Qwen2.5-VL-7B-Instruct), or name the one that is meant",
        "no_answer",
    )
