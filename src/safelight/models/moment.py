"""How good a moment a frame caught: what a frame is preferred for among others of its group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from safelight.models.finds import Eyes
from safelight.models.scene import Question

if TYPE_CHECKING:
    from safelight.models.contract import Sight


@dataclass(frozen=True, slots=True)
class Moment:
    """One frame's moment. It never stops a photo; it only ranks."""

    score: float
    """1..10; 5.5 where nothing speaks for or against it."""
    eyes: Eyes
    """Of the worst face that counts: a group picture is as good as that; `unknown` without faces."""
    faces: int
    """Faces that count."""
    reasons: tuple[str, ...]
    """What it was judged by, as sentences."""
    producer: str


class MomentJudge(Protocol):
    """Plays `qwen2.5-vl`, too."""

    def moments(self, sights: Sequence[Sight], question: Question) -> list[Moment]:
        """One `Moment` a sight, in order."""
        ...
