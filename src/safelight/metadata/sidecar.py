"""Sidecars: where editors put them, and how they are read.

Lightroom and Capture One write `IMG_1234.xmp`, darktable and digiKam `IMG_1234.CR2.xmp`.
"""

import errno
import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count
from pathlib import Path

from safelight.errors import MetadataError

Place = str | os.PathLike[str]
_NOT_THERE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG})


def beside(photo: Path, companions: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Where a photo's sidecars may lie, whether or not they do; Adobe's name first.

    `companions` are the other files of the same exposure (the JPEG of a RAW).
    """
    return tuple(Path(folder, name) for folder, name in _places(photo, companions))


class Folders:
    """Folders that are listed once, for whoever asks about whole shoots: most photos have no sidecar."""

    def __init__(self) -> None:
        self._names: dict[str, frozenset[str]] = {}

    def sidecars(self, photo: Place, companions: Sequence[Place] = ()) -> list[Path]:
        """The sidecars that lie beside a photo, in the order of `beside`."""
        if not any(self._in(_split(file)[0]) for file in (photo, *companions)):
            return []
        likely = [(folder, name) for folder, name in _places(photo, companions) if name.casefold() in self._in(folder)]
        return [place for folder, name in likely if (place := Path(folder, name)).is_file()]

    def _in(self, folder: str) -> frozenset[str]:
        """Names of sidecars without case, which not every disk tells apart."""
        if folder not in self._names:
            try:
                with os.scandir(folder) as there:
                    names = (one.name.casefold() for one in there)
                    self._names[folder] = frozenset(name for name in names if name.endswith(".xmp"))
            except OSError:
                self._names[folder] = frozenset()
        return self._names[folder]


def _places(photo: Place, companions: Iterable[Place]) -> Iterable[tuple[str, str]]:
    """Folder and name of every place; whole shoots are asked, so no path is made in vain."""
    files = [_split(file) for file in (photo, *companions)]
    bases = [(folder, _stem(name)) for folder, name in files] + files
    return dict.fromkeys((folder, name + end) for folder, name in bases for end in (".xmp", ".XMP"))


def _split(file: Place) -> tuple[str, str]:
    """Folder and name."""
    folder, name = os.path.split(file)
    return folder or os.curdir, name


def adobes(photo: Path) -> Path:
    """Where Lightroom, Capture One and Photo Mechanic look for a photo's sidecar: `IMG_1234.xmp`."""
    return photo.with_name(_stem(photo.name) + ".xmp")


def darktables(photo: Path) -> Path:
    """Where darktable and digiKam look: `IMG_1234.CR2.xmp`."""
    return photo.with_name(photo.name + ".xmp")


def read(path: Path) -> bytes | None:
    """A sidecar's bytes; None where there is no such file (or something that is no file).

    Raises `MetadataError` where it cannot be read, or is larger than any sidecar.
    """
    from safelight.metadata.xmp_document import MAX_BYTES

    try:
        # A named pipe called `IMG_1234.xmp` would be waited for until the end of days.
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as fault:
        if fault.errno in _NOT_THERE:
            return None
        raise MetadataError(f"sidecar {path.name!r} cannot be read: {fault.strerror}") from fault
    if len(data) > MAX_BYTES:
        raise MetadataError(f"sidecar {path.name!r} is larger than {MAX_BYTES:,} bytes and was not read")
    return data


def names(photos: Iterable[str]) -> dict[str, str]:
    """For each photo's name (POSIX, relative) its sidecar's, in a folder of their own: Adobe's naming.

    Stems that collide keep their suffix (`a.png.xmp`), also where they differ in case alone, so that the folder can be
    copied to any disk.
    """
    ordered = sorted(set(photos))
    stems = Counter(_stem(photo).casefold() for photo in ordered)
    taken: set[str] = set()
    found = {}
    for photo in ordered:
        plain = [_stem(photo)] if stems[_stem(photo).casefold()] == 1 else []
        free = (base for base in chain(plain, _numbered(photo)) if base.casefold() not in taken)
        base = next(free)
        taken.add(base.casefold())
        found[photo] = base + ".xmp"
    return found


def _stem(photo: str) -> str:
    """A name without its suffix; one of dots alone is none (`..jpg`)."""
    folder, slash, name = photo.rpartition("/")
    stem = name.rpartition(".")[0]
    return folder + slash + (stem if stem.strip(".") else name)


def _numbered(photo: str) -> Iterator[str]:
    yield photo
    yield from (f"{photo}~{number}" for number in count(2))
