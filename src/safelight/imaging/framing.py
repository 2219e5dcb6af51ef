"""The best crop of a picture by its subjects: pure arithmetic on boxes, no pixel is read.

Every crop of the wanted proportions that keeps all subjects and faces whole is a candidate: a dozen sizes, each where
its subjects would lie on the thirds, in the middle, with the right headroom, and at the ends of what is possible.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from safelight.imaging import appeal
from safelight.imaging.appeal import Span, Theme
from safelight.imaging.aspect import along, aspect_name
from safelight.imaging.framing_words import reasons
from safelight.imaging.geometry import Box
from safelight.imaging.keeping import Kept, Rect, keepings
from safelight.imaging.kept import Content

WHOLE: Final = Box(0.0, 0.0, 1.0, 1.0)
LEAST_GAIN: Final = 0.08
"""A tighter crop than the proportions ask for must be better by this much."""
LEAST_TRIM: Final = 0.1
"""A tighter crop that takes less away helps nobody."""
ALREADY: Final = 0.985
"""A crop of asked proportions that leaves more is none."""
MOST_CUT: Final = 0.45
LEAST_LEFT: Final = 0.28
"""Share of the picture that a crop of asked proportions must leave."""
LEAST_PIXELS: Final = 1_000_000
SIZES: Final = 12
BEST: Final = 3
"""So many places along each axis are tried with each other."""
CUTS_THROUGH: Final = 0.15
"""A thing of which at least this share, and at most the rest, is outside is cut through."""


@dataclass(frozen=True, slots=True)
class Framing:
    """A crop. `score` 0..1 is its own, `gain` by how much it is above the picture's, uncropped or cut in the middle."""

    box: Box
    score: float
    gain: float
    aspect: str
    reasons: tuple[str, ...]
    """What is better than before, each a clause with its figures."""


@dataclass(frozen=True, slots=True)
class Unframed:
    """No crop, and why: a clause that goes on from `no crop:`."""

    reason: str


def find_framing(content: Content, aspect: float | None = None, allowed: Box = WHOLE) -> Framing | Unframed:
    """The best crop within `allowed`, in the photo's own proportions (None) or in asked ones, turned as the photo lies.

    Asked proportions are followed even where nothing else is gained; own ones only where the picture gains clearly.
    """
    ratio = content.size[0] / content.size[1] if aspect is None else along(aspect, content.size)
    region = _region(allowed, content.size)
    if not content.subjects and not content.faces and aspect is None:
        return Unframed("no subject is known well enough to crop to it")
    for kept in keepings(content, region):
        if isinstance(kept, str):
            return Unframed(kept)
        search = _Search(content, kept, region, ratio, own=aspect is None)
        if search.holds:
            return search.best()
    return Unframed(f"it cannot hold {content.named()} and be {aspect_name(aspect and ratio)}")


def framing(content: Content, aspect: float | None = None, allowed: Box = WHOLE) -> Framing | None:
    """The crop of `find_framing`, or None."""
    found = find_framing(content, aspect, allowed)
    return found if isinstance(found, Framing) else None


def _region(allowed: Box, size: tuple[int, int]) -> Rect:
    """The whole pixels within."""
    width, height = size
    low = math.ceil(allowed.x1 * width - 1e-6), math.ceil(allowed.y1 * height - 1e-6)
    high = math.floor(allowed.x2 * width + 1e-6), math.floor(allowed.y2 * height + 1e-6)
    return max(0, low[0]), max(0, low[1]), min(width, high[0]), min(height, high[1])


@dataclass(frozen=True, slots=True)
class _Search:
    content: Content
    kept: Kept
    region: Rect
    ratio: float
    own: bool

    @property
    def _room(self) -> tuple[int, int]:
        return self.region[2] - self.region[0], self.region[3] - self.region[1]

    @property
    def _largest(self) -> tuple[int, int]:
        """Width and height of the largest crop."""
        wide, high = self._room
        width = min(wide, round(high * self.ratio))
        return width, min(high, round(width / self.ratio))

    @property
    def holds(self) -> bool:
        """Whether any crop of these proportions holds what must be kept."""
        width, height = self._largest
        need = self.kept.rect
        return width > 0 < height and need[2] - need[0] <= width and need[3] - need[1] <= height

    def best(self) -> Framing | Unframed:
        left = self._largest[0] * self._largest[1] / (self._room[0] * self._room[1])
        if left < LEAST_LEFT:
            return Unframed(f"{aspect_name(self.ratio)} would leave {left:.0%} of the picture")
        start = self._start()
        before = self._score(start)
        whole = self._best_of(self._largest)
        tight = max((self._best_of(size) for size in self._sizes()), default=whole)
        if tight[0] - whole[0] >= LEAST_GAIN and _area(tight[1]) <= (1 - LEAST_TRIM) * _area(whole[1]):
            return self._framing(tight[1], tight[0], before, start)
        if left > ALREADY:
            said = "the picture is framed well as it is, or no crop would frame it better"
            return Unframed(said if self.own else f"it is {aspect_name(self.ratio)} already")
        return self._framing(whole[1], whole[0], before, start)

    def _framing(self, rect: Rect, score: float, before: float, start: Rect) -> Framing:
        return Framing(
            _box(rect, self.content.size),
            round(score, 3),
            round(score - before, 3),
            aspect_name(None if self.own else self.ratio),
            reasons(self.kept.theme, start, rect, None if self.own else self.ratio),
        )

    def _start(self) -> Rect:
        """What the picture is without us: all that is allowed, or the middle of it in the asked proportions."""
        if self.own:
            return self.region
        (width, height), (wide, high) = self._largest, self._room
        left, top = self.region[0] + (wide - width) // 2, self.region[1] + (high - height) // 2
        return left, top, left + width, top + height

    def _best_of(self, size: tuple[int, int]) -> tuple[float, Rect]:
        """The best crop of that size, and its score."""
        width, height = size
        tops = self._places(1, height)
        rects = [(x, y, x + width, y + height) for x in self._places(0, width) for y in tops]
        return max(
            ((self._score(rect), rect) for rect in rects), key=lambda found: (found[0], [-at for at in found[1]])
        )

    def _sizes(self) -> Iterator[tuple[int, int]]:
        """Width and height of the tighter crops, down to what the limits and the subjects allow."""
        if not self.content.subjects and not self.content.faces:
            return
        largest, _ = self._largest
        need = self.kept.rect
        floor = max((1 - MOST_CUT) * self._room[0] * self._room[1], LEAST_PIXELS * self._many_pixels)
        least = max(need[2] - need[0], (need[3] - need[1]) * self.ratio, math.sqrt(floor * self.ratio))
        for step in range(SIZES):
            width = math.ceil(least + (largest - least) * step / SIZES)
            if width < largest:
                yield width, min(self._largest[1], max(round(width / self.ratio), need[3] - need[1]))

    @property
    def _many_pixels(self) -> bool:
        return self.content.size[0] * self.content.size[1] > LEAST_PIXELS

    def _places(self, axis: int, size: int) -> list[int]:
        """The best left or top edges of a crop of that size."""
        start, end = self.region[axis], self.region[axis + 2]
        low, high = max(start, self.kept.rect[axis + 2] - size), min(self.kept.rect[axis], end - size)
        theme = self.kept.theme
        if theme is None:
            return [max(low, min(high, (start + end - size) // 2))]
        wished = _wishes(theme, axis, size)
        places = {low, high, (low + high) // 2} | {max(low, min(high, round(place))) for place in wished}
        rate = appeal.down if axis else appeal.across
        edges = (start, end)
        return sorted(places, key=lambda place: (-rate(theme, (place, place + size), edges), place))[:BEST]

    def _score(self, rect: Rect) -> float:
        theme, region = self.kept.theme, self.region
        if theme is None:
            return 0.5
        width, height = rect[2] - rect[0], rect[3] - rect[1]
        share = max(_length(theme.across) / width, _length(theme.down) / height)
        parts = {
            "fill": appeal.fill(share),
            "across": appeal.across(theme, (rect[0], rect[2]), (region[0], region[2])),
            "down": appeal.down(theme, (rect[1], rect[3]), (region[1], region[3])),
            "cuts": 1 - min(1.0, sum(_cut(other, rect) for other in self.kept.others)),
        }
        cost = appeal.COST * (1 - _area(rect) / (self._room[0] * self._room[1]))
        return sum(appeal.WEIGHTS[name] * part for name, part in parts.items()) - cost


def _wishes(theme: Theme, axis: int, size: int) -> list[float]:
    """Left or top edges that would put the subjects where they belong."""
    if axis == 0:
        middle = sum(theme.across) / 2
        return [middle - target * size for target in appeal.targets(theme, size)]
    wished = [sum(theme.down) / 2 - appeal.CENTRE * size]
    if theme.eyes is not None and theme.top is not None:
        wished += [theme.eyes - appeal.EYES * size, theme.top - 0.1 * size]
    return wished


def _length(span: Span) -> float:
    return span[1] - span[0]


def _area(rect: Rect) -> int:
    return (rect[2] - rect[0]) * (rect[3] - rect[1])


def _cut(other: Rect, rect: Rect) -> float:
    """How badly a frame cuts through a thing, 0..1: most where half of it is outside."""
    wide = min(other[2], rect[2]) - max(other[0], rect[0])
    high = min(other[3], rect[3]) - max(other[1], rect[1])
    outside = 1 - max(0, wide) * max(0, high) / max(1, _area(other))
    return 2 * min(outside, 1 - outside) if CUTS_THROUGH <= outside <= 1 - CUTS_THROUGH else 0.0


def _box(rect: Rect, size: tuple[int, int]) -> Box:
    """Normalised so that `Box.pixels` gives these very pixels again."""
    return Box(*(_share(edge, size[place % 2]) for place, edge in enumerate(rect)))


def _share(edge: int, whole: int) -> float:
    share = edge / whole
    return share if int(share * whole) == edge else math.nextafter(share, 2.0)
