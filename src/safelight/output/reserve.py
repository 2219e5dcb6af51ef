"""Room on the disk for a run's records, held while its copies are written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

NAME: Final = ".safelight-records.part"
_CHUNK: Final = 1 << 20


@contextmanager
def room_for_records(folder: Path, size: int) -> Iterator[None]:
    """Hold `size` bytes in a folder that is there, so that a disk that fills up costs copies and never the records.

    Where so much is not free, what is free is not held either: writing the records says then what is wrong.
    """
    held = folder / NAME
    try:
        with suppress(OSError), held.open("wb") as file:
            _fill(file, size)
        yield
    finally:
        with suppress(OSError):
            held.unlink(missing_ok=True)


def _fill(file: BinaryIO, size: int) -> None:
    """Blocks that are really taken; a file that only claims to be long takes none."""
    if size > 0 and hasattr(os, "posix_fallocate"):
        os.posix_fallocate(file.fileno(), 0, size)
        return
    file.writelines(bytes(min(_CHUNK, size - start)) for start in range(0, size, _CHUNK))
