"""A curve through knots: how a measure becomes a factor of a score."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


class Curve:
    """Piecewise linear, level beyond its ends."""

    def __init__(self, knots: Sequence[float], values: Sequence[float]) -> None:
        self._knots = np.asarray(knots, np.float64)
        self._values = np.asarray(values, np.float64)

    def __call__(self, x: float) -> float:
        return float(np.interp(x, self._knots, self._values))

    def over(self, x: Floats) -> Floats:
        """The curve at every element of `x`; NaN stays NaN."""
        return np.interp(x, self._knots, self._values)
