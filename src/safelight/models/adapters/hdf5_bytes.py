"""The bytes of an HDF5 file: fields at places that are checked first, and the messages of an object's header.

After "HDF5 File Format Specification", sections III.A to IV.A, of what version 0 files hold. All numbers are little
endian. Whatever does not fit raises ValueError, with the place.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

SIGNATURE = b"\x89HDF\r\n\x1a\n"
UNDEFINED = 0xFFFF_FFFF_FFFF_FFFF
MOST_MESSAGES = 4096
"""Of one object; Keras writes a dozen."""
CONTINUATION = 0x10
SHARED = 0b10


@dataclass(frozen=True, slots=True)
class Bytes:
    """The whole file. A place outside it is an error, never a shorter answer."""

    content: bytes

    def at(self, place: int, size: int) -> bytes:
        """`size` bytes from `place` on."""
        if not 0 <= place <= place + size <= len(self.content):
            raise ValueError(f"{size} bytes at {place:#x} lie outside the file of {len(self.content)} bytes")
        return self.content[place : place + size]

    def numbers(self, form: str, place: int) -> tuple[int, ...]:
        """Whole numbers, after `struct`'s letters."""
        form = f"<{form}"
        found: tuple[int, ...] = struct.unpack(form, self.at(place, struct.calcsize(form)))
        return found

    def expect(self, mark: bytes, place: int) -> None:
        """Raises ValueError where something else stands."""
        found = self.at(place, len(mark))
        if found != mark:
            raise ValueError(f"at {place:#x} stands {found!r}, not {mark!r}")


@dataclass(frozen=True, slots=True)
class Message:
    """One message of an object header."""

    place: int
    size: int


def root_header(file: Bytes) -> int:
    """Where the root group's header lies."""
    file.expect(SIGNATURE, 0)
    (version,) = file.numbers("B", 8)
    offset_size, length_size = file.numbers("BB", 13)
    if version != 0 or (offset_size, length_size) != (8, 8):
        raise ValueError(
            f"its superblock is of version {version}, with {offset_size}-byte places; Keras writes 0 and 8"
        )
    base, _, end, _ = file.numbers("4Q", 24)
    if base != 0 or end > len(file.content):
        raise ValueError(f"it says that it ends at {end}, and has {len(file.content)} bytes: it is cut short")
    _, header = file.numbers("2Q", 56)
    return header


def messages(file: Bytes, header: int) -> Mapping[int, Message]:
    """The messages of the object whose header lies there, by type; the first one of a type counts."""
    version, _, count, _, size = file.numbers("BBHII", header)
    if version != 1:
        raise ValueError(f"the object at {header:#x} has a header of version {version}; Keras writes 1")
    if count > MOST_MESSAGES:
        raise ValueError(f"the object at {header:#x} has {count} messages")
    found: dict[int, Message] = {}
    blocks = [(header + 16, size)]
    seen = 0
    while blocks:
        place, size = blocks.pop(0)
        for kind, message in _block(file, place, size):
            seen += 1
            if seen > count:
                break
            if kind == CONTINUATION:
                blocks.append(_two(file, message))
            else:
                found.setdefault(kind, message)
    return found


def _block(file: Bytes, place: int, size: int) -> Iterator[tuple[int, Message]]:
    end = place + size
    while place + 8 <= end:
        kind, length, flags = file.numbers("HHB", place)
        if flags & SHARED and kind in (1, 3, 8):
            raise ValueError(f"the message at {place:#x} is shared; Keras shares none")
        yield kind, Message(place + 8, length)
        place += 8 + length


def _two(file: Bytes, message: Message) -> tuple[int, int]:
    place, size = file.numbers("2Q", message.place)
    return place, size
