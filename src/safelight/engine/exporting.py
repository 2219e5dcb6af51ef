"""What the engine wants written as copies, and what it gets: the contract between engine and whoever writes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from safelight.errors import PhotoError
    from safelight.imaging.edits import Operations
    from safelight.imaging.photo import Photo
    from safelight.metadata.hand_off import HandOff


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy to write: of which photo, with which edits; none is the original's bytes."""

    index: int
    photo: Photo
    operations: Operations = ()
    hand_off: HandOff | None = None
    """Stars, label and keywords that the copy carries inside."""


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy that was written."""

    index: int
    path: str = ""
    """POSIX path below the output folder."""
    width: int = 0
    height: int = 0
    thumb: bytes = b""
    """JPEG for the report; empty where the copy is the original's bytes."""
    seconds: float = 0.0
    """CPU seconds that it took."""
    fault: PhotoError | None = None


class Exporter(Protocol):
    """Writes copies, each whole or not at all; one that cannot be written costs one photo."""

    def write(self, copies: Iterable[Copy]) -> Iterator[Copied]:
        """One `Copied` a copy, in order; never raises for a photo's sake."""
        ...


class NoExporter:
    """Where there is no output folder: nothing is written."""

    def write(self, copies: Iterable[Copy]) -> Iterator[Copied]:
        """Nothing, of every copy."""
        for copy in copies:
            yield Copied(copy.index)
