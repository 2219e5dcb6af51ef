"""Small, safe corrections that the measures of a picture ask for, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from safelight.imaging.edits import Tone
from safelight.models.builtin.scene.observed import Observed

MOST_EXPOSURE = 1.0
"""EV."""
MIDDLE, LEAST = 46.0, 26.0
"""L* that the middle is brought to, and below which a picture that is not meant to be dark is dark."""
LIGHTS = 88.0
"""L* that lights may reach after brightening."""
BACKDROP = 0.1
"""Share of the frame that is white backdrop, before which dark things may be dark."""
PER_STOP = 17.0
"""L* by which a stop lifts what is of medium brightness."""
PART = 0.6
"""Share of a cast that is taken out: a little of it is the place's own."""
UNIT = 20.0
"""a* or b* that a tint or a warmth of 1 moves mid grey by."""
MOST_COLOUR = 0.5
LEFT_ALONE = frozenset({"golden_hour", "low_key", "high_key"})
"""Light that is meant as it is: its exposure and colour stay."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One tone change, its reason as a sentence, and what to do in words."""

    tone: Tone
    reason: str
    advice: str


def corrections(seen: Observed) -> tuple[Correction, ...]:
    """Corrections of light and colour; none where the light is meant as it is."""
    if seen.light.name in LEFT_ALONE or seen.kind.name == "night":
        return ()
    return (*_exposure(seen), *_backlight(seen), *_contrast(seen), *_highlights(seen), *_colour(seen))


def _exposure(seen: Observed) -> Iterator[Correction]:
    tones = seen.tones
    if seen.light.name == "backlit" or tones.p50 >= LEAST or tones.p95 >= LIGHTS or tones.subject >= MIDDLE:
        return
    if tones.white_backdrop >= BACKDROP:
        return
    wanted = min((MIDDLE - tones.p50) / PER_STOP, (LIGHTS - tones.p95) / PER_STOP)
    stops = round(float(np.clip(wanted, 0, MOST_EXPOSURE)), 2)
    if stops >= 0.15:
        said = f"The picture is dark: its middle tone is at {tones.p50:.0f} of 100."
        yield Correction(Tone(exposure=stops), said, f"Raise the exposure by {stops:.1f} EV.")


def _backlight(seen: Observed) -> Iterator[Correction]:
    if seen.light.name == "backlit":
        apart = seen.tones.behind - seen.tones.subject
        amount = round(float(np.interp(apart, (22, 60), (0.2, 0.45))), 2)
        said = f"The subject is {apart:.0f} of 100 darker than the light behind it."
        yield Correction(Tone(shadows=amount, highlights=-0.15), said, "Open the shadows on the subject.")


def _contrast(seen: Observed) -> Iterator[Correction]:
    if seen.light.name == "flat":
        range_ = seen.tones.p95 - seen.tones.p5
        amount = round(float(np.interp(range_, (15, 40), (0.3, 0.12))), 2)
        said = f"The light is flat: tones reach over {range_:.0f} of 100."
        yield Correction(Tone(contrast=amount), said, "Raise the contrast.")


def _highlights(seen: Observed) -> Iterator[Correction]:
    if seen.light.name == "harsh":
        said = f"The light is harsh: {seen.tones.white:.0%} is near white and {seen.tones.black:.0%} near black."
        yield Correction(Tone(highlights=-0.3, shadows=0.2), said, "Bring back the highlights and open the shadows.")


def _colour(seen: Observed) -> Iterator[Correction]:
    cast = seen.cast
    if cast.name == "none" or cast.name == "warm" == seen.light.name:
        return
    warmth, tint = (round(float(np.clip(-PART * at / UNIT, -MOST_COLOUR, MOST_COLOUR)), 2) for at in (cast.b, cast.a))
    said = f"What should be neutral has a {cast.name} cast (a* {cast.a:.0f}, b* {cast.b:.0f})."
    yield Correction(Tone(warmth=warmth, tint=tint), said, f"Take the {cast.name} cast out.")
