"""TIFF directories written: for EXIF blocks, and for TIFF files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from struct import pack
from typing import NamedTuple

from safelight.tiff import Directory

BYTES, TEXT, SHORT, LONG, RATIONAL, RAW = 1, 2, 3, 4, 5, 7
_MAX_VALUE = 16 << 20
"""Bytes of one value that are taken over."""


class Field(NamedTuple):
    """One value: its bytes in the file's byte order, or the directory that it points at."""

    tag: int
    kind: int
    length: int
    value: bytes | tuple[Field, ...]


def number(tag: int, value: int, order: str) -> Field:
    """A field of one number, or several."""
    return numbers(tag, (value,), order)


def numbers(tag: int, values: Sequence[int], order: str) -> Field:
    """Shorts where they suffice, else longs."""
    kind, letter = (SHORT, "H") if max(values) < 1 << 16 else (LONG, "I")
    return Field(tag, kind, len(values), pack(f"{order}{len(values)}{letter}", *values))


def below(tag: int, fields: Sequence[Field]) -> Field:
    """A directory under a tag."""
    return Field(tag, LONG, 1, tuple(fields))


def kept(directory: Directory, *, only: frozenset[int] | None = None, but: frozenset[int]) -> Iterator[Field]:
    """The fields of a directory as they stand there; what lies out of bounds is left out."""
    for tag in directory:
        entry, value = directory.entry(tag), directory.raw(tag)
        if entry is None or value is None or len(value) > _MAX_VALUE:
            continue
        if tag not in but and (only is None or tag in only):
            yield Field(tag, entry.kind, entry.length, value)


def structure(fields: Sequence[Field], order: str, before: bytes = b"") -> bytes:
    """A whole TIFF structure of one directory; `before` lies between its head and that, at byte 8."""
    start = 8 + len(before) + len(before) % 2
    head = (b"II*\x00" if order == "<" else b"MM\x00*") + pack(f"{order}I", start)
    return b"".join((head, before, bytes(len(before) % 2), directory(fields, start, order)))


def directory(fields: Sequence[Field], start: int, order: str) -> bytes:
    """A directory that begins at byte `start`, with its values and the directories below it behind it."""
    rows, tail = [], b""
    end = start + 2 + 12 * len(fields) + 4
    for field in sorted(fields, key=lambda one: one.tag):
        value, place = field.value, end + len(tail)
        if isinstance(value, tuple):
            value = directory(value, place, order)
            fits = False
        else:
            fits = len(value) <= 4
        rows.append(pack(f"{order}HHI", field.tag, field.kind, field.length))
        rows.append(value.ljust(4, b"\x00") if fits else pack(f"{order}I", place))
        tail += b"" if fits else value + bytes(len(value) % 2)
    return pack(f"{order}H", len(fields)) + b"".join(rows) + bytes(4) + tail
