"""Where a place of the picture is after turning; the turned picture keeps its size, and its centre."""

from __future__ import annotations

from math import cos, radians, sin

from safelight.imaging.geometry import Box

Size = tuple[int, int]


def turned_point(x: float, y: float, angle: float, size: Size) -> tuple[float, float]:
    """A normalised point after turning clockwise by `angle` degrees; may lie outside 0..1."""
    width, height = size
    turn = radians(angle)
    dx, dy = (x - 0.5) * width, (y - 0.5) * height
    return (
        0.5 + (dx * cos(turn) - dy * sin(turn)) / width,
        0.5 + (dx * sin(turn) + dy * cos(turn)) / height,
    )


def turned_box(box: Box, angle: float, size: Size) -> Box:
    """Round all four corners of the turned box; may reach beyond the picture. The box itself for no angle."""
    if not angle:
        return box
    corners = [turned_point(x, y, angle, size) for x in (box.x1, box.x2) for y in (box.y1, box.y2)]
    across, down = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(across), min(down), max(across), max(down))


def moved_box(box: Box, angle: float, size: Size) -> Box:
    """The box, its size kept, about where its middle is after turning."""
    if not angle:
        return box
    x, y = turned_point(*box.centre, angle, size)
    return Box(x - box.width / 2, y - box.height / 2, x + box.width / 2, y + box.height / 2)


def held_in(box: Box, region: Box) -> Box:
    """The box moved, and only then shrunk in its own proportions, until it lies in the region."""
    if box.x1 >= region.x1 and box.y1 >= region.y1 and box.x2 <= region.x2 and box.y2 <= region.y2:
        return box
    scale = min(1.0, region.width / box.width, region.height / box.height)
    width, height = box.width * scale, box.height * scale
    x1 = min(max(box.centre[0] - width / 2, region.x1), region.x2 - width)
    y1 = min(max(box.centre[1] - height / 2, region.y1), region.y2 - height)
    return Box(max(x1, region.x1), max(y1, region.y1), min(x1 + width, region.x2), min(y1 + height, region.y2))
