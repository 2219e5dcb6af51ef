"""Pictures for a screen, made of a photo's file by a pool of processes, and kept on disk."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Final

from blake3 import blake3

from safelight.app.looking.kept_files import KeptFiles
from safelight.errors import PhotoError
from safelight.imaging.file_stamp import stamps
from safelight.imaging.geometry import Box
from safelight.imaging.pool import Pool

VERSION: Final = 1
"""To be raised when the same file would give another picture."""
WORKERS: Final = 3
"""Processes that make pictures: as many as a person looks at, at once."""
MOST_BYTES: Final = 2 << 30
QUALITY: Final = 88
WHOLE: Final = Box(0.0, 0.0, 1.0, 1.0)


def views_folder() -> Path:
    """Where this user's pictures for the screen are kept."""
    from safelight.models.builtin.weights.graph_cache import cache_folder

    return cache_folder() / "views"


@dataclass(frozen=True, slots=True)
class View:
    """What is to be seen of which file."""

    files: tuple[Path, ...]
    """The leading one, then those that stand in for it where it cannot be read."""
    edge: int | None = None
    """Pixels of the long edge, at most; None: as many as there are."""
    box: Box | None = None
    """The part of it, in the upright picture; None: all of it."""

    @property
    def key(self) -> str:
        """Of the picture: another one where a file is no longer what it was."""
        told = [(str(path), one.size, one.changed) for path, one in zip(self.files, stamps(self.files), strict=True)]
        return blake3(repr((VERSION, QUALITY, told, self.edge, self.box)).encode()).hexdigest()[:40]


class Views:
    """Makes pictures, each once. For any number of threads. Close it at the end."""

    def __init__(self, folder: Path, *, workers: int = WORKERS, seconds: float = 60.0, most: int = MOST_BYTES) -> None:
        self._kept = KeptFiles(folder, most)
        self._workers, self._seconds = workers, seconds
        self._lock = Lock()
        self._pool: Pool[View, bytes] | None = None

    def jpeg(self, view: View, key: str = "") -> bytes:
        """The picture as a JPEG, upright, sRGB. Raises PhotoError where it cannot be had."""
        key = key or view.key
        kept = self._kept.get(key)
        if kept is not None:
            return kept
        ((_, made),) = self._opened().run([view])
        if isinstance(made, PhotoError):
            raise made
        self._kept.put(key, made)
        return made

    def close(self) -> None:
        """End the processes."""
        with self._lock, suppress(Exception):
            if self._pool is not None:
                self._pool.close()
                self._pool = None

    def _opened(self) -> Pool[View, bytes]:
        with self._lock:
            if self._pool is None:
                self._pool = Pool(made_of, self._workers, job_seconds=self._seconds)
            return self._pool


def made_of(view: View) -> bytes:
    """What a worker does for one picture. Raises PhotoError."""
    first, *others = view.files
    try:
        return _made(view, first)
    except PhotoError:
        for other in others:
            with suppress(PhotoError):
                return _made(view, other)
        raise


def _made(view: View, path: Path) -> bytes:
    from safelight.imaging.decode import decode
    from safelight.imaging.file_bytes import file_bytes
    from safelight.imaging.resize import shrunk
    from safelight.imaging.thumb import encoded
    from safelight.metadata.exif import Exif

    data = file_bytes(path)
    wanted = view.edge if view.box is None else None
    pixels = decode(data, path.suffix, Exif.of(data).orientation, wanted).crop(view.box or WHOLE)
    return encoded(pixels if view.edge is None else shrunk(pixels, view.edge, {}), QUALITY)
