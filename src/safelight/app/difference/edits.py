"""Crops and edits that differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safelight.app.difference.past_run import Line

FOLLOWS = frozenset({"rating", "label", "keywords"})
"""Parts of a decision that follow the verdict."""


@dataclass(frozen=True, slots=True)
class EditChange:
    """One part of one photo's decision: its crop, its straightening, what is lifted."""

    photo: str
    part: str
    before: str
    """In words, with its reason; empty where there is none."""
    after: str


def edit_changes(both: Iterable[tuple[Line, Line]]) -> Iterator[EditChange]:
    """Every part that is not what it was, of photos whose verdict is: only what is kept is edited."""
    for was, now in both:
        before, after = was["decision"], now["decision"]
        if before == after or was["verdict"] != now["verdict"]:
            continue
        for part in dict.fromkeys((*before, *after)):
            if part not in FOLLOWS and before.get(part) != after.get(part):
                yield EditChange(now["photo"], part, told(before.get(part)), told(after.get(part)))


def told(value: Any) -> str:
    """An edit in words: its kind, its numbers, its reason."""
    if not value:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(told(one) for one in value)
    if not isinstance(value, Mapping):
        return str(value)
    reason = f" ({value['reason']})" if value.get("reason") else ""
    named = str(value.get("kind") or value.get("label") or "")
    numbers = _numbers({key: one for key, one in value.items() if key not in ("reason", "confidence", "kind", "label")})
    return f"{named} {numbers}".strip() + reason


def _numbers(value: Any) -> str:
    if isinstance(value, Mapping):
        return " ".join(filter(None, (_named(key, one) for key, one in value.items())))
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def _named(key: str, value: Any) -> str:
    if value in (None, "", [], {}):
        return ""
    return _numbers(value) if isinstance(value, Mapping) else f"{key} {_numbers(value)}"
