"""Writing one sidecar beside an original: whole or not at all, with the former one's permissions and owner."""

import os
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Former:
    """What a sidecar was: its digest, permissions and time of change."""

    digest: str
    mode: int
    mtime_ns: int

    @classmethod
    def of(cls, path: Path, data: bytes) -> "Former":
        status = path.stat()
        return cls(digest(data), status.st_mode & 0o7777, status.st_mtime_ns)


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def current(path: Path) -> bytes | None:
    """What is there; None where nothing is. Raises `OSError`."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def place(path: Path, data: bytes, draft: Path, *, former: Former | None = None, mtime_ns: int | None = None) -> None:
    """Put `data` at `path` by way of `draft`, a free name in the same folder.

    What replaces a file (`former`) waits for the disk, and gets its permissions and owner; `mtime_ns` sets the time of
    change. Raises `OSError`, and then nothing has changed.
    """
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            if former is not None:
                os.fsync(file.fileno())
        if former is not None:
            _make_like(draft, path, former.mode)
        if mtime_ns is not None:
            os.utime(draft, ns=(mtime_ns, mtime_ns))
        draft.replace(path)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _make_like(draft: Path, path: Path, mode: int) -> None:
    there, made = path.stat(), draft.stat()
    if (there.st_uid, there.st_gid) != (made.st_uid, made.st_gid) and hasattr(os, "chown"):
        os.chown(draft, there.st_uid, there.st_gid)  # before the permissions, which it takes bits from
    draft.chmod(mode)
