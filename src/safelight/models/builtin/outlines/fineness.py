"""How finely outlines are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from safelight.models.outlines import MaskQuality


@dataclass(frozen=True, slots=True)
class Fineness:
    """`edge`: working size, as the long edge of a 4:3 window; `rounds` of GrabCut."""

    edge: int
    rounds: int


FINENESS: Mapping[MaskQuality, Fineness] = MappingProxyType(
    {"low": Fineness(128, 1), "medium": Fineness(192, 2), "high": Fineness(256, 2)}
)
FACE_SHARE = 0.5
"""Faces are plain shapes, and there may be many: half the working size serves."""
