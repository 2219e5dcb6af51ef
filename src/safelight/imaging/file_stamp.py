"""What tells, without reading it, that a file is the one that was read before."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from safelight.imaging.borrowed import beginnings


@dataclass(frozen=True, slots=True)
class FileStamp:
    """Size, time of the last change and inode; all None where there is no file."""

    name: str
    size: int | None = None
    changed: int | None = None
    """Nanoseconds since 1970."""
    inode: int | None = None


def stamps(paths: Iterable[str | os.PathLike[str]]) -> tuple[FileStamp, ...]:
    """One a path, in order. A file that cannot be asked counts as not there."""
    (found,) = stamps_of_all((paths,))
    return found


def stamps_of_all(photos: Iterable[Iterable[str | os.PathLike[str]]]) -> Iterator[tuple[FileStamp, ...]]:
    """The same for the files of each of many photos, in their order."""
    borrowed = beginnings()
    return (tuple([_stamp(path, borrowed) for path in paths]) for paths in photos)


def _stamp(path: str | os.PathLike[str], borrowed: tuple[str, ...]) -> FileStamp:
    name = os.path.basename(path)  # noqa: PTH119 - whole shoots are asked, and no path is made in vain
    try:
        found = os.stat(path)  # noqa: PTH116 - likewise
    except (OSError, ValueError):
        return FileStamp(name)
    inode = 0 if os.fspath(path).startswith(borrowed) else found.st_ino  # another one on each machine
    return FileStamp(name, found.st_size, found.st_mtime_ns, inode)
