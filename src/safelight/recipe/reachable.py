"""What a condition can reach of a result: fields, keys and counts, as plain values. Nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import fields, is_dataclass
from typing import Any

ABSENT = object()
"""What a path that leads nowhere gives."""


def reach(results: Mapping[str, Any], path: Sequence[str]) -> Any:
    """The value at the end of a path into results, or `ABSENT`."""
    value: Any = results
    for part in path:
        value = _step(value, part)
        if value is ABSENT:
            return ABSENT
    return value


def _step(value: Any, part: str) -> Any:
    if isinstance(value, Mapping):
        if part in value:
            return value[part]
        return float(len(value)) if part == "count" else ABSENT
    if isinstance(value, (list, tuple, Set, str)):
        return float(len(value)) if part == "count" else ABSENT
    found = ABSENT if part.startswith("_") else getattr(value, part, ABSENT)
    if found is ABSENT:
        return _view(value, part)
    return ABSENT if callable(found) else found


def _view(value: Any, part: str) -> Any:
    """What a record's `views` hold beside its fields: classes that a step looked for, fields that it asked for."""
    views = getattr(value, "views", None)
    return views.get(part, ABSENT) if isinstance(views, Mapping) else ABSENT


def plain(value: Any) -> Any:
    """A value as CEL takes it: numbers are doubles, records are maps; `ABSENT` where it is none of these."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return float(value)
    if isinstance(value, str):
        return value.encode(errors="replace").decode()
    if isinstance(value, (list, tuple, Set)):
        return _present(plain(item) for item in value)
    if isinstance(value, Mapping):
        return _named((str(key), plain(item)) for key, item in value.items())
    if is_dataclass(value):
        return _named((one.name, plain(getattr(value, one.name))) for one in fields(value))
    return ABSENT


def _present(values: Any) -> list[Any]:
    return [value for value in values if value is not ABSENT]


def _named(pairs: Any) -> dict[str, Any]:
    return {name: value for name, value in pairs if value is not ABSENT}
