"""Copies that an earlier run wrote and nobody touched since are not written again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, field
from typing import TYPE_CHECKING, Self

from blake3 import blake3

from safelight.engine.exporting import Copied
from safelight.imaging.file_stamp import stamps
from safelight.imaging.render.version import RENDERING
from safelight.output.copies import FOLDER
from safelight.output.places import places

if TYPE_CHECKING:
    from pathlib import Path

    from safelight.engine.exporting import Copy, Exporter
    from safelight.imaging.photo import Photo
    from safelight.store.cache import ResultCache


@dataclass(frozen=True, slots=True)
class CopyMade:
    """A copy as it was when it was written."""

    path: str
    width: int
    height: int
    thumb: bytes
    size: int | None
    changed: int | None
    inode: int | None

    @classmethod
    def of(cls, out: Path, copied: Copied) -> Self:
        """A copy that is there now."""
        (stamp,) = stamps([out / copied.path])
        made = (copied.path, copied.width, copied.height, copied.thumb)
        return cls(*made, stamp.size, stamp.changed, stamp.inode)

    def again(self, out: Path, index: int) -> Copied | None:
        """The same for a later run; None where the file is not what was written."""
        copied = Copied(index, self.path, self.width, self.height, self.thumb)
        return copied if self.size is not None and CopyMade.of(out, copied) == self else None


@dataclass
class KeptCopies:
    """An `Exporter` that asks another one only for copies that are not there yet.

    Known again by the photo's files (path, size, time, inode), the edits, what is handed over, and the place; and the
    copy itself must lie there as it was written.
    """

    exporter: Exporter
    out: Path
    photos: Sequence[Photo]
    cache: ResultCache
    _keys: dict[int, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._places = places((photo.name for photo in self.photos), FOLDER)

    def write(self, copies: Iterable[Copy]) -> Iterator[Copied]:
        """One `Copied` a copy, in order."""
        turns: deque[Copied | None] = deque()  # None: the exporter's
        for made in self.exporter.write(self._missing(copies, turns)):
            while (kept := turns.popleft()) is not None:
                yield kept
            self._remember(made)
            yield made
        yield from (kept for kept in turns if kept is not None)

    def _missing(self, copies: Iterable[Copy], turns: deque[Copied | None]) -> Iterator[Copy]:
        for copy in copies:
            kept = self._kept(copy)
            turns.append(kept)
            if kept is None:
                yield copy

    def _kept(self, copy: Copy) -> Copied | None:
        key = self._keys[copy.index] = self._key(copy)
        made = self.cache.get_many([key], CopyMade).get(key)
        return made.again(self.out, copy.index) if isinstance(made, CopyMade) else None

    def _remember(self, copied: Copied) -> None:
        if copied.fault is None and copied.path:
            entry = (self._keys[copied.index], CopyMade.of(self.out, copied))
            self.cache.put_many([entry], CopyMade, seconds=copied.seconds)

    def _key(self, copy: Copy) -> bytes:
        files = [astuple(one) for one in stamps(copy.photo.paths)]
        place = self.out.absolute() / self._places[copy.photo.name]
        told = (RENDERING, str(place), str(copy.photo.path.absolute()), files, copy.operations, copy.hand_off)
        return blake3(b"copy" + repr(told).encode()).digest()
