"""Proof that originals were left alone: what they were before a run against what they are after it."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from blake3 import blake3

from safelight.imaging.borrowed import is_borrowed
from safelight.imaging.photo import Photo


@dataclass(frozen=True, slots=True)
class FileState:
    """Bytes, size, time of change and permissions of one file."""

    digest: str
    size: int
    mtime_ns: int
    mode: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """`changed` names the photos of which a file is different or gone."""

    checked: int
    changed: tuple[str, ...] = ()

    @property
    def unchanged(self) -> int:
        return self.checked - len(self.changed)


Snapshot = Mapping[Path, FileState | None]
"""None: a file that could not be read."""


def snapshot(photos: Iterable[Photo]) -> Snapshot:
    """The state of every file of the photos; of those behind a URL nothing is known here."""
    return {path: _state(path) for photo in photos for path in photo.paths if not is_borrowed(path)}


def compare(before: Snapshot, photos: Iterable[Photo]) -> Comparison:
    """The photos against the snapshot that was taken of them. A photo is unchanged if all its files are."""
    here = [photo for photo in photos if not is_borrowed(photo.path)]
    names = [(photo.name, all(_state(path) == before.get(path) for path in photo.paths)) for photo in here]
    return Comparison(len(names), tuple(name for name, same in names if not same))


def _state(path: Path) -> FileState | None:
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            digest = blake3()
            while block := file.read(1 << 20):
                digest.update(block)
    except OSError:
        return None
    return FileState(digest.hexdigest(), status.st_size, status.st_mtime_ns, status.st_mode)
