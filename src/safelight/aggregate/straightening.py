"""Whether a photo is turned level: only by lines that are sure, and only where nothing that counts is cut."""

from __future__ import annotations

from typing import Any, Final

from safelight.aggregate.found import Found
from safelight.aggregate.processing import DecidedAngle
from safelight.aggregate.reading import number, read
from safelight.imaging.geometry import Box
from safelight.imaging.turned import turned_box

LEAST: Final = 0.3
"""Degrees below which nobody sees it."""
MOST: Final = 10.0
DOUBTFUL: Final = 1.0
LIKELY: Final = 0.3
"""Degrees, and confidence, from which it is worth a word that a doubtful tilt was left."""
RIM: Final = 0.02
"""What ends this near the picture's edge is cut by it already."""


def straightening(tilt: Any, found: Found, size: tuple[int, int]) -> tuple[DecidedAngle | None, str]:
    """The angle to turn by, or None; and a note where somebody may have expected one."""
    angle = number(tilt, "angle")
    if angle is None or abs(angle) < LEAST:
        return None, ""
    confidence = number(tilt, "confidence", 0.0) or 0.0
    if not read(tilt, "certain", False) or abs(angle) > MOST:
        doubt = f"not straightened: its lines are {abs(angle):.1f} degrees off, but that may be meant or perspective"
        worth = abs(angle) >= DOUBTFUL and confidence >= LIKELY
        return None, f"{doubt} (confidence {confidence:.2f})" if worth else ""
    if cut := _cut(found, angle, size):
        return None, f"not straightened: turning by {abs(angle):.1f} degrees would cut {cut}"
    way = "clockwise" if angle > 0 else "anticlockwise"
    reason = f"its straight lines are {abs(angle):.1f} degrees off: turned {way}"
    return DecidedAngle(round(angle, 2), reason, "measured", round(confidence, 3)), ""


def upright_part(angle: float, size: tuple[int, int]) -> Box:
    """What of the turned picture holds no empty corner, in its own proportions."""
    if not angle:
        return Box(0.0, 0.0, 1.0, 1.0)
    from safelight.imaging.render.frame import largest_upright

    return largest_upright(*size, angle)


def _cut(found: Found, angle: float, size: tuple[int, int]) -> str:
    """What would no longer be whole; empty where everything is."""
    left = upright_part(angle, size)
    if not all(_inside(turned_box(face.box, angle, size), left) for face in found.faces):
        return "a face"
    bodies = [box for box in found.kept if not at_rim(box)]
    return "" if all(_inside(turned_box(box, angle, size), left) for box in bodies) else "a subject"


def at_rim(box: Box) -> bool:
    """Whether the picture's edge cuts it already."""
    return min(box.x1, box.y1, 1 - box.x2, 1 - box.y2) < RIM


def _inside(box: Box, region: Box) -> bool:
    return box.x1 >= region.x1 and box.y1 >= region.y1 and box.x2 <= region.x2 and box.y2 <= region.y2
