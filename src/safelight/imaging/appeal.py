"""How well a frame shows its subjects: thirds, headroom, room to look into, margins, and no waste.

Rules of thumb that photographers share, each a number 0..1; a measured figure, no taste.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

Span = tuple[float, float]
"""From, to; in pixels."""

TOUCHES: Final = 0.01
"""A subject that ends this near the picture's edge is cut by it already; no frame gives it air there."""
MARGIN: Final = 0.06
"""Share of the frame that is enough air beside a subject."""
WIDE: Final = 0.5
"""A subject that takes more than this share of the frame belongs in its middle."""
LOOKING: Final = 0.25
"""From here on a face is taken to look aside."""
EYES: Final = 0.37
"""Height of the eyes' line in a frame: a little below the upper third."""
FULL_LENGTH: Final = 0.75
CENTRE: Final = 0.54
"""Height of a subject's middle: the eye asks for a little more room above than below."""
WEIGHTS: Final = {"fill": 0.36, "across": 0.26, "down": 0.26, "cuts": 0.12}
COST: Final = 0.08
"""What it costs to throw a whole picture away; half of it costs half."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The subjects together, in pixels of the photo."""

    across: Span
    down: Span
    eyes: float | None
    """Height of the eyes' line, where there are faces."""
    top: float | None
    """Where the highest head ends."""
    look: float
    """-1..1, see `KeptFace.look`; 0 for groups."""
    alone: bool
    """Whether it is one subject."""


def fill(share: float) -> float:
    """By the larger of the subjects' shares of the frame's width and height."""
    return _curve(share, ((0.0, 0.0), (0.15, 0.2), (0.3, 0.55), (0.5, 0.92), (0.65, 1.0), (0.85, 0.95), (1.0, 0.6)))


def across(theme: Theme, frame: Span, edges: Span) -> float:
    """How well the frame's left and right lie."""
    size = frame[1] - frame[0]
    place = ((theme.across[0] + theme.across[1]) / 2 - frame[0]) / size
    nearest = min(abs(place - target) for target in targets(theme, size))
    return 0.6 * max(0.0, 1 - 4 * nearest) + 0.4 * _air(theme.across, frame, edges)


def targets(theme: Theme, width: float) -> tuple[float, ...]:
    """Where a subject's middle may lie across the frame: the thirds, with room on the side that a face looks to."""
    if not theme.alone or theme.across[1] - theme.across[0] > WIDE * width:
        return (0.5,)
    if abs(theme.look) > LOOKING:
        return (0.36,) if theme.look > 0 else (0.64,)
    return (1 / 3, 0.5, 2 / 3)


def down(theme: Theme, frame: Span, edges: Span) -> float:
    """How well the frame's top and bottom lie."""
    size = frame[1] - frame[0]
    air = _air(theme.down, frame, edges)
    if theme.eyes is None or theme.top is None:
        place = ((theme.down[0] + theme.down[1]) / 2 - frame[0]) / size
        return 0.6 * max(0.0, 1 - 3 * abs(place - CENTRE)) + 0.4 * air
    full_length = theme.down[1] - theme.down[0] > FULL_LENGTH * size  # its eyes belong near the top
    off = 0.0 if full_length else abs((theme.eyes - frame[0]) / size - EYES)
    line = max(0.0, 1 - 3.5 * max(0.0, off - 0.03))
    return 0.4 * line + 0.4 * headroom((theme.top - frame[0]) / size) + 0.2 * air


def headroom(share: float) -> float:
    """By the share of the frame that is above the highest head."""
    return _curve(share, ((-0.1, 0.3), (0.0, 0.6), (0.04, 1.0), (0.16, 1.0), (0.3, 0.5), (0.55, 0.0)))


def _air(span: Span, frame: Span, edges: Span) -> float:
    """Air on either side, 0..1; a side where the picture's edge cuts the subject asks for none."""
    size = frame[1] - frame[0]
    near = TOUCHES * (edges[1] - edges[0])
    low = 1.0 if span[0] - edges[0] < near else (span[0] - frame[0]) / size / MARGIN
    high = 1.0 if edges[1] - span[1] < near else (frame[1] - span[1]) / size / MARGIN
    return 0.5 * (max(0.0, min(1.0, low)) + max(0.0, min(1.0, high)))


def _curve(at: float, points: tuple[tuple[float, float], ...]) -> float:
    """Linear between the points; the ends go on."""
    if at <= points[0][0]:
        return points[0][1]
    for (x1, y1), (x2, y2) in pairwise(points):
        if at <= x2:
            return y1 + (y2 - y1) * (at - x1) / (x2 - x1)
    return points[-1][1]
