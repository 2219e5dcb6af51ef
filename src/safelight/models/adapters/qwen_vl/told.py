"""What earlier steps found, as text for a model: plain JSON between fences. It is data, and cannot end its fence."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from safelight.imaging.geometry import Box

OPEN, CLOSE = "⟦", "⟧"
LONGEST = 6000
"""Characters of what is told; the rest is left out, and that is said."""
MOST = 40
"""Entries of one list."""
LEFT_OUT = frozenset({"producer", "views", "png", "digest", "landmarks", "measures"})
DEEPEST = 6


def told(results: Any) -> str:
    """The results by name as one paragraph; empty where there are none."""
    if not isinstance(results, Mapping) or not results:
        return ""
    text = json.dumps({name: _plain(value, 0) for name, value in results.items()}, ensure_ascii=False)
    text = text.replace(OPEN, " ").replace(CLOSE, " ")
    if len(text) > LONGEST:
        text = f"{text[:LONGEST]} … (the rest is left out)"
    return f"Found before, boxes as shares of the picture (x1, y1, x2, y2): {OPEN}{text}{CLOSE}"


def _plain(value: Any, depth: int) -> Any:
    if isinstance(value, Box):
        return [round(side, 3) for side in (value.x1, value.y1, value.x2, value.y2)]
    if isinstance(value, float):
        return round(value, 3)
    if value is None or isinstance(value, str | int):
        return value
    if depth >= DEEPEST:
        return None
    return _parts(value, depth + 1)


def _parts(value: Any, depth: int) -> Any:
    if isinstance(value, Mapping):
        return {str(name): _plain(part, depth) for name, part in list(value.items())[:MOST]}
    if isinstance(value, list | tuple):
        return [_plain(part, depth) for part in value[:MOST]]
    if is_dataclass(value) and not isinstance(value, type):
        said = {one.name: _plain(getattr(value, one.name), depth) for one in fields(value) if one.name not in LEFT_OUT}
        return {name: part for name, part in said.items() if part not in (None, [])}
    return None  # arrays and the like are not told
