"""A small TIFF writer: EXIF blocks, TIFFs and DNGs as tests need them, broken ones included."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from struct import pack

Value = int | str | bytes | tuple[int, ...] | Sequence[tuple[int, int]]


@dataclass
class Ifd:
    """Tags in the order of their numbers; `children` are directories that a tag points at."""

    tags: Mapping[int, Value]
    children: Mapping[int, "Ifd"] = field(default_factory=dict)
    data: bytes = b""
    """Strip data; tag 273 points at it, 279 is its length."""


def tiff(ifd: Ifd, order: str = "<") -> bytes:
    """A TIFF structure with `ifd` as its first directory."""
    head = (b"II*\x00" if order == "<" else b"MM\x00*") + pack(f"{order}I", 8)
    return head + _written(ifd, 8, order)


def _written(ifd: Ifd, start: int, order: str) -> bytes:
    tags = dict(ifd.tags)
    if ifd.data:
        tags |= {273: 0, 279: len(ifd.data)}
    tags |= dict.fromkeys(ifd.children, 0)
    end = start + 2 + 12 * len(tags) + 4
    tail = ifd.data
    rows = b""
    for tag in sorted(tags):
        if tag in ifd.children:
            rows += pack(f"{order}HHII", tag, 4, 1, end + len(tail))
            tail += _written(ifd.children[tag], end + len(tail), order)
        elif tag == 273:
            rows += pack(f"{order}HHII", tag, 4, 1, end)
        else:
            kind, count, value = _encoded(tags[tag], order)
            if len(value) > 4:
                rows += pack(f"{order}HHII", tag, kind, count, end + len(tail))
                tail += value + b"\x00" * (len(value) % 2)
            else:
                rows += pack(f"{order}HHI", tag, kind, count) + value.ljust(4, b"\x00")
    return pack(f"{order}H", len(tags)) + rows + bytes(4) + tail


def _encoded(value: Value, order: str) -> tuple[int, int, bytes]:
    if isinstance(value, str):
        text = value.encode() + b"\x00"
        return 2, len(text), text
    if isinstance(value, bytes):
        return 1, len(value), value
    if isinstance(value, int):
        return (3, 1, pack(f"{order}H", value)) if value < 65536 else (4, 1, pack(f"{order}I", value))
    if isinstance(value[0], int):
        return 3, len(value), pack(f"{order}{len(value)}H", *value)
    flat = [part for pair in value for part in pair]
    kind = 10 if any(part < 0 for part in flat) else 5
    return kind, len(value), pack(f"{order}{len(flat)}{'i' if kind == 10 else 'I'}", *flat)
