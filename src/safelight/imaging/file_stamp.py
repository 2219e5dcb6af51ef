"""What tells, without reading it, that a file is the one that was read before."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileStamp:
    """Size, time of the last change and inode; all None where there is no file."""

    name: str
    size: int | None = None
    changed: int | None = None
    """Nanoseconds since 1970."""
    inode: int | None = None


def stamps(paths: Iterable[Path]) -> tuple[FileStamp, ...]:
    """One a path, in order. A file that cannot be asked counts as not there."""
    return tuple(map(_stamp, paths))


def _stamp(path: Path) -> FileStamp:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return FileStamp(path.name)
    return FileStamp(path.name, found.st_size, found.st_mtime_ns, found.st_ino)
