"""Results as plain JSON values: frozen dataclasses become objects, floats have 3 decimals, pixels stay out."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from math import isfinite
from typing import Any, Final

from safelight.output.names import shown

LEFT_OUT: Final = object()
"""What has no place in a record: arrays, bytes, anything that is no value."""


def plain(value: Any) -> Any:
    """`value` as JSON can hold it, or `LEFT_OUT`. What is no number (NaN, infinity) becomes null.

    Fields that a dataclass keeps out of its `repr` are meant for other steps, and stay out here too.
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float | str):
        return _scalar(value)
    if isinstance(value, Mapping):
        return _object(value.items())
    if isinstance(value, list | tuple | set | frozenset):
        items = (plain(item) for item in (sorted(value) if isinstance(value, set | frozenset) else value))
        return [item for item in items if item is not LEFT_OUT]
    if is_dataclass(value) and not isinstance(value, type):
        return _object((f.name, getattr(value, f.name)) for f in fields(value) if f.repr and f.name[0] != "_")
    # numpy's scalars; its arrays have dimensions
    return plain(value.item()) if getattr(value, "ndim", None) == 0 else LEFT_OUT


def _scalar(value: float | str) -> float | int | str | None:
    if isinstance(value, str):
        return shown(value)
    if isinstance(value, int):
        return int(value)
    return round(float(value), 3) if isfinite(value) else None


def _object(items: Any) -> dict[str, Any]:
    named = ((shown(str(key)), plain(item)) for key, item in items)
    return {key: item for key, item in named if item is not LEFT_OUT}
