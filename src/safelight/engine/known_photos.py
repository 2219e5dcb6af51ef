"""Photos that were read before: known again by path, size, time and inode, so that nothing of them is read twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from blake3 import blake3

from safelight.engine.reading import THUMB_EDGE
from safelight.errors import PhotoError
from safelight.imaging.file_stamp import stamps
from safelight.metadata.facts import CaptureFacts, HumanWord
from safelight.metadata.sidecar import beside

if TYPE_CHECKING:
    from safelight.engine.reading import Loaded
    from safelight.engine.state import PhotoState
    from safelight.store.cache import ResultCache

VERSION = 1
"""To be raised when the same file would give other facts, another hash or another thumbnail."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What reading a photo's file told, its picture apart."""

    image_hash: str
    facts: CaptureFacts
    word: HumanWord
    width: int
    height: int
    thumb: bytes

    @classmethod
    def of(cls, loaded: Loaded) -> Self:
        """By what was read."""
        size = (loaded.picture.full_width, loaded.picture.full_height) if loaded.picture else (0, 0)
        return cls(loaded.image_hash, loaded.facts, loaded.word, *size, loaded.thumb)


@dataclass
class KnownPhotos:
    """Remembers identities in the cache, under the stamps of a photo's files and of all that may be its sidecars."""

    cache: ResultCache
    _keys: dict[int, bytes] = field(default_factory=dict)

    def recall(self, states: Iterable[PhotoState]) -> Iterator[tuple[PhotoState, Identity]]:
        """Those of the photos whose files are as they were. What is read later is kept under their stamps of now."""
        keys = {state.index: key for state in states if (key := _key(state))}
        self._keys |= keys
        found = self.cache.get_many(list(keys.values()), Identity)
        for state in states:
            if identity := found.get(keys.get(state.index, b"")):
                yield state, identity

    def remember(self, state: PhotoState, identity: Identity) -> None:
        """Keep what reading told, unless the files changed since they were looked for."""
        key, now = self._keys.get(state.index), _key(state)
        if key and key == now:
            self.cache.put_many([(key, identity)], Identity)


def changed(state: PhotoState) -> PhotoError | None:
    """Why what was just read of a photo is not what it was known by: else its answers would stand under another's name.

    None where its files are as they were.
    """
    if not state.stamp or stamps(state.photo.paths) == state.stamp:
        return None
    return PhotoError("it was changed while the run went on; run it again to have it looked at as it is", "changed")


def _key(state: PhotoState) -> bytes:
    """Empty where the photo is not there. The photo's stamp is remembered."""
    paths = state.photo.paths
    first, *others = paths
    files = stamps((*paths, *beside(first, others)))
    state.stamp = files[: len(paths)]
    if files[0].size is None:
        return b""
    told = (VERSION, THUMB_EDGE, str(first.absolute()), [(one.name, one.size, one.changed, one.inode) for one in files])
    return blake3(b"photo" + repr(told).encode()).digest()
