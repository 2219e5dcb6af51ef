"""Traits: what looks like a fault by its numbers and is an intent."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.quality.colour import GREY
from safelight.models.builtin.quality.light import Light
from safelight.models.builtin.quality.motion import Motion
from safelight.models.builtin.quality.sharpness import Sharpness
from safelight.models.builtin.quality.subject import Subject

Grey = npt.NDArray[np.uint8]

SHARP = 1.2
"""Sharpest width (640 px) up to which softness elsewhere may be meant."""
INSIDE, OUTSIDE = 0.5, 0.3
"""Saliency of subject and background."""


def find_traits(
    light: Light, sharpness: Sharpness, motion: Motion, subject: Subject, grey: Grey, colour: float
) -> tuple[str, ...]:
    """Names of the traits, in a fixed order. `grey` is the small luma that `light` was measured on."""
    inside, outside, lit = _tones(subject, grey)
    sharp = sharpness.sharpest < SHARP
    found = {
        "silhouette": sharp and inside < 45 and outside > 110 and light.p99 > 150,
        "panning": sharp and motion.behind,
        "low_key": sharp and light.p50 < 55 and light.p99 > 110 and lit > 65,
        "high_key": sharp and light.p50 > 175 and light.clipped < 0.25 and light.p1 > 20,
        "shallow_focus": sharp and _blurred_share(sharpness) > 0.5,
        "black_and_white": colour < GREY,
    }
    return tuple(name for name, there in found.items() if there)


def _tones(subject: Subject, grey: Grey) -> tuple[float, float, float]:
    """Median luma of subject and background, and the luma that the subject's brightest fifth exceeds."""
    saliency = cv2.resize(subject.map, grey.shape[::-1], interpolation=cv2.INTER_LINEAR)
    inside, outside = grey[saliency > INSIDE], grey[saliency < OUTSIDE]
    if not inside.size or not outside.size:
        return 128.0, 128.0, 128.0
    middle, bright = np.quantile(inside, (0.5, 0.8))
    return float(middle), float(np.median(outside)), float(bright)


def _blurred_share(sharpness: Sharpness) -> float:
    there = sharpness.tiles[np.isfinite(sharpness.tiles)]
    return float((there > 2.5 * max(sharpness.sharpest, 0.4)).mean()) if there.size else 0.0
