"""The TIFF structure that EXIF and most RAWs are kept in: directories of tagged values, every bound checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from struct import Struct, error, iter_unpack, unpack_from
from typing import NamedTuple

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
"""TIFF type → bytes of one value."""
_LETTERS = {1: "B", 3: "H", 4: "I", 6: "b", 7: "B", 8: "h", 9: "i", 11: "f", 12: "d", 13: "I"}
_RATIONALS = {5: "I", 10: "i"}
_MAX_VALUES = 64
"""No number that describes a photo comes in longer rows."""
_MAX_DIRECTORIES = 64
_SUB_DIRECTORIES = 330
_MAX_TEXT = 1024


class Entry(NamedTuple):
    """One value of a directory: its TIFF type, how many of them, and where the first one lies."""

    kind: int
    length: int
    at: int


class Directory:
    """One directory (IFD). What is missing, mistyped or out of bounds is None."""

    def __init__(self, data: bytes, order: str, entries: Mapping[int, Entry], lost: int = 0) -> None:
        self._data, self._order, self._entries, self._lost = data, order, entries, lost

    def __contains__(self, tag: int) -> bool:
        return tag in self._entries

    def __iter__(self) -> Iterator[int]:
        """Its tags, as they stand there."""
        return iter(self._entries)

    def entry(self, tag: int) -> Entry | None:
        """Where a value lies, which may be out of bounds."""
        return self._entries.get(tag)

    def raw(self, tag: int) -> bytes | None:
        """The value's bytes, as many as its count says."""
        entry = self._entries.get(tag)
        if entry is None:
            return None
        end = entry.at + entry.length * _SIZES[entry.kind]
        return self._data[entry.at : end] if end <= len(self._data) else None

    def text(self, tag: int) -> str | None:
        """A text without control characters and surrounding blanks; None where nothing is left."""
        raw = self.raw(tag)
        if raw is None or self._entries[tag].kind not in (1, 2, 7):
            return None
        words = raw[:_MAX_TEXT].partition(b"\x00")[0].decode("utf-8", "replace")
        return "".join(letter for letter in words if letter.isprintable()).strip() or None

    def numbers(self, tag: int, most: int = _MAX_VALUES) -> tuple[float, ...]:
        """The numbers of a value; empty where there are none, or more than `most`. A rational of denominator 0 is
        dropped with its row."""
        entry = self._entries.get(tag)
        if entry is None or not 0 < entry.length <= most:
            return ()
        pair = _RATIONALS.get(entry.kind)
        letter = pair or _LETTERS.get(entry.kind)
        if letter is None:
            return ()
        try:
            values = unpack_from(f"{self._order}{entry.length * (2 if pair else 1)}{letter}", self._data, entry.at)
        except error:
            return ()
        return _quotients(values) if pair else values

    def number(self, tag: int) -> float | None:
        """The first number of a value."""
        return next(iter(self.numbers(tag)), None)

    @property
    def broken(self) -> int:
        """How many values lie outside the data, or should be here and are not."""
        end = len(self._data)
        return self._lost + sum(e.at + e.length * _SIZES[e.kind] > end for e in self._entries.values())


class Tiff:
    """A TIFF structure: a whole file, or the block of a JPEG's APP1."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._order = ">" if data[:2] == b"MM" else "<"
        self.order = self._order
        """`struct`'s letter for the byte order."""
        self.readable = data[:2] in (b"II", b"MM") and len(data) >= 8

    def first(self) -> Directory:
        """The first directory; empty where the structure is broken."""
        return self.at(self._pointer(4))

    def at(self, start: float | None) -> Directory:
        """The directory that begins at byte `start`; empty where there is none."""
        if not start:
            return Directory(self._data, self._order, {})
        if not 8 <= start <= len(self._data) - 2:
            return Directory(self._data, self._order, {}, lost=1)
        return self._directory(int(start))

    def starts(self) -> Iterator[int]:
        """Where each directory begins, SubIFDs after the directory that names them; some may lie outside the data."""
        open_ends, seen = [self._pointer(4)], {0}
        while open_ends and len(seen) <= _MAX_DIRECTORIES:
            start = open_ends.pop(0)
            if start in seen:
                continue
            seen.add(start)
            yield start
            below = (int(place) for place in self.at(start).numbers(_SUB_DIRECTORIES))
            open_ends = [*below, self._next(start), *open_ends]

    def ends_behind(self, start: int, place: int) -> bool:
        """Whether a whole row of the directory that begins at `start`, or all of it, lies behind that place."""
        if not 8 <= start <= len(self._data) - 2:
            return False
        told = int(unpack_from(f"{self._order}H", self._data, start)[0])
        last = start + 2 + (told - 1) * 12
        return place <= max(start, last) and last + 12 <= len(self._data)

    def _next(self, start: int) -> int:
        """Where the directory after that one begins; 0 where there is none, or its place is no place."""
        if start + 2 > len(self._data):
            return 0
        told = unpack_from(f"{self._order}H", self._data, start)[0]
        place = self._pointer(start + 2 + told * 12)
        return place if place <= len(self._data) - 2 else 0

    def _pointer(self, at: int) -> int:
        inside = self.readable and at + 4 <= len(self._data)
        return int(unpack_from(f"{self._order}I", self._data, at)[0]) if inside else 0

    def _directory(self, start: int) -> Directory:
        told = unpack_from(f"{self._order}H", self._data, start)[0]
        held = min(told, (len(self._data) - start - 2) // 12)
        pointer = Struct(f"{self._order}I")
        found: dict[int, Entry] = {}
        rows = iter_unpack(f"{self._order}HHI4x", self._data[start + 2 : start + 2 + held * 12])
        for place, (tag, kind, count) in enumerate(rows):
            if kind in _SIZES:
                value = start + 10 + place * 12
                inline = count * _SIZES[kind] <= 4
                found.setdefault(
                    tag, Entry(kind, count, value if inline else pointer.unpack_from(self._data, value)[0])
                )
        return Directory(self._data, self._order, found, lost=told - held)


def _quotients(values: tuple[int, ...]) -> tuple[float, ...]:
    pairs = list(zip(values[::2], values[1::2], strict=True))
    return tuple(top / bottom for top, bottom in pairs) if all(bottom for _, bottom in pairs) else ()
