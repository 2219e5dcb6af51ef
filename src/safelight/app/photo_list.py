"""A list of photos in a file: more of them than a command line holds."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from safelight.errors import CallError

_END = b"\0"
"""Ends a path where one may hold a line break, as `find -print0` writes them."""


def packed(paths: Iterable[Path]) -> bytes:
    """The list as a file holds it, whatever the names are made of."""
    return b"".join(os.fsencode(path) + _END for path in paths)


def listed_in(file: Path) -> frozenset[Path]:
    """The photos that a file names: a path a line, or each ended by a zero byte.

    Raises CallError where it cannot be read or names none.
    """
    try:
        data = file.read_bytes()
    except OSError as fault:
        raise CallError(f"the list of photos {str(file)!r} cannot be read: {fault.strerror or fault}") from fault
    names = data.split(_END) if _END in data else data.splitlines()
    found = frozenset(Path(os.path.abspath(os.fsdecode(name))) for name in names if name)  # noqa: PTH100 - links stay
    if not found:
        raise CallError(f"the list of photos {str(file)!r} is empty; write a path a line into it")
    return found
