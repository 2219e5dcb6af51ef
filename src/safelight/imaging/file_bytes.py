"""A photo's file, read whole, once: whatever happens to it later, every reader sees the same bytes.

Not mapped into memory: a mapped file that shrinks while it is read kills the process.
"""

import os
import stat
from pathlib import Path

from safelight.imaging.borrowed import fetched, is_borrowed
from safelight.imaging.fault import fault
from safelight.imaging.limits import MAX_BYTES


def file_bytes(path: Path) -> bytes:
    """All bytes of the file, also of one that only stands for another behind a URL.

    Raises `PhotoError`: `vanished`, `unreadable`, `empty` or `too_large`; of one behind a URL also `changed`.
    """
    if is_borrowed(path):
        return fetched(path)
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            _check(status.st_mode, status.st_size)
            return file.read(status.st_size)  # never MAX_BYTES: so much would be set aside first
    except FileNotFoundError as gone:
        raise fault("unreadable", "a link that leads nowhere") if path.is_symlink() else fault("vanished") from gone
    except OSError as trouble:
        raise fault("unreadable", trouble.strerror or type(trouble).__name__) from trouble


def _check(mode: int, size: int) -> None:
    if not stat.S_ISREG(mode):
        raise fault("unreadable", "it is no ordinary file")
    if size == 0:
        raise fault("empty")
    if size > MAX_BYTES:
        raise fault("too_large", f"{size / 1e9:.1f} GB")
