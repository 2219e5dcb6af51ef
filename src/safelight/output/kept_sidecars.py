"""Sidecars that an earlier run wrote, that nobody touched since, and that would say the same: they stay as they are.

What they name is the run that said it first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from blake3 import blake3

from safelight.imaging.file_stamp import FileStamp, stamps
from safelight.metadata.sidecar import Folders
from safelight.store.cache import MemoryCache

if TYPE_CHECKING:
    from pathlib import Path

    from safelight.imaging.photo import Photo
    from safelight.metadata.hand_off import HandOff
    from safelight.store.cache import ResultCache

VERSION = 1
"""To be raised when the same words would be written otherwise."""


@dataclass(frozen=True, slots=True)
class SidecarWritten:
    """A sidecar as it was left."""

    stamp: FileStamp


@dataclass(frozen=True, slots=True)
class KeptSidecars:
    """Remembers what was written where, by what is said and by the sidecars beside the photo, which it starts from."""

    cache: ResultCache = field(default_factory=MemoryCache)
    folders: Folders = field(default_factory=Folders)

    def key(self, path: Path, photo: Photo, words: HandOff) -> bytes:
        """Of a sidecar at `path`, which run said it aside."""
        facts = {name: text for name, text in words.facts.items() if name != "run"}
        there = stamps(self.folders.sidecars(photo.path, photo.paths[1:]))
        told = (VERSION, str(path.absolute()), str(photo.path.absolute()), replace(words, facts=facts), there)
        return blake3(b"sidecar" + repr(told).encode()).digest()

    def look_up(self, keys: Iterable[bytes]) -> None:
        """Learn at once what was written under these keys: to ask for each is then quick."""
        self.cache.look_up(dict.fromkeys(keys, SidecarWritten))

    def stands(self, key: bytes, path: Path) -> bool:
        """Whether it lies there as it was written."""
        kept = self.cache.get_many([key], SidecarWritten).get(key)
        return kept is not None and kept == _now(path)

    def remember(self, key: bytes, path: Path) -> None:
        """It has just been written."""
        self.cache.put_many([(key, _now(path))], SidecarWritten)


def _now(path: Path) -> SidecarWritten:
    (stamp,) = stamps([path])
    return SidecarWritten(stamp)
