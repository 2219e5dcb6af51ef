"""Traits: what looks like a fault by its numbers and is an intent."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.histogram import Histogram
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
DARK, FLAT = 60, 10
"""Luma below which a subject is dark, and the deviation of its dark part up to which that part is one flat shape."""


def find_traits(
    light: Light, sharpness: Sharpness, motion: Motion, subject: Subject, grey: Grey, colour: float
) -> tuple[str, ...]:
    """Names of the traits, in a fixed order. `grey` is the small luma that `light` was measured on."""
    tones = _tones(subject, grey)
    sharp = sharpness.sharpest < SHARP
    found = {
        "silhouette": sharp and tones.flat < FLAT and tones.inside < 45 and tones.outside > 110 and light.p99 > 150,
        "panning": sharp and motion.behind,
        "low_key": sharp and light.p50 < 55 and light.p99 > 110 and tones.lit > 65,
        "high_key": sharp and light.p50 > 175 and light.clipped < 0.25 and light.p1 > 20,
        "shallow_focus": sharp and _blurred_share(sharpness) > 0.5,
        "black_and_white": colour < GREY,
    }
    return tuple(name for name, there in found.items() if there)


@dataclass(frozen=True, slots=True)
class _Tones:
    """Luma of subject and background."""

    inside: float = 128.0
    outside: float = 128.0
    """Medians of both."""
    lit: float = 128.0
    """What the subject's brightest fifth exceeds."""
    flat: float = 128.0
    """Deviation within the subject's dark part: a silhouette has none, a dark coat or a black wing has."""


def _tones(subject: Subject, grey: Grey) -> _Tones:
    saliency = cv2.resize(subject.map, grey.shape[::-1], interpolation=cv2.INTER_LINEAR)
    inside, outside = saliency > INSIDE, saliency < OUTSIDE
    if not inside.any() or not outside.any():
        return _Tones()
    ours, others = Histogram.of(grey, inside), Histogram.of(grey, outside)
    (middle, bright), (outer,) = ours.quantiles(0.5, 0.8), others.quantiles(0.5)
    dark = ours.below(DARK)
    return _Tones(middle, outer, bright, dark.spread if dark else 128.0)


def _blurred_share(sharpness: Sharpness) -> float:
    there = sharpness.tiles[np.isfinite(sharpness.tiles)]
    return float((there > 2.5 * max(sharpness.sharpest, 0.4)).mean()) if there.size else 0.0
