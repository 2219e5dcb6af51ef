"""Exposure, highlights, shadows and contrast: toward a sensible middle, and never over white.

All figures are those of the builtin scorer: luma 0..255 of what is no backdrop. A scorer without them gets none of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import log2
from typing import Any, Final

from safelight.aggregate.processing import Enhancement
from safelight.aggregate.reading import number, read, words
from safelight.imaging.edits import Tone

DARK: Final = 70
LIGHT: Final = 185
"""Middle tones between which the exposure is left alone."""
TARGET: Final = 95
NIGHT_TARGET: Final = 60
LIGHT_TARGET: Final = 165
"""Where a middle beyond these is led to; a night stays dark."""
PART: Final = 0.75
"""Share of the way that is gone."""
MOST_UP: Final = 1.3
MOST_DOWN: Final = -0.8
NEAR_WHITE: Final = 250
"""The brightest hundredth stays below, whatever the middle asks for."""
BURNT: Final = 0.015
"""Share of burnt pixels from which highlights are drawn back."""
FLAT: Final = 36
"""Standard deviation of luma below which contrast is too low."""
STEP: Final = 0.05
MEANT: Final = frozenset({"silhouette", "low_key", "high_key"})
"""Intents: light is left alone."""
DIM: Final = ("low_light", "night")


def rounded(value: float) -> float:
    """In steps that nobody sees."""
    return round(round(value / STEP) * STEP, 2) + 0.0


def light_of(quality: Any, scene: Any) -> Iterator[Enhancement]:
    """Corrections of light, each with its figure."""
    figures = _Figures.read(quality, scene)
    if figures.meant:
        return
    ev = figures.exposure
    if ev:
        yield _toned(Tone(exposure=ev), _exposure_reason(figures, ev))
    yield from _highlights(figures, ev)
    yield from _shadows(figures, ev)
    yield from _contrast(figures)


@dataclass(frozen=True, slots=True)
class _Figures:
    middle: float | None
    brightest: float
    burnt: float
    contrast: float | None
    lighting: frozenset[str]
    meant: bool

    @classmethod
    def read(cls, quality: Any, scene: Any) -> _Figures:
        measures = read(quality, "measures", {})
        lighting = frozenset((*words(scene, "lighting"), *words(scene, "scene_type")))
        meant = MEANT & {*words(quality, "traits")} or {"low_key", "high_key"} & lighting
        return cls(
            middle=number(measures, "middle"),
            brightest=number(measures, "brightest", 255.0) or 0.0,
            burnt=number(measures, "clipped", 0.0) or 0.0,
            contrast=number(measures, "contrast"),
            lighting=lighting,
            meant=bool(meant),
        )

    @property
    def dim(self) -> bool:
        return any(word in self.lighting for word in DIM)

    @property
    def wanted(self) -> float:
        """EV that would lead the middle tone where it belongs, without regard to the highlights."""
        if self.middle is None:
            return 0.0
        target = NIGHT_TARGET if self.dim else TARGET
        if self.middle < min(DARK, target):
            return PART * log2(_linear(target) / _linear(max(self.middle, 2.0)))
        if self.middle > LIGHT:
            return PART * log2(_linear(LIGHT_TARGET) / _linear(self.middle))
        return 0.0

    @property
    def exposure(self) -> float:
        """What of it is safe, in steps; 0 where nobody would see it."""
        room = max(0.0, log2(_linear(NEAR_WHITE) / _linear(max(self.brightest, 2.0))))
        ev = max(MOST_DOWN, min(self.wanted, MOST_UP, room))
        return rounded(ev) if abs(ev) >= 0.1 else 0.0


def _exposure_reason(figures: _Figures, ev: float) -> str:
    tone = f"its middle tone is at {figures.middle:.0f} of 255"
    if ev < 0:
        return f"{tone}: {-ev:.2f} EV darker"
    return f"{tone}: {ev:.2f} EV brighter; the highlights, at {figures.brightest:.0f}, stay below white"


def _highlights(figures: _Figures, ev: float) -> Iterator[Enhancement]:
    if figures.burnt >= BURNT or (ev > 0 and figures.brightest > 225):
        amount = rounded(-min(0.5, 0.15 + 1.5 * figures.burnt))
        share = f"{figures.burnt:.1%} of the picture is burnt out" if figures.burnt >= BURNT else "it gets brighter"
        yield _toned(Tone(highlights=amount), f"{share}: highlights drawn back")


def _shadows(figures: _Figures, ev: float) -> Iterator[Enhancement]:
    missing = figures.wanted - max(ev, 0.0)
    if "backlit" in figures.lighting:
        yield _toned(Tone(shadows=0.4), "the subject stands against the light: shadows opened")
    elif missing > 0.4:
        amount = rounded(min(0.5, 0.15 + 0.25 * missing))
        said = f"its middle tone is at {figures.middle:.0f} of 255, and the highlights leave no more room"
        yield _toned(Tone(shadows=amount), f"{said}: shadows opened")


def _contrast(figures: _Figures) -> Iterator[Enhancement]:
    if figures.contrast is None or figures.contrast >= FLAT:
        return
    if figures.dim and figures.contrast >= FLAT / 2:  # a night is mostly dark: its spread says little
        return
    amount = rounded(min(0.35, 0.1 + (FLAT - figures.contrast) / 60))
    yield _toned(Tone(contrast=amount), f"its tones spread by {figures.contrast:.0f} of 255 only: more contrast")


def _toned(tone: Tone, reason: str) -> Enhancement:
    return Enhancement(tone, reason, "measured", 0.7)


def _linear(luma: float) -> float:
    return float(((luma / 255 + 0.055) / 1.055) ** 2.4)
