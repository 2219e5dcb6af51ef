"""White balance from a measured cast: only a plain one, and never against warm light that is meant."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot
from typing import Any, Final

from safelight.aggregate.light import rounded
from safelight.aggregate.processing import Enhancement
from safelight.aggregate.reading import number, read, words
from safelight.imaging.edits import Tone

LEAST: Final = 8.0
"""Length of the cast, in a* and b*, below which it is left: many lights are a little warm."""
LEAST_WARM: Final = 12.0
"""The same of a warm one: skin, wood and fur look like one, and people like it."""
PART: Final = 0.6
"""Share of a cast that is taken away: a trace of the light's own colour stays."""
WHOLE: Final = 20.0
"""a* or b* of a warmth or tint of one."""
MOST: Final = 0.5
BELIEVED: Final = 0.5
BURNT: Final = 0.03
"""Share of burnt pixels from which a cast says nothing: a channel that is cut off tints what is beside it."""
GOLDEN: Final = ("golden", "warm", "sunset", "sunrise", "candle", "low_light", "low_key", "night")
"""Light that is meant to be warm, by its word; where it is dim, lamps and candles are."""


def is_golden(scene: Any) -> bool:
    """Whether the light is warm, and shall stay so."""
    return any(word in said for said in words(scene, "lighting") for word in GOLDEN)


def balance_of(quality: Any, scene: Any) -> tuple[Enhancement | None, str]:
    """A correction of white balance, or None; and a note where a cast was left on purpose."""
    cast = _cast(scene)
    if hypot(*cast) < (LEAST_WARM if cast[1] > abs(cast[0]) else LEAST) or not _believed(quality, scene):
        return None, ""
    if is_golden(scene) and cast[1] > 0:
        return None, f"white balance left: the light is warm (b* {cast[1]:+.0f}), and meant to be"
    warmth, tint = (rounded(max(-MOST, min(MOST, -PART * part / WHOLE))) for part in (cast[1], cast[0]))
    name = " ".join(words(scene, "colour_cast")) or "colour"
    reason = f"what is nearly grey has a {name} cast (a* {cast[0]:+.0f}, b* {cast[1]:+.0f}): most of it taken away"
    confidence = number(read(scene, "confidence", {}), "colour_cast", 0.6) or 0.6
    return Enhancement(Tone(warmth=warmth, tint=tint), reason, "measured", round(min(1.0, confidence), 3)), ""


def _cast(scene: Any) -> tuple[float, float]:
    """Mean a* and b*; none where they are not given, or the closed word says that there is none."""
    said = read(scene, "cast", (0.0, 0.0))
    if "none" in words(scene, "colour_cast") or not isinstance(said, Sequence) or len(said) != 2:
        return 0.0, 0.0
    return float(said[0]), float(said[1])


def _believed(quality: Any, scene: Any) -> bool:
    """Whether the picture has colours, and those of its lights are whole."""
    if "black_and_white" in words(quality, "traits"):
        return False
    burnt = number(read(quality, "measures", {}), "clipped", 0.0) or 0.0
    return burnt < BURNT and (number(read(scene, "confidence", {}), "colour_cast", 1.0) or 0.0) >= BELIEVED
