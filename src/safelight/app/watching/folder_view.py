"""A watched folder on a disk, a card or a network drive."""

from __future__ import annotations

import os
from pathlib import Path
from time import time

from safelight.app.watching.look import Look, Stamp
from safelight.errors import CallError, PhotoError
from safelight.imaging.file_bytes import file_bytes
from safelight.imaging.walk import Walk
from safelight.imaging.wholeness import ends_early


class FolderView:
    """The `View` of a folder that is there when this is made. `out` is never looked into."""

    def __init__(self, folder: Path, out: Path) -> None:
        self._folder, self._out = folder, out
        self._mount = _mount_of(folder.resolve())

    def look(self) -> Look | None:
        """See `View`. An empty folder where a drive was mounted is no folder."""
        if not self._is_there():
            return None
        walk = Walk(self._out)
        try:
            walk.enter(self._folder)
        except (CallError, OSError):
            return None
        found = {one.path: stamp for one in walk.found if (stamp := _stamp(one.path))}
        return found if self._is_there() else None

    def is_whole(self, path: Path) -> bool:
        """See `View`. What cannot be read is taken as it is: the run says why."""
        try:
            return not ends_early(file_bytes(path), path.suffix)
        except PhotoError as fault:
            return fault.code not in ("empty", "vanished")

    def idle(self, path: Path) -> float:
        """See `View`."""
        try:
            found = path.stat()
        except OSError:
            return 0.0
        return max(0.0, time() - max(found.st_mtime, found.st_ctime))

    def _is_there(self) -> bool:
        try:
            with os.scandir(self._folder):
                return self._mount.is_mount()
        except OSError:
            return False


def _mount_of(folder: Path) -> Path:
    """The drive that a folder lies on."""
    return next(place for place in (folder, *folder.parents) if place.is_mount() or place == place.parent)


def _stamp(path: Path) -> Stamp | None:
    """None for what went while it was looked at."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Stamp(found.st_size, found.st_mtime_ns)
