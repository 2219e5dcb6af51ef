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
DULL: Final = 150
DULL_TARGET: Final = 195
"""The brightest hundredth below the first, and what it is led to: a picture that uses half of the tones."""
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
STILL_DARK: Final = 80
"""Middle tone below which contrast, which turns about mid grey, would only darken."""
STEP: Final = 0.05
BLACK: Final = 25
LIT: Final = 130
LAMP: Final = 240
UNBURNT: Final = 0.01
"""A black frame whose lights are right is no underexposed one: a middle below the first, while the brightest hundredth
and the brightest place are above the others, and less than that share is burnt. Stars, fireworks, a stage."""
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
    yield from _contrast(figures, ev)


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
            meant=bool(meant) or _black_with_lights(measures),
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
        if self.middle > LIGHT:
            return PART * _stops(self.middle, LIGHT_TARGET)
        dark = PART * _stops(self.middle, target) if self.middle < min(DARK, target) else 0.0
        dull = PART * _stops(self.brightest, DULL_TARGET) if self.brightest < DULL and not self.dim else 0.0
        return max(dark, dull)

    @property
    def exposure(self) -> float:
        """What of it is safe, in steps; 0 where nobody would see it."""
        room = max(0.0, _stops(self.brightest, NEAR_WHITE))
        ev = max(MOST_DOWN, min(self.wanted, MOST_UP, room))
        return rounded(ev) if abs(ev) >= 0.1 else 0.0


def _black_with_lights(measures: Any) -> bool:
    middle, brightest, peak, burnt = (number(measures, name) for name in ("middle", "brightest", "peak", "clipped"))
    if middle is None or brightest is None or peak is None:
        return False
    return middle < BLACK and brightest > LIT and peak >= LAMP and (burnt or 0.0) < UNBURNT


def _exposure_reason(figures: _Figures, ev: float) -> str:
    tone = f"its middle tone is at {figures.middle:.0f} of 255"
    if ev < 0:
        return f"{tone}: {-ev:.2f} EV darker"
    return f"{tone}, its brightest at {figures.brightest:.0f}: {ev:.2f} EV brighter, which stays below white"


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
        limit = f"{MOST_UP} EV are the most that is safe" if ev >= MOST_UP else "the highlights leave no more room"
        said = f"its middle tone is at {figures.middle:.0f} of 255, and {limit}"
        yield _toned(Tone(shadows=amount), f"{said}: shadows opened")


def _contrast(figures: _Figures, ev: float) -> Iterator[Enhancement]:
    if figures.contrast is None or figures.contrast >= FLAT or _brightened(figures.middle, ev) < STILL_DARK:
        return
    amount = rounded(min(0.5, 0.1 + (FLAT - figures.contrast) / 55))
    yield _toned(Tone(contrast=amount), f"its tones spread by {figures.contrast:.0f} of 255 only: more contrast")


def _brightened(luma: float | None, ev: float) -> float:
    """Luma after that exposure; the middle where none was measured."""
    return 128.0 if luma is None else 255 * (1.055 * (_linear(luma) * 2**ev) ** (1 / 2.4) - 0.055)


def _toned(tone: Tone, reason: str) -> Enhancement:
    return Enhancement(tone, reason, "measured", 0.7)


def _stops(luma: float, target: float) -> float:
    """EV from one luma to another."""
    return log2(_linear(target) / _linear(max(luma, 2.0)))


def _linear(luma: float) -> float:
    return float(((luma / 255 + 0.055) / 1.055) ** 2.4)
