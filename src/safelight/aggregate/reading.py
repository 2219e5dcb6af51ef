"""Results read whoever made them: values of ours, or plain mappings as the founding document has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from safelight.imaging.geometry import Box

NOMINAL = (6000, 4000)
"""Pixels that are assumed where nobody says: own proportions are the same shares of any picture."""


def read(thing: Any, name: str, default: Any = None) -> Any:
    """A field of a value, or an entry of a mapping; the default where it is missing or None."""
    found = thing.get(name) if isinstance(thing, Mapping) else getattr(thing, name, None)
    return default if found is None else found


def number(thing: Any, name: str, default: float | None = None) -> float | None:
    """A field that is a number; the default where it is not."""
    found = read(thing, name)
    if isinstance(found, bool) or not isinstance(found, int | float):
        return default
    return float(found)


def words(thing: Any, name: str) -> tuple[str, ...]:
    """A field that is a list of words, or one word; lower case, `_` for spaces and hyphens."""
    found = read(thing, name, ())
    listed = [found] if isinstance(found, str) else found if isinstance(found, Sequence) else ()
    return tuple(str(word).strip().lower().replace(" ", "_").replace("-", "_") for word in listed)


def size_of(found: Any) -> tuple[int, int] | None:
    """Width and height in pixels; None where they are not known."""
    pair = (read(found, "width"), read(found, "height")) if isinstance(found, Mapping) else found
    if not isinstance(pair, Sequence) or isinstance(pair, str) or len(pair) != 2:
        return None
    width, height = (int(side) if isinstance(side, int | float) else 0 for side in pair)
    return (width, height) if width > 0 and height > 0 else None


def box_of(found: Any, size: tuple[int, int] | None = None) -> Box | None:
    """A box from a `Box`, `[x1, y1, x2, y2]` or a mapping of these; normalised, or in pixels where `size` is known.

    None for what is no box: other numbers, no area, pixels of a picture of unknown size.
    """
    if isinstance(found, Mapping):
        found = [found.get(name) for name in ("x1", "y1", "x2", "y2")]
    edges = [found.x1, found.y1, found.x2, found.y2] if isinstance(found, Box) else found
    if not isinstance(edges, Sequence) or len(edges) != 4 or not all(isinstance(edge, int | float) for edge in edges):
        return None
    x1, y1, x2, y2 = map(float, edges)
    if max(x2, y2) > 1.5:  # pixels
        if size is None:
            return None
        x1, x2, y1, y2 = x1 / size[0], x2 / size[0], y1 / size[1], y2 / size[1]
    box = Box(max(0.0, x1), max(0.0, y1), min(1.0, x2), min(1.0, y2))
    return box if box.width > 0 and box.height > 0 else None
