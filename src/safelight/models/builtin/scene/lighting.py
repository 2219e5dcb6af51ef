"""The kind of light, from a closed list: the first rule that holds.

Golden hour needs more than warm colours: warmth in what is nearly neutral, and a sun that may have stood low. Warm
light without that is `warm`. A white backdrop is no light behind the subject.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from safelight.models.builtin.scene.cast import EVERYWHERE, Cast
from safelight.models.builtin.scene.sun import SunHeight
from safelight.models.builtin.scene.tones import Tones
from safelight.models.scene import Lighting

COLOURED = 45.0
"""Chroma of the least coloured lights above which all that is seen is one coloured thing."""
MARGIN = 8.0
"""L* by which a rule must hold to be sure."""
WARM, STRONG_WARMTH = 14.0, 22.0
"""b* of the least coloured lights from which light is warm, and from which it is golden though no time says so."""


@dataclass(frozen=True, slots=True)
class Light:
    """What the light is, and how sure that is, 0..1."""

    name: Lighting
    confidence: float


Rule = Callable[[Tones], tuple[float, ...]]
"""By how much each of a rule's conditions holds, in L*; a negative one fails it."""


def judge_lighting(tones: Tones, cast: Cast, sun: SunHeight) -> Light:
    """The light of a picture by its tones, its cast, and where the sun may have stood."""
    for name, rule in _DARK:
        if (margin := min(rule(tones))) >= 0:
            return Light(name, _sure(margin))
    if cast.b >= WARM and cast.a >= -WARM / 2 and cast.everywhere >= EVERYWHERE and cast.chroma <= COLOURED:
        return _warm(tones, cast, sun)
    for name, rule in _BRIGHT:
        if (margin := min(rule(tones))) >= 0:
            return Light(name, _sure(margin))
    nearest = max(min(rule(tones)) for _, rule in (*_DARK, *_BRIGHT))
    return Light("normal", _sure(-nearest))


def _sure(margin: float) -> float:
    return round(0.4 + 0.45 * min(max(margin, 0.0) / MARGIN, 1.0), 3)


def _warm(tones: Tones, cast: Cast, sun: SunHeight) -> Light:
    golden = tones.p50 < 72 and (sun == "low" or (sun == "unknown" and cast.b >= STRONG_WARMTH))
    if not golden:
        return Light("warm", _sure(cast.b - WARM))
    return Light("golden_hour", round(_sure(cast.b - WARM) * (1.0 if sun == "low" else 0.6), 3))


def _low_light(tones: Tones) -> tuple[float, ...]:
    """Dark all over, or dark and with few lights; what is dark before a white backdrop is a dark thing."""
    return 100 * (0.1 - tones.white_backdrop), max(
        38 - tones.p95, min(20 - tones.p50, 60 - tones.p95), min(27 - tones.p50, 52 - tones.p95)
    )


def _backlit(tones: Tones) -> tuple[float, ...]:
    """The subject is dark, without lights of its own, before much that is bright."""
    return (
        tones.behind - tones.subject - 22,
        42 - tones.subject,
        52 - tones.subject_lit,
        100 * (tones.behind_bright - 0.25),
    )


def _low_key(tones: Tones) -> tuple[float, ...]:
    return 18 - tones.p50, tones.p95 - 45


def _harsh(tones: Tones) -> tuple[float, ...]:
    """Much burnt and much lost at once."""
    return 200 * (tones.white - 0.02), 100 * (tones.black - 0.06), tones.spread - 26


def _flat(tones: Tones) -> tuple[float, ...]:
    return (40 - (tones.p95 - tones.p5),)


def _high_key(tones: Tones) -> tuple[float, ...]:
    return tones.p50 - 75, tones.p5 - 20


_DARK: tuple[tuple[Lighting, Rule], ...] = (("low_light", _low_light), ("backlit", _backlit), ("low_key", _low_key))
_BRIGHT: tuple[tuple[Lighting, Rule], ...] = (("harsh", _harsh), ("high_key", _high_key), ("flat", _flat))
