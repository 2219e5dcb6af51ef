"""Photos of two runs, brought together: by name, and what was renamed or moved by what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.app.difference.past_run import Line


@dataclass(frozen=True, slots=True)
class Pairs:
    """Photos of both runs, and those of one alone."""

    both: tuple[tuple[Line, Line], ...]
    only_first: tuple[Line, ...]
    only_second: tuple[Line, ...]

    @classmethod
    def of(cls, first: Sequence[Line], second: Sequence[Line]) -> Pairs:
        """Each photo once. In the order of the second run."""
        there = {_name(line): line for line in first}
        named = {_name(line): there.pop(_name(line)) for line in second if _name(line) in there}
        moved: dict[str, list[Line]] = {}
        for line in there.values():
            moved.setdefault(line["id"] or _name(line), []).append(line)
        both, only = [], []
        for line in second:
            found = named.get(_name(line)) or _next(moved, line["id"])
            if found:
                both.append((found, line))
            else:
                only.append(line)
        left = tuple(line for lines in moved.values() for line in lines)
        return cls(tuple(both), left, tuple(only))


def _next(moved: dict[str, list[Line]], image_hash: str) -> Line | None:
    lines = moved.get(image_hash)
    return lines.pop(0) if lines else None


def _name(line: Line) -> str:
    return str(line.get("photo_b64") or line["photo"])
