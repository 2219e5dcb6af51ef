"""What is in one folder, as far as somebody who looks for photos wants to know."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from safelight.imaging.file_kind import folder_kind, kind_by_name
from safelight.output.names import shown
from safelight.server.faults import ForbiddenError, NotFoundError
from safelight.server.roots import OutsideError, Roots, told


class Folder(BaseModel):
    """One to go into."""

    model_config = ConfigDict(frozen=True)

    name: str
    path: str = Field(description="What to ask for; it may be no path that can be read.")


class Listing(BaseModel):
    """One folder, or the roots."""

    model_config = ConfigDict(frozen=True)

    path: str | None = Field(description="Null: these are the roots.")
    parent: str | None = Field(description="Null where nothing above can be reached.")
    folders: tuple[Folder, ...]
    photos: int = Field(description="Files that are photos by their names, in this folder alone.")
    sidecars: int


def of_roots(roots: Roots) -> Listing:
    """Where to begin."""
    folders = tuple(Folder(name=shown(one.name or str(one)), path=told(one)) for one in roots.folders)
    return Listing(path=None, parent=None, folders=folders, photos=0, sidecars=0)


def of_folder(roots: Roots, text: str) -> Listing:
    """One folder. Raises OutsideError, NotFoundError, and ForbiddenError where the system does not let us look."""
    path = roots.resolve(text)
    try:
        with os.scandir(path) as entries:
            found = list(entries)
    except (FileNotFoundError, NotADirectoryError):
        raise NotFoundError(f"there is no folder {shown(str(path))!r}; it may have been moved or unplugged") from None
    except OSError as error:
        raise ForbiddenError(f"the folder {shown(str(path))!r} cannot be looked into: {error.strerror}") from None
    folders = sorted(_folders(roots, found), key=lambda one: (one.name.casefold(), one.name))
    kinds = Counter(kind_by_name(entry.name) for entry in found if not _is_folder(entry))
    above = roots.above(path)
    return Listing(
        path=told(path),
        parent=told(above) if above else None,
        folders=tuple(folders),
        photos=kinds["photo"],
        sidecars=kinds["sidecar"],
    )


def _folders(roots: Roots, entries: Iterable[os.DirEntry[str]]) -> Iterator[Folder]:
    """Those that a run would look into, and that lead nowhere else."""
    for entry in entries:
        if not _is_folder(entry) or folder_kind(entry.name):
            continue
        path = Path(entry.path)
        try:
            real = roots.resolve(told(path)) if entry.is_symlink() else path
        except OutsideError:
            continue
        yield Folder(name=shown(entry.name), path=told(real))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """False also where nobody may know."""
    try:
        return entry.is_dir()
    except OSError:
        return False
