"""Files that are on the disk itself, and not on their way to it."""

import ctypes
import errno
import os
import sys
from pathlib import Path

from safelight.errors import OutputError


def settle(folder: Path) -> None:
    """Wait until all that was written in a folder's file system would be there after a power cut, names too.

    One call for thousands of files, of which each would cost milliseconds to wait for; whatever else is on its way to
    that disk is waited for, too. A system that knows no such call is asked to begin (macOS), or sees to it by itself
    (Windows).

    Raises:
        OutputError: the disk could not take what had been written.
    """
    if sys.platform != "linux":
        if sys.platform != "win32":
            os.sync()
        return
    try:
        opened = os.open(folder, os.O_RDONLY)
        try:
            _sync_file_system(opened)
        finally:
            os.close(opened)
    except OSError as fault:
        raise OutputError(f"{folder.name!r} could not be written: {fault.strerror or fault}") from fault


def _sync_file_system(opened: int) -> None:
    """See `man 2 syncfs`: Python has no name for it."""
    if ctypes.CDLL(None, use_errno=True).syncfs(opened):
        number = ctypes.get_errno()
        if number == errno.ENOSYS:  # as in some sandboxes
            os.sync()
            return
        raise OSError(number, os.strerror(number))
