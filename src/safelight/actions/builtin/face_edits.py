"""What faces are improved by: gentle edits inside their outlines, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2
from typing import Literal

from safelight.actions.builtin.outline_measurement import image_of
from safelight.actions.outcome import Reason
from safelight.imaging.edits import Edit, Sharpen, Tone, Within
from safelight.models.outlines import Mask, Outlines

Enhance = Literal["sharpness", "exposure"]

SHARPEN = Sharpen(amount=0.35, radius=1.0)
MOST_LIFTED = 8
"""Faces of one photo that are lifted, one by one, at most: the largest dark ones."""
DARK, DARK_LIGHTS = 46.0, 66.0
"""L* of a face, and of its lightest twentieth, below which it is too dark. Skin of any tone has highlights; a face
without them lacks light. So both must be low, and neither is raised beyond this."""
PART, MOST_EV, LEAST_EV = 0.7, 0.8, 0.15
"""Share of what is missing that is given, and the most and the least of it, in EV."""


def face_edits(outlines: Outlines, enhance: Enhance) -> tuple[tuple[Edit, ...], tuple[Reason, ...]]:
    """The edits that improve the outlined faces, and why."""
    found = tuple(mask for mask in outlines.masks if mask)
    if not found:
        return (), ()
    if enhance == "sharpness":
        return _sharpened(outlines, found)
    lifts = [(mask, ev) for mask in sorted(found, key=lambda mask: -mask.coverage) if (ev := lift(mask))]
    if not lifts:
        said = "The face has" if len(found) == 1 else f"All {len(found)} faces that were outlined have"
        return (), (Reason("faces_light_enough", f"{said} enough light; nothing was changed."),)
    return tuple(_lifted(mask, ev) for mask, ev in lifts[:MOST_LIFTED]), tuple(_told(lifts))


def lift(mask: Mask) -> float:
    """EV by which a face is lifted; 0 where it has enough light, or where nobody measured it."""
    if mask.lightness is None or mask.lightest is None:
        return 0.0
    missing = min(_stops(mask.lightness, DARK), _stops(mask.lightest, DARK_LIGHTS))
    given = min(PART * missing, MOST_EV)
    return round(given, 2) if given >= LEAST_EV else 0.0


def _sharpened(outlines: Outlines, found: Sequence[Mask]) -> tuple[tuple[Edit, ...], tuple[Reason, ...]]:
    """One edit for all faces together, where the player gives them as one mask."""
    masks = (outlines.together,) if outlines.together else found
    whose = "the face is" if len(found) == 1 else f"{len(found)} faces are"
    told = f"{whose} sharpened gently, as the step asks"
    edits = tuple(Edit(Within(image_of(mask), SHARPEN), "explicit", "", told, mask.confidence) for mask in masks)
    return edits, (Reason("faces_sharpened", f"{told[0].upper()}{told[1:]}."),)


def _lifted(mask: Mask, ev: float) -> Edit:
    told = f"a face has little light (lightness {mask.lightness:.0f} of 100): lifted by {ev:.1f} EV"
    return Edit(Within(image_of(mask), Tone(exposure=ev)), "explicit", "", told, mask.confidence)


def _told(lifts: Sequence[tuple[Mask, float]]) -> Iterator[Reason]:
    darkest, ev = min(lifts, key=lambda one: one[0].lightness or 0.0)
    lifted = min(len(lifts), MOST_LIFTED)
    said = "A face has little light" if lifted == 1 else f"{lifted} faces have little light"
    how = f"lifted by {ev:.1f} EV" if lifted == 1 else f"the darkest is lifted by {ev:.1f} EV"
    yield Reason("faces_lifted", f"{said}: {how}.", darkest.lightness, DARK)
    if len(lifts) > lifted:
        yield Reason("faces_left_dark", f"{len(lifts) - lifted} smaller dark faces were left as they are.")


def _stops(lightness: float, wanted: float) -> float:
    """EV from one L* to another; 0 where it is there already."""
    return max(0.0, log2(_luminance(wanted) / _luminance(lightness)))


def _luminance(lightness: float) -> float:
    """CIE luminance, 0..1, of L*."""
    return float(((lightness + 16) / 116) ** 3) if lightness > 8 else max(lightness, 0.5) / 903.3
