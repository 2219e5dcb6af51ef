"""How finely outlines are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from types import MappingProxyType

from safelight.models.outlines import MaskQuality, Subject


@dataclass(frozen=True, slots=True)
class Fineness:
    """`edge`: working size, as the long edge of a 4:3 window; `rounds` of GrabCut."""

    edge: int
    rounds: int


FINENESS: Mapping[MaskQuality, Fineness] = MappingProxyType(
    {"low": Fineness(128, 1), "medium": Fineness(192, 2), "high": Fineness(240, 2)}
)

FACE_SHARE = 0.5
"""Faces are plain shapes, and there may be many: half the working size serves."""
AT_ONCE, SMALLEST_SHARE = 3, 0.4
"""Prompts of one picture from which on each is drawn less finely, and how far down: time is bounded."""


def working_edge(fineness: Fineness, subject: Subject, prompts: int) -> int:
    """The working size of one of so many prompts."""
    share = FACE_SHARE if subject == "face" else 1.0
    return round(fineness.edge * share * min(max(sqrt(AT_ONCE / prompts), SMALLEST_SHARE), 1.0))
