"""Whether every number in a value is one: JSON has no NaN and no infinity, and writes both as null."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from math import isfinite
from typing import Any, Union, get_args, get_origin, get_type_hints

import numpy as np
import numpy.typing as npt

Check = Callable[[Any], bool]


@cache
def finite(hint: Any) -> Check | None:
    """The check for values of a type; None where there is nothing to check."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint is float:
        return isfinite
    if hint in (Any, object, dict):
        return _anything
    if origin in (Union, types.UnionType):
        return _union([one for one in inner if one is not type(None)])
    if origin in (Mapping, dict):
        return _each(inner[1], lambda one: one.values())
    if origin is tuple and inner[-1:] != (Ellipsis,):
        checks = [finite(one) for one in inner]
        return _fixed(checks) if any(checks) else None
    if origin in (tuple, frozenset):
        return _each(inner[0], lambda one: one)
    return _record(hint) if is_dataclass(hint) else None


def _each(inner: Any, items: Callable[[Any], Any]) -> Check | None:
    check = finite(inner)
    return None if check is None else lambda one: all(map(check, items(one)))


def _fixed(checks: list[Check | None]) -> Check:
    return lambda one: all(check is None or check(item) for check, item in zip(checks, one, strict=True))


def _union(members: list[Any]) -> Check | None:
    if len(members) > 1:
        return _anything
    check = finite(members[0])
    return None if check is None else lambda one: one is None or check(one)


def _record(kind: Any) -> Check | None:
    hints = get_type_hints(kind, localns={"np": np, "npt": npt})
    checks = [(one.name, check) for one in fields(kind) if (check := finite(hints[one.name])) is not None]
    return (lambda one: all(check(getattr(one, name)) for name, check in checks)) if checks else None


def _anything(value: Any) -> bool:
    """Of values whose type says nothing."""
    if isinstance(value, float | np.floating):
        return isfinite(value)
    if is_dataclass(value):
        return all(_anything(getattr(value, one.name)) for one in fields(value))
    if isinstance(value, Mapping):
        return all(map(_anything, value.values()))
    return all(map(_anything, value)) if isinstance(value, tuple | list | frozenset) else True
