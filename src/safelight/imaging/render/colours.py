"""The colours of subject and background apart, where a soft edge shows both."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from safelight.imaging.render.bands import Floats, sampled
from safelight.imaging.render.matte import Matte

_REACH = 0.012
"""Sigma of what counts as near, as a share of the long edge."""
_LEAST = 1e-4


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours near each pixel, of the subject and of the background alone: the small picture's, (h, w, 6)."""

    both: Floats
    matte: Matte

    def subject(self, shares: Floats, alpha: Floats, rows: slice) -> Floats:
        """The subject's own colours of those rows, (h, w, 3): what alpha mixed with the background is unmixed, by the
        estimate of Forte and Pitié (Approximate fast foreground colour estimation, 2021). Where alpha is 0 or 1,
        `shares` themselves."""
        soft = (alpha > 0) & (alpha < 254 / 255)
        below, across, _ = np.nonzero(soft)
        if not below.size:
            return shares
        near = sampled(self.both, self.matte.height, self.matte.width, below + rows.start, across)
        front, behind = near[:, :3], near[:, 3:]
        inside = alpha[below, across]
        unmixed = front + inside * (shares[below, across] - inside * front - (1 - inside) * behind)
        own = shares.copy()
        own[below, across] = np.clip(unmixed, 0.0, 1.0)
        return own


def colours_of(matte: Matte) -> Colours:
    """Averages weighted by alpha, and by what it leaves."""
    sigma = max(0.8, _REACH * matte.edge)
    inside = matte.alpha[..., None]
    both = [filled(matte.picture, weight * weight, sigma) for weight in (inside, 1 - inside)]
    return Colours(np.concatenate(both, axis=2), matte)


def filled(values: Floats, weight: Floats, sigma: float) -> Floats:
    """The smooth average of `values` (h, w, 3) by `weight` (h, w, 1); where no weight is near, that of all."""
    total = float(weight.sum())
    everywhere = (values * weight).sum(axis=(0, 1)) / total if total > 0 else values.mean(axis=(0, 1))
    sums, weights = _twice(values * weight, sigma), _twice(weight, sigma)[..., None]
    average: Floats = (sums + _LEAST * everywhere.astype(np.float32)) / (weights + _LEAST)
    return average


def _twice(values: Floats, sigma: float) -> Floats:
    """Averages of averages over squares: near a Gaussian of that sigma, and as fast for a large one."""
    size = (2 * max(1, round(sigma * 1.22)) + 1,) * 2
    smooth: Floats = cv2.blur(cv2.blur(values, size), size)
    return smooth
