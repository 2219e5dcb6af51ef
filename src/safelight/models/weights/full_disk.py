"""A disk that is full, told with the bytes that are needed."""

import errno
from pathlib import Path

from safelight.errors import PullError
from safelight.models.amount import size

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def unwritten(error: OSError, path: Path, needed: int, what: str) -> PullError:
    """A file of weights could not be written; `needed` bytes of it were still to come."""
    if error.errno in _FULL:
        return no_room(path.parent, needed, what)
    return PullError(f"{str(path)!r} cannot be written: {error.strerror}. See to the folder's permissions.")


def no_room(folder: Path, needed: int, what: str) -> PullError:
    """The disk is full, or would be."""
    return PullError(
        f"the disk is full: {what!r} needs {size(needed)} ({needed} bytes) more in {str(folder)!r}. Make room there, "
        "or name another folder by SAFELIGHT_MODELS."
    )
