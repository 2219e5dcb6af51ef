"""Frozen values to bytes and back: what a cache keeps of them, and nothing that could run.

A value is JSON (orjson writes dataclasses as they are); arrays and bytes lie behind it, raw. Reading is by the type
that the reader names, so a stored entry can build nothing else.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache, partial
from operator import itemgetter
from typing import Any, Generic, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import numpy as np
import numpy.typing as npt
import orjson

from safelight.errors import DeclarationError, StoreError
from safelight.store.finite import finite

T = TypeVar("T")
Read = Callable[[Any, memoryview], Any]
"""From parsed JSON and the raw bytes behind it to the value; None stands for "as it is parsed"."""
_PLAIN = (str, int, float, bool, type(None), object, Any)
_EMPTY = memoryview(b"")


class Codec(Generic[T]):
    """Packs and unpacks values of one type: dataclasses, tuples, mappings, arrays, bytes, text and numbers.

    Raises DeclarationError where the type holds something else, or a union whose members cannot be told apart.
    """

    def __init__(self, kind: type[T]) -> None:
        self.kind = kind
        hint: Any = kind
        self._read = _reader(hint)
        self.name = kind.__name__
        self._finite = finite(hint) or _of_any
        self._has_raw = _has_raw(hint)

    def pack(self, value: T) -> tuple[bytes, bytes]:
        """JSON, and arrays and byte strings one after another, as the JSON points at them.

        Raises StoreError for what would not come back as it was: a number that is none, a key that is no text.
        """
        raw = bytearray()
        try:
            text = orjson.dumps(value, default=partial(_behind, raw) if self._has_raw else _plainer)
        except TypeError as fault:  # orjson.JSONEncodeError is one
            raise StoreError(f"a {type(value).__name__!r} cannot be kept: {fault}") from fault
        if b"null" in text and not _passes(self._finite, value):  # orjson writes a number that is none as null
            raise StoreError(f"a {type(value).__name__!r} cannot be kept: it holds a number that is not finite")
        return text, bytes(raw) if raw else b""

    def unpack(self, text: bytes, raw: bytes = b"") -> T:
        """Raises StoreError where this is no such value: another version wrote it, or it is damaged."""
        try:
            parsed = orjson.loads(text)
            found: T = parsed if self._read is None else self._read(parsed, memoryview(raw) if raw else _EMPTY)
        except KeyError as fault:
            raise StoreError(f"what is kept is no {self.kind.__name__!r}: it has no {fault}") from fault
        except (ValueError, TypeError, IndexError, AttributeError) as fault:
            raise StoreError(f"what is kept is no {self.kind.__name__!r}: {fault}") from fault
        return found


@cache
def codec_of(kind: Any) -> Codec[Any]:
    """The codec of a type, made once."""
    return Codec(kind)


def _of_any(_value: Any) -> bool:
    return True


def _passes(check: Callable[[Any], bool], value: Any) -> bool:
    try:
        return check(value)
    except (TypeError, AttributeError, ValueError):  # it is not what its type says
        return False


def _behind(raw: bytearray, value: Any) -> Any:
    if isinstance(value, np.ndarray):
        if value.dtype.hasobject:
            raise TypeError("an array of objects")
        at, data = len(raw), np.ascontiguousarray(value).tobytes()
        raw += data
        return [at, len(data), value.dtype.str, value.shape]
    if isinstance(value, bytes):
        at = len(raw)
        raw += value
        return [at, len(value)]
    return _plainer(value)


def _plainer(value: Any) -> Any:
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__!r} is not known here")


@cache
def _has_raw(hint: Any) -> bool:
    """Whether values of a type may hold what is no JSON, and lies behind it."""
    if hint in (bytes, object, Any, dict, np.ndarray) or get_origin(hint) is np.ndarray:
        return True
    inner = _hints(hint).values() if is_dataclass(hint) else get_args(hint)
    return any(_has_raw(one) for one in inner if one is not Ellipsis)


def _reader(hint: Any) -> Read | None:
    origin, inner = get_origin(hint), get_args(hint)
    if hint in _PLAIN or origin is Literal:
        return None
    if hint is bytes:
        return _bytes
    if origin is np.ndarray or hint is np.ndarray:
        return _array
    if origin in (Union, types.UnionType):
        return _union(inner)
    if origin in (tuple, frozenset, Mapping, dict) or hint is dict:
        return _container(origin, inner)
    if is_dataclass(hint) and isinstance(hint, type):
        return _record(hint)
    raise DeclarationError(
        f"values of type {hint!r} cannot be kept: use frozen dataclasses, tuples, mappings or arrays"
    )


def _array(one: Any, raw: memoryview) -> npt.NDArray[Any]:
    at, length, kind, shape = one
    dtype = np.dtype(kind)
    if dtype.hasobject:
        raise ValueError("an array of objects")
    if at < 0 or at + length > len(raw):
        raise ValueError("it was cut short")
    whole = cast("bytes", raw.obj)  # views of views of it would weigh half of what it does
    found: npt.NDArray[Any] = np.ndarray(shape, dtype, whole, at)
    if found.nbytes != length:
        raise ValueError("its size is not that of its shape")
    return found


def _bytes(one: Any, raw: memoryview) -> bytes:
    """What stands there; where nothing else does, it is what was read, and not copied."""
    part, whole = _part(raw, one[0], one[1]), raw.obj
    return whole if isinstance(whole, bytes) and len(part) == len(whole) else bytes(part)


def _part(raw: memoryview, at: int, length: int) -> memoryview:
    if at < 0 or length < 0 or at + length > len(raw):
        raise ValueError("it was cut short")
    return raw[at : at + length]


def _container(origin: Any, inner: tuple[Any, ...]) -> Read | None:
    if origin is frozenset:
        return lambda one, _raw: frozenset(one)
    return _tuple(inner) if origin is tuple else _mapping(inner)


def _tuple(inner: tuple[Any, ...]) -> Read:
    if len(inner) == 2 and inner[1] is Ellipsis:
        each = _reader(inner[0])
        if each is None:
            return lambda one, _raw: tuple(one)
        return lambda one, raw: tuple([each(item, raw) for item in one])
    readers = [_reader(item) for item in inner]
    if not any(readers):
        return lambda one, _raw: tuple(one)
    return lambda one, raw: tuple([read(item, raw) if read else item for read, item in zip(readers, one, strict=True)])


def _mapping(inner: tuple[Any, ...]) -> Read | None:
    if inner and inner[0] is not str:
        raise DeclarationError(f"a mapping from {inner[0]!r} cannot be kept: its keys must be text")
    each = _reader(inner[1]) if inner else None
    return (lambda one, raw: {name: each(item, raw) for name, item in one.items()}) if each else None


def _union(members: tuple[Any, ...]) -> Read | None:
    records: list[Any] = [one for one in members if is_dataclass(one)]
    others = [one for one in members if one is not type(None) and one not in records]
    readers = [reader for one in others if (reader := _reader(one)) is not None]
    if not records and not readers:
        return None
    if len(records) + len(others) == 1:
        (read,) = readers or [_record(one) for one in records]
        return lambda one, raw: None if one is None else read(one, raw)
    by_names = {frozenset(item.name for item in fields(one)): _record(one) for one in records}
    if readers or len(by_names) < len(records):
        raise DeclarationError(f"the union of {', '.join(map(str, members))} cannot be kept: its members look alike")
    return lambda one, raw: by_names[frozenset(one)](one, raw) if isinstance(one, dict) else one


def _hints(kind: Any) -> dict[str, Any]:
    try:
        return get_type_hints(kind, localns={"np": np, "npt": npt})
    except NameError as fault:
        raise DeclarationError(
            f"values of type {kind!r} cannot be kept: {fault}; import it outside of `if TYPE_CHECKING`"
        ) from fault


@cache
def _record(kind: Any) -> Read:
    """By the fields' names: an entry that lacks one, or has a stranger, was written by another version."""
    hints = _hints(kind)
    names = [one.name for one in fields(kind)]
    number = len(names)
    in_order = itemgetter(*names) if number > 1 and not any(one.kw_only for one in fields(kind)) else None
    deep = [(one.name, read) for one in fields(kind) if (read := _reader(hints[one.name])) is not None]

    def read_flat(one: Any, _raw: memoryview) -> Any:
        if len(one) != number:
            raise ValueError(f"its fields are not those of {kind.__name__!r}")
        return kind(*in_order(one)) if in_order else kind(**one)

    def read_record(one: Any, raw: memoryview) -> Any:
        if len(one) != number:  # a stranger among as many is refused by the class itself
            raise ValueError(f"its fields are not those of {kind.__name__!r}")
        for name, read in deep:
            one[name] = read(one[name], raw)
        return kind(*in_order(one)) if in_order else kind(**one)

    return read_record if deep else read_flat
