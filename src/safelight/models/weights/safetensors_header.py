"""The header of a safetensors file, held against the file: what is cut short or lies is found before it is loaded.

The form (https://github.com/huggingface/safetensors): eight bytes of the header's length, the header in JSON with type,
shape and place of every tensor, then the tensors, one behind the other without holes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from math import prod
from pathlib import Path
from typing import Any

LENGTH_BYTES = 8
MOST_HEADER = 100_000_000
"""Bytes that a header may have; the form's own limit."""
_BITS = {"BOOL": 8, "U8": 8, "I8": 8, "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8, "F4": 4, "F6_E2M3": 6, "F6_E3M2": 6}
_BITS |= {"U16": 16, "I16": 16, "F16": 16, "BF16": 16, "U32": 32, "I32": 32, "F32": 32, "U64": 64, "I64": 64, "F64": 64}
_BITS |= {"C64": 64}


def complaint(path: Path) -> str:
    """What is wrong with a file, as a sentence's end (`is cut short: …`); empty where its header holds.

    Raises OSError where it cannot be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        length = int.from_bytes(file.read(LENGTH_BYTES), "little")
        if size < LENGTH_BYTES or not 2 <= length <= MOST_HEADER:
            return "is no safetensors file"
        if length > size - LENGTH_BYTES:
            return f"is cut short: its header alone has {length} bytes, and the whole file {size}"
        header = file.read(length)
    try:
        tensors = _tensors(json.loads(header))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        return f"has a header that cannot be read ({error})"
    return _places(tensors, size - LENGTH_BYTES - length)


def _tensors(header: Mapping[str, Any]) -> list[tuple[int, int, str]]:
    """Start, end and name of every tensor, in the order in which they lie."""
    found = []
    for name, said in header.items():
        if name == "__metadata__":
            continue
        start, end = said["data_offsets"]
        bits = _BITS[said["dtype"]] * prod(_whole(said["shape"]))
        if bits != 8 * (end - start):
            raise ValueError(f"{name!r} is not as large as its shape")
        found.append((start, end, name))
    return sorted(found)


def _whole(shape: Iterable[Any]) -> list[int]:
    counts = list(shape)
    if not all(type(count) is int and count >= 0 for count in counts):
        raise ValueError(f"{counts!r} is no shape")
    return counts


def _places(tensors: Iterable[tuple[int, int, str]], there: int) -> str:
    reached = 0
    for start, end, name in tensors:
        if start != reached:
            return f"has a header that lies: {name!r} does not begin where the tensor before it ends"
        reached = end
    if reached > there:
        return f"is cut short: its header promises {reached} bytes of tensors, and {there} are there"
    return "" if reached == there else f"has a header that lies: {there - reached} bytes belong to no tensor"
