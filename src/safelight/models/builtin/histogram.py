"""How often each grey level occurs: all that is asked of an eight-bit picture's tones, without sorting its pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import cv2
import numpy as np
import numpy.typing as npt

LEVELS = np.arange(256)


@dataclass(frozen=True, slots=True)
class Histogram:
    """Pixels by grey level, 0..255."""

    counts: npt.NDArray[np.int64]

    @classmethod
    def of(cls, grey: npt.NDArray[np.uint8], where: npt.NDArray[np.bool_] | None = None) -> Self:
        """Of all pixels, or of those `where` it is true; one at least."""
        mask = None if where is None else where.view(np.uint8)
        return cls(cv2.calcHist([grey], [0], mask, [256], [0, 256]).ravel().astype(np.int64))

    def quantiles(self, *shares: float) -> tuple[float, ...]:
        """As `numpy.quantile` gives them."""
        below = np.cumsum(self.counts)
        places = np.array(shares) * (below[-1] - 1)
        first = np.floor(places)
        low, high = (
            np.searchsorted(below, np.minimum(place, below[-1] - 1), "right").astype(np.float64)
            for place in (first, first + 1)
        )
        return tuple((low + (places - first) * (high - low)).tolist())

    @property
    def spread(self) -> float:
        """Standard deviation."""
        mean = np.average(LEVELS, weights=self.counts)
        return float(np.sqrt(np.average((LEVELS - mean) ** 2, weights=self.counts)))

    def up_to(self, level: int) -> float:
        """Share of the pixels that are no brighter."""
        return float(self.counts[: level + 1].sum() / self.counts.sum())

    def below(self, level: int) -> Histogram | None:
        """Of the darker pixels alone; None where there are none."""
        counts = np.where(level > LEVELS, self.counts, 0)
        return Histogram(counts) if counts.any() else None
