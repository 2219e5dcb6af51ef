"""What is said of masks whoever drew them: whether one outlines anything, how light it is, and several as one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.outlines.encode import HALF, Light, encoded
from safelight.models.builtin.quality.saliency import saliency
from safelight.models.builtin.quality.subject import SALIENT
from safelight.models.outlines import Mask

Floats = npt.NDArray[np.float32]
Pixels = npt.NDArray[np.uint8]

ALL, NOTHING = 0.97, 0.001
"""Shares of the picture beyond which an outline of what stands out outlines nothing."""
SALIENCY_EDGE = 320


def is_nothing(alpha: Pixels, *, vague: bool) -> bool:
    """Whether a mask outlines nothing. `vague`: it was asked for what stands out, and not for a place."""
    share = float((alpha > HALF).mean())
    return share > ALL or not alpha.any() or (vague and share < NOTHING)


def light_of(rgb: Pixels, alpha: Pixels) -> Light:
    """Lightness inside a mask of the whole picture; `rgb` is the picture at any size."""
    return light(rgb, cv2.resize(alpha, rgb.shape[1::-1], interpolation=cv2.INTER_AREA).astype(np.float32) / 255)


def light(rgb: Pixels, weight: Floats) -> Light:
    """Lightness where there is weight (0..1, the size of `rgb`), and of the lightest twentieth of it."""
    lightness = cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB)[..., 0]
    counts = np.bincount(lightness.ravel(), weight.ravel(), 256)
    whole = max(float(counts.sum()), 1e-6)
    lightest = int(np.searchsorted(np.cumsum(counts), 0.95 * whole))
    mean = float((counts * np.arange(256)).sum()) / whole
    return Light(round(mean / 2.55, 1), round(min(lightest, 255) / 2.55, 1))


def share_of(small: Pixels, alphas: Sequence[Pixels]) -> float | None:
    """How much of what stands out lies within the outlines, or close by."""
    if not alphas:
        return None
    salient = saliency(small)
    weight = np.where(salient > SALIENT, salient, 0.0)
    size = weight.shape[::-1]
    inside = reduce(np.maximum, [cv2.resize(alpha, size, interpolation=cv2.INTER_AREA) for alpha in alphas])
    near = cv2.dilate(inside, np.ones((3, 3), np.uint8))
    return round(float((weight * near).sum() / 255 / max(weight.sum(), 1e-9)), 3)


def together(found: Sequence[tuple[Mask, Pixels]]) -> Mask | None:
    """All of them as one; as sure as the least sure one that matters, and its source that of the least sure of all.

    None where there are fewer than two.
    """
    if len(found) < 2:
        return None
    whole: Pixels = reduce(np.maximum, [alpha for _, alpha in found])
    largest = max(mask.coverage for mask, _ in found)
    trust = min(mask.confidence for mask, _ in found if mask.coverage >= largest / 4)
    labels = list(dict.fromkeys(mask.label for mask, _ in found))
    source = min((mask for mask, _ in found), key=lambda mask: mask.confidence).source
    return encoded(whole, labels[0] if len(labels) == 1 else "subjects", trust, source)
