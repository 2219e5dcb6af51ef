"""What of a picture a crop must hold, in pixels: first with hair and shoulders, then at least every head."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from safelight.imaging.appeal import Theme
from safelight.imaging.geometry import Box
from safelight.imaging.kept import Air, Content, KeptFace

Rect = tuple[int, int, int, int]
"""Pixels, xyxy, the end exclusive."""
MAIN: Final = 0.25
"""A face smaller than this share of the largest one's area is kept, but not what the frame is built on."""
BESIDE: Final[dict[Air, float]] = {"shoulders": 0.04, "head": 0.0}
"""Air round a subject, in its own size."""
AT_EDGE: Final = 0.02
"""A subject that ends this near the picture's edge may lose what lies outside the allowed part."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What must be held, what it looks like together, and what is better not cut."""

    rect: Rect
    theme: Theme | None
    """None where no subject is known, and nothing hints at one."""
    others: tuple[Rect, ...]


def keepings(content: Content, region: Rect) -> Iterator[Kept | str]:
    """What to hold, from the most air down; a sentence instead where the allowed part itself cuts something."""
    if region[2] <= region[0] or region[3] <= region[1]:
        yield "nothing of the picture is left to crop"
        return
    bare = [*(face.box for face in content.faces), *(box for box in content.subjects if not _reaches_edge(box))]
    picture = (0, 0, *content.size)
    if not all(_inside(_clipped(_pixels(box, content.size), picture), region) for box in bare):
        yield f"what is left of the picture cuts {content.named()}"
        return
    airs: tuple[Air, ...] = ("shoulders", "head")
    for air in airs:
        boxes = [*(face.with_air(air) for face in content.faces), *(box.grown(BESIDE[air]) for box in content.subjects)]
        rects = [_clipped(_pixels(box, content.size), region) for box in boxes]
        others = tuple(_pixels(box, content.size) for box in content.others)
        striking = [_clipped(_pixels(box, content.size), region) for box in content.striking]
        if not rects:
            yield Kept(_around(striking) if striking else _middle(region), _hinted(content, region), others)
            return
        yield Kept(_around([*rects, *striking]), _theme(content, _around(rects)), others)


def _hinted(content: Content, region: Rect) -> Theme | None:
    if content.hint is None:
        return None
    rect = _clipped(_pixels(content.hint, content.size), region)
    return Theme((rect[0], rect[2]), (rect[1], rect[3]), eyes=None, top=None, look=0.0, alone=True)


def _theme(content: Content, whole: Rect) -> Theme:
    faces = _main(content.faces)
    high = content.size[1]
    return Theme(
        across=(whole[0], whole[2]),
        down=(whole[1], whole[3]),
        eyes=high * sum(face.eyes for face in faces) / len(faces) if faces else None,
        top=high * min(face.with_air("head").y1 for face in faces) if faces else None,
        look=faces[0].look if len(faces) == 1 else 0.0,
        alone=len(faces) == 1 or (not faces and len(content.subjects) == 1),
    )


def _main(faces: tuple[KeptFace, ...]) -> tuple[KeptFace, ...]:
    largest = max((face.box.area for face in faces), default=0.0)
    return tuple(face for face in faces if face.box.area >= MAIN * largest)


def _reaches_edge(box: Box) -> bool:
    return min(box.x1, box.y1, 1 - box.x2, 1 - box.y2) < AT_EDGE


def _pixels(box: Box, size: tuple[int, int]) -> Rect:
    """All pixels that the box touches; may reach beyond the picture."""
    width, height = size
    return (
        math.floor(box.x1 * width + 1e-6),
        math.floor(box.y1 * height + 1e-6),
        math.ceil(box.x2 * width - 1e-6),
        math.ceil(box.y2 * height - 1e-6),
    )


def _inside(rect: Rect, region: Rect) -> bool:
    return rect[0] >= region[0] and rect[1] >= region[1] and rect[2] <= region[2] and rect[3] <= region[3]


def _clipped(rect: Rect, region: Rect) -> Rect:
    x1, y1 = min(max(rect[0], region[0]), region[2]), min(max(rect[1], region[1]), region[3])
    return x1, y1, max(x1, min(rect[2], region[2])), max(y1, min(rect[3], region[3]))


def _around(rects: list[Rect]) -> Rect:
    low = min(rect[0] for rect in rects), min(rect[1] for rect in rects)
    return *low, max(rect[2] for rect in rects), max(rect[3] for rect in rects)


def _middle(region: Rect) -> Rect:
    x, y = (region[0] + region[2]) // 2, (region[1] + region[3]) // 2
    return x, y, x, y
