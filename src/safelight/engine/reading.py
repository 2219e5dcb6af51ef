"""What the engine wants to know of a photo's file, and what it gets: the contract between engine and decode pool."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from safelight.errors import PhotoError
from safelight.imaging.file_stamp import FileStamp
from safelight.imaging.geometry import Box
from safelight.imaging.photo import Photo
from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts, HumanWord

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

THUMB_EDGE = 320
"""Long edge of the report's thumbnails, in pixels: a size that models look at, too."""


@dataclass(frozen=True, slots=True)
class Want:
    """What to read of one photo, in one go over its file."""

    index: int
    photo: Photo
    identity: bool = True
    """Hash, facts and human word."""
    view: bool = True
    """The picture at view size."""
    thumb: bool = False
    """A small JPEG for the report."""
    crops: tuple[Box, ...] = ()
    """Native-resolution crops."""
    file: str = ""
    """Which of the photo's files is looked at, by name; empty: the leading one, or a companion that can be read."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read of one photo. A `fault` replaces everything that could not be had."""

    index: int
    image_hash: str = ""
    facts: CaptureFacts = field(default_factory=CaptureFacts)
    word: HumanWord = field(default_factory=HumanWord)
    inside: HumanWord = field(default_factory=HumanWord)
    """What stands in the photo's files; `word` is that and what their sidecars say."""
    file: str = ""
    """The file that was looked at: the leading one, or its companion where that could not be read."""
    stamp: tuple[FileStamp, ...] = ()
    """Of the photo's files, taken before they were read."""
    picture: Picture | None = None
    crops: tuple[npt.NDArray[np.uint8], ...] = ()
    """uint8 (h, w, 3), one a box wanted."""
    thumb: bytes = b""
    fault: PhotoError | None = None
    seconds: float = 0.0
    """CPU seconds that reading took."""


class Reader(Protocol):
    """Reads photos ahead of whoever consumes them, in order, with bounded memory; a bad file costs one photo."""

    def read(self, wants: Iterable[Want]) -> Iterator[Loaded]:
        """One `Loaded` a want, in order; never raises for a photo's sake."""
        ...

    def close(self) -> None: ...
