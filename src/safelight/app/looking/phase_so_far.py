"""A phase of a run that goes on, as its log tells it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class PhaseSoFar:
    """One phase: how far it is, and for how long it has been at it."""

    phase: int
    what: str
    photos: int
    started: float
    done: int = 0
    seconds: float = 0.0
    walked: float | None = None
    """Seconds until its photos were through; what is left of it is a step over all of them."""
