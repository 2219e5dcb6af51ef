"""One process writes into an output folder, whatever stores and names others know it by."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from safelight.errors import CallError
from safelight.output.folder import MARKER
from safelight.store.owner import refusal

_FAR: Final = 1 << 30
"""A byte of the marker that no reader needs: what is locked on Windows cannot be read there."""


@contextmanager
def alone_in(out: Path, what: str) -> Iterator[bool]:
    """Hold the marker of a folder that was claimed; the system lets go of it when this process dies.

    False where the folder's file system knows no locks: then nobody can tell.

    Raises:
        CallError: another process holds it; `what` is said to be run there.
    """
    marker = _opened(out / MARKER)
    if marker is None:
        yield False
        return
    try:
        held = _lock(marker)
        if held is False:
            raise CallError(refusal(what))
        yield bool(held)
    finally:
        os.close(marker)


def _opened(path: Path) -> int | None:
    """For writing, as network drives want it of what is to be locked; another user's may only be readable."""
    for how in (os.O_RDWR, os.O_RDONLY):
        try:
            return os.open(path, how)
        except OSError:
            continue
    return None


if sys.platform == "win32":  # pragma: no cover - tested on Windows alone
    import msvcrt

    def _lock(file: int) -> bool | None:
        os.lseek(file, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        except OSError:
            return None
        return True

else:
    import fcntl

    def _lock(file: int) -> bool | None:
        """None where it cannot be locked by anybody."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return None
        return True
