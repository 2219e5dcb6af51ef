"""Noise and sharpness: smoothed by the noise that was measured, sharpened where soft, never where blurred."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from safelight.aggregate.light import rounded
from safelight.aggregate.processing import Enhancement
from safelight.aggregate.reading import number, read, words
from safelight.imaging.edits import Denoise, Sharpen

NOISY: Final = 4.0
"""Standard deviation in grey levels, at 1600 pixels, from which noise is seen."""
SOFT: Final = 0.9
BLURRED: Final = 2.1
"""Width of the sharpest edges, at 640 pixels, from which a photo is soft, and from which it is blurred."""
BEYOND: Final = frozenset({"motion_blur", "nothing_sharp"})
"""Faults that sharpening makes worse."""


def finish_of(quality: Any) -> Iterator[Enhancement]:
    """Smoothing and sharpening, each with its figure."""
    measures = read(quality, "measures", {})
    noise = number(measures, "noise", 0.0) or 0.0
    if noise >= NOISY:
        strength = rounded(min(0.7, 0.1 + (noise - 3) / 18))
        said = f"noise of {noise:.1f} grey levels at view size: smoothed, edges kept"
        yield Enhancement(Denoise(strength), said, "measured", 0.8)
    width = number(measures, "edge_width")
    if width is None or not SOFT <= width < BLURRED or noise > 2 * NOISY:
        return
    if BEYOND & {*words(quality, "faults")}:
        return
    amount, radius = rounded(min(0.4, 0.2 + (width - SOFT) / 5)), rounded(min(2.0, max(1.0, width)))
    said = f"its sharpest edges are {width:.1f} pixels wide at 640: soft, not blurred; sharpened a little"
    yield Enhancement(Sharpen(amount, radius), said, "measured", 0.6)
