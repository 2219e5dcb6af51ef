"""Queues as people call them."""

from __future__ import annotations

from safelight.errors import CallError

KINDS = ("gpu", "fast", "cpu")


def kinds_of(said: str) -> frozenset[str]:
    """`gpu,cpu` in parts. Raises CallError for a queue that there is not."""
    kinds = frozenset(part.strip().removesuffix("_queue") for part in said.split(",") if part.strip())
    if strangers := sorted(kinds.difference(KINDS)):
        raise CallError(f"there is no queue {strangers[0]!r}: there are {', '.join(KINDS)}")
    if not kinds:
        raise CallError(f"no queue is named: there are {', '.join(KINDS)}")
    return kinds
