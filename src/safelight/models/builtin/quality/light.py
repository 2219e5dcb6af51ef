"""Light: how bright, how much is lost to white and black, how far the tones spread; backdrops left out."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.histogram import Histogram
from safelight.models.builtin.quality.border import Mask, plain_border

Pixels = npt.NDArray[np.uint8]

CLIPPED = 252
BLACK = 4
BURNT = 0.25
"""Where more than this of the rest is burnt out, too, the white around it is no backdrop."""


@dataclass(frozen=True, slots=True)
class Light:
    """Luma in 0..255 of what is no backdrop; shares 0..1."""

    p1: float
    p50: float
    p99: float
    peak: float
    """The brightest place of the whole frame, however small: a moon, a lamp."""
    spread: float
    """Standard deviation."""
    clipped: float
    """Share with a channel at the top."""
    black: float
    backdrop: float
    """Share of the frame that was left out."""
    white: float
    """Share of the frame that is white backdrop."""
    overall: float
    """Median of the whole frame, backdrops included."""
    burnt: float
    """Share of the whole frame with a channel at the top."""


def measure_light(rgb: Pixels, grey: Pixels) -> Light:
    """Light of a small picture (320 px will do) and its luma."""
    backdrop = plain_border(rgb)
    burnt = cv2.inRange(rgb, (0,) * 3, (CLIPPED - 1,) * 3) == 0
    if _share(burnt, ~backdrop) > BURNT:
        backdrop = np.zeros_like(backdrop)
    shown = ~backdrop
    tones, overall = Histogram.of(grey, shown), Histogram.of(grey)
    p1, p50, p99 = tones.quantiles(0.01, 0.5, 0.99)
    return Light(
        p1=p1,
        p50=p50,
        p99=p99,
        peak=float(grey.max()),
        spread=tones.spread,
        clipped=_share(burnt, shown),
        black=tones.up_to(BLACK),
        backdrop=_share(backdrop),
        white=_share(backdrop & burnt),
        overall=overall.quantiles(0.5)[0],
        burnt=_share(burnt),
    )


def _share(flags: Mask, within: Mask | None = None) -> float:
    """Of the pixels, or of those `within`: one at least."""
    if within is None:
        return int(np.count_nonzero(flags)) / flags.size
    return int(np.count_nonzero(flags & within)) / int(np.count_nonzero(within))
