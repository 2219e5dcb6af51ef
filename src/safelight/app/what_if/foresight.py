"""What a higher gate would leave, foreseen from scores, so that the right one is found in few attempts.

It is a guess: each moment keeps as many frames as it did, of those that pass. What is told is decided anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.app.judgement import Judgement


@dataclass(frozen=True, slots=True)
class Foresight:
    """The thresholds at which photos would be lost: each keeper's place falls to the next best until none passes."""

    falls: tuple[float, ...]
    """Ascending: at more than each of these one photo fewer is kept."""
    covers: float
    """Up to this every moment and body keeps one."""

    @classmethod
    def of(cls, judgements: Sequence[Judgement], strictest: float) -> Foresight:
        """From an attempt whose gate is lower; a photo that was never scored passes."""
        moments: dict[str, list[float]] = defaultdict(list)
        kept: dict[str, int] = defaultdict(int)
        bodies: dict[str, float] = defaultdict(float)
        singles = []
        for one in judgements:
            score = strictest if one.technical is None else one.technical
            keeps = one.verdict == "keep"
            if keeps and one.body:
                bodies[one.body] = max(bodies[one.body], score)
            if one.group and one.verdict in ("keep", "alternate"):
                moments[one.group].append(score)
                kept[one.group] += keeps
            elif keeps:
                singles.append(score)
        best = {group: sorted(scores, reverse=True)[: kept[group]] for group, scores in moments.items() if kept[group]}
        falls = sorted([*singles, *(score for scores in best.values() for score in scores)])
        covers = min([*(scores[0] for scores in best.values()), *bodies.values()], default=strictest)
        return cls(tuple(falls), covers)

    def threshold(self, target: int) -> float:
        """The threshold at which about `target` photos would be kept."""
        left = len(self.falls) - target
        return self.falls[left] if 0 <= left < len(self.falls) else self.falls[-1] if self.falls else 0.0
