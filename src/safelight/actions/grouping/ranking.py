"""Who is best in a group. Technical quality decides; where frames are close, eyes and faces do; looks only whisper.

The aesthetic score cannot tell good photos from better ones (it varies by .3 among equals), so it never outweighs what
can be measured.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from math import log2

from safelight.actions.grouping.contender import Contender
from safelight.models.contract import Quality

Light = Mapping[str, float] | None
"""The measures of a frame, where they tell how light it is."""

FOCUS_WEIGHT = 0.6
"""Points that twice the edge width costs a finalist."""
SHARP_ENOUGH = 0.35
"""Pixels of edge width below which nobody sees a difference."""
WHISPER = 0.05
"""Points that a point of the aesthetic score is worth between finalists."""
BURNT = 1.0
"""Points that a frame loses which is lighter than need be, and burns what a darker one holds."""
LIGHTER, BRIGHT, MORE = 1.6, 160, 0.005
"""How many times lighter the whole frame is (a stop and a half), how bright the darker one's lights are at least (it
lacks no light, then), and by how much the shares of burnt pixels differ."""


def ranked(group: Sequence[Contender], margin: float) -> list[Contender]:
    """The group, best first. Copies stand behind all originals, gated photos behind all others.

    Those within `margin` points of the best technical score are finalists: among them sharpness at the eyes, read at
    full resolution, then at the faces, then looks decide.
    """
    scores, running = _scores(group), _running(group)
    close = _close(running, scores if len(running) == len(group) else _scores(running), margin)
    scores |= _finals(close, scores)
    return sorted(
        group, key=lambda one: (*_standing(one), -round(scores[one.index], 2), *_substance(one), *one.seniority)
    )


def finalists(group: Sequence[Contender], margin: float) -> list[Contender]:
    """Those among whom measures beyond the technical score decide."""
    running = _running(group)
    return _close(running, _scores(running), margin)


def _running(group: Sequence[Contender]) -> Sequence[Contender]:
    """Those of the best standing in the group."""
    standings = [_standing(one) for one in group]
    first = min(standings, default=(False, False))
    return [one for one, standing in zip(group, standings, strict=True) if standing == first]


def _close(running: Sequence[Contender], scores: Mapping[int, float], margin: float) -> list[Contender]:
    best = max(scores.values(), default=0.0)
    return [one for one in running if one.quality and best - scores[one.index] <= margin + 1e-9]


def burns(one: Contender, other: Contender) -> bool:
    """Whether `one` is far lighter than `other`, which is bright enough itself, and burns what that one holds."""
    mine, theirs = _light(one), _light(other)
    if mine is None or theirs is None or theirs["brightest"] < BRIGHT:
        return False
    return mine["overall"] >= LIGHTER * theirs["overall"] and mine["burnt"] - theirs["burnt"] > MORE


class _Sisters:
    """Frames of a group that are bright enough to tell whether a lighter one burns what they hold.

    By its own numbers a dark scene always gains by more light; only a sister tells that it was meant to be dark.
    """

    def __init__(self, lights: Iterable[Light]) -> None:
        bright = [light for light in lights if light is not None and light["brightest"] >= BRIGHT]
        ordered = sorted((LIGHTER * light["overall"], light["burnt"]) for light in bright)
        self._far_lighter = [overall for overall, _ in ordered]
        self._least_burnt = list(accumulate((burnt for _, burnt in ordered), min))

    def tell(self, mine: Light) -> bool:
        """Whether one of this light is far lighter than one of them, and burns what that one holds."""
        darker = 0 if mine is None else bisect_right(self._far_lighter, mine["overall"])
        return mine is not None and darker > 0 and mine["burnt"] - self._least_burnt[darker - 1] > MORE


def _light(one: Contender) -> Light:
    measures = one.quality.measures if one.quality else {}
    return measures if "overall" in measures and "brightest" in measures and "burnt" in measures else None


def _scores(group: Sequence[Contender]) -> dict[int, float]:
    """Technical scores, less for who burns what a sister holds."""
    lights = [_light(one) for one in group]
    if not any(light["burnt"] > MORE for light in lights if light):  # nobody can burn so much more than another
        return {one.index: one.technical for one in group}
    sisters = _Sisters(lights)
    return {
        one.index: one.technical - (BURNT if sisters.tell(light) else 0.0)
        for one, light in zip(group, lights, strict=True)
    }


def _standing(one: Contender) -> tuple[bool, bool]:
    return one.stopped, bool(one.copy_of)


def _substance(one: Contender) -> tuple[int, float]:
    """More pixels first, then the finer quantisation."""
    return -one.pixels, one.quantisation or 0.0


def _finals(close: Sequence[Contender], scores: Mapping[int, float]) -> dict[int, float]:
    widths = _widths(close)
    aesthetics = [one.quality.aesthetic_score if one.quality else 0.0 for one in close]
    sharpest, fairest = min(widths, default=SHARP_ENOUGH), max(aesthetics, default=0.0)
    return {
        one.index: scores[one.index] - FOCUS_WEIGHT * log2(width / sharpest) + WHISPER * (aesthetic - fairest)
        for one, width, aesthetic in zip(close, widths, aesthetics, strict=True)
    }


def _widths(close: Sequence[Contender]) -> list[float]:
    """Edge widths to compare finalists by: at full resolution where all have one, else at their faces, else none."""
    widths = [one.focus.edge_width if one.focus else None for one in close]
    if None in widths:
        widths = [face_width(one.quality) for one in close]
    if None in widths:
        return [SHARP_ENOUGH] * len(close)
    return [max(width or SHARP_ENOUGH, SHARP_ENOUGH) for width in widths]


def face_width(quality: Quality | None) -> float | None:
    """Edge width at the softest of the larger faces: a group picture is as good as its worst face."""
    if not quality or not quality.faces:
        return None
    largest = max(face.box.area for face in quality.faces)
    widths = [face.sharpness for face in quality.faces if face.sharpness is not None and face.box.area >= largest / 4]
    return max(widths, default=None)
