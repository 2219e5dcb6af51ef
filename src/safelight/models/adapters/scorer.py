"""The published player of `nima`: how people would like a photo, beside what was measured of it.

NIMA's technical head was trained on small pictures that were spoilt in known ways; it does not see a missed focus. So
sharpness, light and noise stay as the builtin profile measures them, and its mark stands beside them as a figure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from safelight.models.adapters.nima import Marks, Rating
from safelight.models.adapters.scorer_weights import HEADS
from safelight.models.contract import Focus, Quality, QualityScorer, Sight

LEAST, MOST = 1.0, 10.0
UNCALIBRATED = " (uncalibrated)"


class Rater(Protocol):
    """Who rates."""

    def rate(self, sights: Sequence[Sight]) -> list[Rating]:
        """One a sight, in order."""
        ...


class PublishedScorer:
    """Measures; the same picture always gives the same values.

    `scale` is the calibration table of the aesthetic mean; without one the mean itself is the score, of low confidence,
    and the producer says so.
    """

    def __init__(
        self,
        producer: str,
        rater: Rater,
        measured: QualityScorer,
        scale: Callable[[float], float] | None = None,
    ) -> None:
        self._producer = producer if scale else f"{producer}{UNCALIBRATED}"
        self._rater, self._measured, self._scale = rater, measured, scale

    def assess(self, sights: Sequence[Sight], *, faces: bool = True) -> list[Quality]:
        """Quality of every sight's picture: measured technical score, NIMA's aesthetic one, and both heads' figures."""
        measured = self._measured.assess(sights, faces=faces)
        return [self._joined(one, rating) for one, rating in zip(measured, self._rater.rate(sights), strict=True)]

    def focus(self, sights: Sequence[Sight]) -> list[Focus]:
        """Sharpness of every sight's best native crop, measured."""
        return self._measured.focus(sights)

    def _joined(self, measured: Quality, rating: Rating) -> Quality:
        mean = rating.aesthetic.mean
        score = self._scale(mean) if self._scale else mean
        return replace(
            measured,
            aesthetic_score=round(min(max(score, LEAST), MOST), 3),
            confidence="medium" if self._scale else "low",
            producer=self._producer,
            measures={**measured.measures, **_figures(rating)},
        )


def _figures(rating: Rating) -> dict[str, float]:
    """Mean, spread and shares of both heads, by name, rounded."""
    return {f"{head}_{name}": round(value, 3) for head in HEADS for name, value in _of(getattr(rating, head)).items()}


def _of(marks: Marks) -> dict[str, float]:
    shares = {f"share_{mark}": share for mark, share in enumerate(marks.shares, 1)}
    return {"mean": marks.mean, "spread": marks.spread, **shares}
