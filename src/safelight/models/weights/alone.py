"""One pull at a time in one library: a lock of the operating system, which ends with its process."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from safelight.errors import PullError

_NAME = ".pull.lock"
_TAKEN = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Raises PullError at once where another process pulls into the folder. Raises OSError where it is read-only."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / _NAME).open("a+b") as file:
        try:
            _take(file)
        except OSError as error:
            if error.errno not in _TAKEN:  # a file system without locks: then there is none
                yield
                return
            raise PullError(
                f"another pull is at work in {str(folder)!r}. Wait until it is done, then run it again."
            ) from None
        yield


def _take(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
