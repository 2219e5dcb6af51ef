"""Frames of a group that are softer than one of it: what a person would else find out by flipping to and fro."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import orjson

from safelight.app.looking.line import quality

if TYPE_CHECKING:
    from safelight.store.runs import Member

GAP = 0.2
"""Pixels of edge width that can be seen."""
MEASURES = ("subject_edge_width", "edge_width")


def softer(members: Mapping[int, Member], index: int, names: Sequence[str]) -> list[str]:
    """Names of the group's frames that are softer than this one, the nearest first."""
    widths = {at: _width(member) for at, member in members.items()}
    own = widths.get(index)
    if own is None:
        return []
    found = [(width - own, at) for at, width in widths.items() if width is not None and width - own >= GAP]
    return [names[at] for _, at in sorted(found)]


def _width(member: Member) -> float | None:
    line: dict[str, Any] = orjson.loads(member.record) if member.record else {}
    measures = quality(line).get("measures") or {}
    return next((measures[name] for name in MEASURES if measures.get(name) is not None), None)
