"""Photos that were read before: known again by path, size, time and inode, so that nothing of them is read twice."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from blake3 import blake3

from safelight.engine.jpegs import Jpegs
from safelight.engine.reading import THUMB_EDGE
from safelight.errors import PhotoError
from safelight.imaging.decoding import DECODING
from safelight.imaging.file_stamp import FileStamp, stamps, stamps_of_all
from safelight.metadata.existing import SILENT, joined, sidecar_word
from safelight.metadata.facts import CaptureFacts, HumanWord
from safelight.metadata.sidecar import Folders

if TYPE_CHECKING:
    from safelight.engine.jpegs import Jpeg
    from safelight.engine.reading import Loaded
    from safelight.engine.state import PhotoState
    from safelight.imaging.photo import Photo
    from safelight.store.cache import ResultCache

TOGETHER = 512
"""Photos that are recalled at once."""
VERSION = 1
"""To be raised when the same file would give other facts, another hash or another thumbnail."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What reading a photo's file told, its pictures apart."""

    image_hash: str
    facts: CaptureFacts
    inside: HumanWord
    """What stands in its files; its sidecars are asked each time."""
    file: str
    """The file that was looked at, of a RAW and its JPEG."""
    width: int
    height: int
    thumb: bytes = b""
    """Where a store of before kept its `Thumbnail`."""

    @property
    def jpegs(self) -> tuple[bytes]:
        """See `Illustrated`."""
        return (self.thumb,)

    @classmethod
    def of(cls, loaded: Loaded) -> Self:
        """By what was read."""
        size = (loaded.picture.full_width, loaded.picture.full_height) if loaded.picture else (0, 0)
        return cls(loaded.image_hash, loaded.facts, loaded.inside, loaded.file, *size)


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A photo's small picture for the report, as it is kept in the cache: many times larger than all else that reading
    told, and of no use to who decides anew."""

    jpeg: bytes

    @property
    def jpegs(self) -> tuple[bytes]:
        """See `Illustrated`."""
        return (self.jpeg,)


@dataclass
class KnownPhotos:
    """Remembers identities in the cache under the stamps of a photo's files, and words under those of its sidecars."""

    cache: ResultCache
    pictured: bool = True
    """Whether photos are known by their thumbnails, too."""

    def __post_init__(self) -> None:
        self._jpegs = Jpegs(self.cache)

    def recall(self, states: Sequence[PhotoState]) -> Iterator[tuple[PhotoState, Identity, HumanWord]]:
        """Those of the photos whose files are as they were, each with what humans say of it now."""
        for state, stamp in zip(states, stamps_of_all(state.photo.places for state in states), strict=True):
            state.stamp = stamp
        folders = Folders()
        for at in range(0, len(states), TOGETHER):  # what is known of a whole shoot need not be held at once
            yield from self._recalled(states[at : at + TOGETHER], folders)

    def remember(self, state: PhotoState, identity: Identity, thumb: bytes) -> None:
        """Keep what reading told, under the stamps that the files had then."""
        state.thumb = thumb
        if key := _key(state):
            small = Thumbnail(thumb)
            self.cache.put_many([(thumb_key(key), small)], Thumbnail)
            self.cache.put_many([(key, identity)], Identity)
            (state.thumb,) = self._jpegs.kept(thumb_key(key), small)
            self.cache.spent([key])

    def _recalled(
        self, states: Sequence[PhotoState], folders: Folders
    ) -> Iterator[tuple[PhotoState, Identity, HumanWord]]:
        keys = [_key(state) for state in states]
        found = self.cache.get_many([key for key in keys if key], Identity)
        self.cache.spent(list(found))
        thumbs = self._thumbs(found) if self.pictured else dict.fromkeys(found, b"")
        known = []
        for state, key in zip(states, keys, strict=True):
            if key in thumbs:
                state.thumb = thumbs[key]
                known.append((state, found[key]))
        sidecars = self._sidecars([state.photo for state, _ in known], folders)
        for (state, identity), said in zip(known, sidecars, strict=True):
            yield state, identity, joined(said, identity.inside)

    def _thumbs(self, found: Mapping[bytes, Identity]) -> Mapping[bytes, Jpeg]:
        """Of those that were found, whose thumbnails are there: another photo is read again."""
        beside = {key: thumb_key(key) for key, one in found.items() if not one.thumb}
        kept = self.cache.get_many(list(beside.values()), Thumbnail)
        small = {key: (at, kept[at]) for key, at in beside.items() if at in kept}
        within = {key: (key, one) for key, one in found.items() if one.thumb}
        return {key: self._jpegs.kept(*where)[0] for key, where in (small | within).items()}

    def _sidecars(self, photos: Sequence[Photo], folders: Folders) -> list[HumanWord]:
        """What the sidecars of these photos say. One that is as it was is not read again."""
        there = [folders.sidecars(place, others) for place, *others in (photo.places for photo in photos)]
        keys = [_words_key(one) if one else b"" for one in there]
        found = dict(self.cache.get_many([key for key in keys if key], HumanWord))
        new = {key: sidecar_word(one) for key, one in zip(keys, there, strict=True) if key and key not in found}
        self.cache.put_many(new.items(), HumanWord)
        return [(found | new).get(key, SILENT) for key in keys] if new else [found.get(key, SILENT) for key in keys]


def changed(state: PhotoState, loaded: Loaded) -> PhotoError | None:
    """Why what was just read of a photo is not what it was known by: else its answers would stand under another's name.

    None where its files were as they had been.
    """
    if not state.stamp or (loaded.stamp or stamps(state.photo.places)) == state.stamp:
        return None
    return PhotoError("it was changed while the run went on; run it again to have it looked at as it is", "changed")


def identity_key(place: str, stamp: Sequence[FileStamp]) -> bytes:
    """What a photo's identity is kept under while its files have these stamps; empty where the photo is not there.

    `place` is the leading file's, from the root.
    """
    if not stamp or stamp[0].size is None:
        return b""
    told = (VERSION, DECODING, THUMB_EDGE, place, list(map(_told, stamp)))
    return blake3(b"photo" + repr(told).encode()).digest()


def thumb_key(identity: bytes) -> bytes:
    """What a photo's thumbnail is kept under, by what its identity is."""
    return blake3(b"thumb" + identity).digest()


def _key(state: PhotoState) -> bytes:
    place = state.photo.places[0]
    return identity_key(place if os.path.isabs(place) else str(Path(place).absolute()), state.stamp)  # noqa: PTH117


def _words_key(places: Sequence[Path]) -> bytes:
    told = [(str(place.absolute()), _told(stamp)) for place, stamp in zip(places, stamps(places), strict=True)]
    return blake3(b"sidecars" + repr((VERSION, told)).encode()).digest()


def _told(stamp: FileStamp) -> tuple[str, int | None, int | None, int | None]:
    return stamp.name, stamp.size, stamp.changed, stamp.inode
