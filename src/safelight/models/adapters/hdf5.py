"""Arrays out of an HDF5 file as Keras writes weights: nothing but arrays is ever built, and only numpy does it.

libhdf5 is a large library in C that follows links to other files and runs filters that a file names. The files wanted
here hold nothing of that: groups by symbol table, and arrays of floats in one piece. So a small reader that knows just
these, checks every place before it reads there, and refuses the rest, is safer, and needs no wheel.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from safelight.errors import ModelError
from safelight.models.adapters.checkpoint import CURE
from safelight.models.adapters.hdf5_bytes import UNDEFINED, Bytes, Message, messages, root_header

Array = npt.NDArray[np.floating[Any]]

LARGEST = 256 << 20
"""More bytes than this no file may have: NIMA's have 13 million."""
MOST_OBJECTS = 4096
DEEPEST = 8
MOST_SIDES = 8
DATASPACE, DATATYPE, EXTERNAL, LAYOUT, GROUP = 0x01, 0x03, 0x07, 0x08, 0x11
FLOATS: Mapping[tuple[int, ...], str] = {
    (2, 0, 16, 10, 5, 0, 10, 15): "<f2",
    (4, 0, 32, 23, 8, 0, 23, 127): "<f4",
    (8, 0, 64, 52, 11, 0, 52, 1023): "<f8",
}
"""Bytes, first bit and bits, place and size of exponent and mantissa, exponent's bias → numpy's name."""


def read_arrays(path: Path) -> dict[str, Array]:
    """Every array by its path in the file (`conv1/conv1/kernel:0`), read-only, in the type it was saved in.

    Raises ModelError for a file that is missing, cut short, or holds anything else.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise ValueError(f"it has {size} bytes, more than weights of this kind ever have")  # noqa: TRY301
        return dict(_Reader(Bytes(path.read_bytes())).all())
    except (OSError, ValueError) as fault:
        raise ModelError(f"cannot read the weights {path.name!r}: {fault}; {CURE}.") from fault


class _Reader:
    """Walks the groups of one file; an object is visited once, whoever names it."""

    def __init__(self, file: Bytes) -> None:
        self._file = file
        self._seen: set[int] = set()

    def all(self) -> Iterator[tuple[str, Array]]:
        """Paths and arrays."""
        return self._object("", root_header(self._file), 0)

    def _object(self, path: str, header: int, depth: int) -> Iterator[tuple[str, Array]]:
        if header in self._seen or len(self._seen) >= MOST_OBJECTS or depth > DEEPEST:
            raise ValueError(f"{path or '/'!r} is part of itself, or one of too many")
        self._seen.add(header)
        found = messages(self._file, header)
        if GROUP in found:
            tree, heap = self._file.numbers("2Q", found[GROUP].place)
            for name, child in self._links(tree, self._names(heap)):
                yield from self._object(f"{path}/{name}".lstrip("/"), child, depth + 1)
        elif LAYOUT in found:
            yield path, self._array(path, found)
        else:
            raise ValueError(f"{path or '/'!r} is neither an array nor a group without links to elsewhere")

    def _names(self, heap: int) -> Message:
        """Where a local heap keeps its names."""
        self._file.expect(b"HEAP\0", heap)
        size, _, place = self._file.numbers("3Q", heap + 8)
        self._file.at(place, size)
        return Message(place, size)

    def _links(self, node: int, names: Message, depth: int = 0) -> Iterator[tuple[str, int]]:
        """Names and headers below a node of the tree that holds a group's members."""
        if node == UNDEFINED:
            return
        if node in self._seen or depth > DEEPEST:
            raise ValueError(f"the tree at {node:#x} is part of itself")
        self._seen.add(node)
        self._file.expect(b"TREE\0", node)
        level, used = self._file.numbers("BH", node + 5)
        for at in range(used):
            (child,) = self._file.numbers("Q", node + 32 + 16 * at)
            yield from self._links(child, names, depth + 1) if level else self._leaf(child, names)

    def _leaf(self, place: int, names: Message) -> Iterator[tuple[str, int]]:
        self._file.expect(b"SNOD\x01", place)
        (count,) = self._file.numbers("H", place + 6)
        for at in range(count):
            name, header, kind = self._file.numbers("QQI", place + 8 + 40 * at)
            if kind > 1:
                raise ValueError(f"the entry at {place + 8 + 40 * at:#x} is a link to elsewhere")
            yield self._name(names, name), header

    def _name(self, names: Message, offset: int) -> str:
        if offset >= names.size:
            raise ValueError(f"a name at {offset} lies outside its heap of {names.size} bytes")
        kept = self._file.at(names.place + offset, names.size - offset)
        return kept.partition(b"\0")[0].decode()

    def _array(self, path: str, found: Mapping[int, Message]) -> Array:
        if EXTERNAL in found or DATASPACE not in found or DATATYPE not in found:
            raise ValueError(f"{path!r} keeps its numbers in another file, or says not what they are")
        shape = self._shape(found[DATASPACE])
        dtype = np.dtype(self._float(path, found[DATATYPE]))
        version, kind = self._file.numbers("BB", found[LAYOUT].place)
        if (version, kind) != (3, 1):
            raise ValueError(f"{path!r} does not lie in one piece (layout {version}.{kind})")
        place, size = self._file.numbers("2Q", found[LAYOUT].place + 2)
        if size != prod(shape) * dtype.itemsize:
            raise ValueError(f"{path!r} of shape {shape} has {size} bytes")
        return np.frombuffer(self._file.at(place, size), dtype).reshape(shape)

    def _shape(self, message: Message) -> tuple[int, ...]:
        version, sides = self._file.numbers("BB", message.place)
        if version not in (1, 2) or sides > MOST_SIDES:
            raise ValueError(f"the shape at {message.place:#x} has version {version} and {sides} sides")
        return self._file.numbers(f"{sides}Q", message.place + (8 if version == 1 else 4))

    def _float(self, path: str, message: Message) -> str:
        kind, order = self._file.numbers("BB", message.place)
        (size,) = self._file.numbers("I", message.place + 4)
        form = size, *self._file.numbers("HHBBBBI", message.place + 8)
        if kind != 0x11 or order & 0b0100_0001 or form not in FLOATS:
            raise ValueError(f"{path!r} does not hold little-endian floats")
        return FLOATS[form]
