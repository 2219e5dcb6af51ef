"""A model's suggestion, checked: what is against a plain intent or out of all measure is left, or held back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import Any, Final

from safelight.aggregate.colour_balance import is_golden
from safelight.aggregate.light import MEANT, MOST_DOWN, MOST_UP
from safelight.aggregate.processing import Enhancement
from safelight.aggregate.reading import read, words
from safelight.imaging.edits import Denoise, Sharpen, Tone

MOST: Final = 0.6
"""No part of a suggested tone goes further."""


def suggested_enhancements(suggestion: Any, quality: Any, scene: Any) -> Iterator[Enhancement]:
    """The corrections that are suggested and may be tried."""
    reasons = [str(reason) for reason in read(suggestion, "reasons", ())]
    reason = "; ".join(reasons[:3]) or "suggested"
    for correction in read(suggestion, "corrections", ()):
        checked = _checked(correction, quality, scene)
        if checked is not None:
            yield Enhancement(checked, reason, "suggested", 0.5)


def _checked(correction: Any, quality: Any, scene: Any) -> Tone | Denoise | Sharpen | None:
    if isinstance(correction, Denoise):
        return Denoise(min(1.0, correction.strength)) if correction.strength > 0 else None
    if isinstance(correction, Sharpen):
        return Sharpen(min(MOST, correction.amount), correction.radius) if correction.amount > 0 else None
    if not isinstance(correction, Tone):
        return None
    tone = _held_back(correction)
    if MEANT & {*words(quality, "traits")}:
        tone = replace(tone, exposure=0.0, shadows=0.0, contrast=0.0)
    if is_golden(scene):
        tone = replace(tone, warmth=max(0.0, tone.warmth))
    if "black_and_white" in words(quality, "traits"):
        tone = replace(tone, warmth=0.0, tint=0.0, saturation=0.0)
    return None if tone == Tone() else tone


def _held_back(tone: Tone) -> Tone:
    held = {one.name: max(-MOST, min(MOST, getattr(tone, one.name))) for one in fields(Tone)}
    return Tone(**{**held, "exposure": max(MOST_DOWN, min(MOST_UP, tone.exposure))})


def merged(suggested: Sequence[Enhancement], measured: Sequence[Enhancement]) -> tuple[Enhancement, ...]:
    """Both together: a measured correction steps back where a suggestion wants the same part."""
    tones = [one.edit for one in suggested if isinstance(one.edit, Tone)]
    taken = {one.name for tone in tones for one in fields(Tone) if getattr(tone, one.name)}
    kinds = {type(one.edit) for one in suggested} - {Tone}
    left = []
    for one in measured:
        if type(one.edit) in kinds:
            continue
        if isinstance(one.edit, Tone):
            own = replace(one.edit, **dict.fromkeys(taken, 0.0))
            if own == Tone():
                continue
            one = replace(one, edit=own)
        left.append(one)
    return (*suggested, *left)
