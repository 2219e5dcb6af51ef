"""Files that are there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from stat import S_ISREG
from typing import BinaryIO, Final

from safelight.errors import OutputError

_DRAFT: Final = ".safelight-*.part"


@contextmanager
def replacing(path: Path, *, durable: bool = True) -> Iterator[BinaryIO]:
    """A file to write to that takes `path`'s place when the block ends well; else no trace of it stays.

    A link at `path` is replaced, not followed. `durable` waits for the disk, so that not even a power cut leaves half a
    file; of thousands of small files that can be made again, all are waited for at once (see `settled`).

    Raises:
        OutputError: the disk is full, or the folder cannot be written.
    """
    draft = path.with_name(_DRAFT.replace("*", token_hex(6)))
    try:
        with draft.open("xb") as file:
            yield file
            file.flush()
            if durable:
                os.fsync(file.fileno())
        draft.replace(path)
    except OSError as fault:
        raise OutputError(f"{path.name!r} could not be written: {fault.strerror or fault}") from fault
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def remove_drafts(folder: Path) -> None:
    """Remove what processes that were killed while they wrote left below a folder; nobody may be writing into it."""
    for draft in folder.rglob(_DRAFT):
        with suppress(OSError):
            draft.unlink()


def holds(path: Path, data: bytes) -> bool:
    """Whether a file is there already, and is nothing but `data`. A link is none."""
    try:
        found = path.lstat()
        return S_ISREG(found.st_mode) and found.st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False
