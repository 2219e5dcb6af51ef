"""What a model suggests to do with a photo, as values that can be checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from safelight.imaging.edits import Denoise, Sharpen, Tone
from safelight.imaging.geometry import Box
from safelight.models.scene import Question

if TYPE_CHECKING:
    from safelight.models.contract import Sight


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Nothing in it is applied unchecked: a crop must hold its subjects, a correction must not lower the score."""

    crop: Box | None
    corrections: tuple[Tone | Denoise | Sharpen, ...]
    emphasise: tuple[str, ...]
    """Labels of the objects to emphasise."""
    reasons: tuple[str, ...]
    text: str
    producer: str


class Suggester(Protocol):
    """Plays `qwen2.5-vl`, too."""

    def suggest(self, sights: Sequence[Sight], question: Question) -> list[Suggestion]:
        """One `Suggestion` a sight, in order; `sight.given` is what earlier steps found, by result name."""
        ...
