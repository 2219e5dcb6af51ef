"""How a photo is composed: a score, what it was judged by, and the crop that would be better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from safelight.imaging.geometry import Box

if TYPE_CHECKING:
    from safelight.models.contract import Sight


@dataclass(frozen=True, slots=True)
class Composition:
    """How one photo is composed. Nothing in it is applied unchecked: a crop must hold its subjects."""

    score: float
    """1..10."""
    confidence: Literal["low", "medium", "high"]
    observations: tuple[str, ...]
    """What it was judged by, as sentences."""
    crop: Box | None
    """The crop that would be composed better; None where none would."""
    producer: str
    standing_out: tuple[Box, ...] = ()
    """Round what stands out, whatever it is."""


class CompositionJudge(Protocol):
    """Plays `nima`, too."""

    def judge(self, sights: Sequence[Sight]) -> list[Composition]:
        """One `Composition` a sight, in order; `sight.given` is a tuple of what was found before (`Detection`s)."""
        ...
