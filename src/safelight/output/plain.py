"""Results as plain JSON values: frozen dataclasses become objects, floats have 3 decimals, pixels stay out."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from math import isfinite
from typing import Any, Final

from safelight.output.names import shown

LEFT_OUT: Final = object()
"""What has no place in a record: arrays, bytes, anything that is no value."""


_AS_IT_IS: Final = frozenset({bool, int, type(None)})


def plain(value: Any) -> Any:
    """`value` as JSON can hold it, or `LEFT_OUT`. What is no number (NaN, infinity) becomes null.

    Fields that a dataclass keeps out of its `repr` are meant for other steps, and stay out here too.
    """
    kind: Any = type(value)
    if kind is float:
        return round(value, 3) if isfinite(value) else None
    if kind is str:
        return shown(value)
    if kind in _AS_IT_IS:
        return value
    names = _names(kind)
    if names is not None:
        return _object((name, getattr(value, name)) for name in names)
    return _container(value)


def _container(value: Any) -> Any:
    if isinstance(value, Mapping):
        return _object((shown(str(key)), item) for key, item in value.items())
    if isinstance(value, list | tuple | set | frozenset):
        items = [plain(item) for item in (sorted(value) if isinstance(value, set | frozenset) else value)]
        return [item for item in items if item is not LEFT_OUT]
    for plainer in (str, int, float):  # a number or text by another name: an enum's, numpy's
        if isinstance(value, plainer):
            return plain(plainer(value))
    # numpy's scalars; its arrays have dimensions
    return plain(value.item()) if getattr(value, "ndim", None) == 0 else LEFT_OUT


@cache
def _names(kind: Any) -> tuple[str, ...] | None:
    """The fields of a dataclass that are told; None for what is none."""
    return tuple(f.name for f in fields(kind) if f.repr and f.name[0] != "_") if is_dataclass(kind) else None


def _object(items: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    return {name: told for name, item in items if (told := plain(item)) is not LEFT_OUT}
