"""A photo that a step names by its path, beside those of the run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.errors import PhotoError

if TYPE_CHECKING:
    from safelight.models.contract import Sight


@dataclass(frozen=True, slots=True)
class Reference:
    """A photo's file, and what is in it: measurements made against it are kept by both."""

    path: str
    digest: str
    """Hash of its bytes; empty where it cannot be read."""


def reference_at(path: str) -> Reference:
    """The file at a path, `~` being the user's home. Never raises: to read it does."""
    file = Path(path).expanduser()
    try:
        state = file.stat()
        return Reference(str(file), _digest(str(file), state.st_size, state.st_mtime_ns))
    except (OSError, ValueError, PhotoError):
        return Reference(str(file), "")


def read(reference: Reference) -> Sight:
    """The photo, decoded. Raises PhotoError where it cannot be."""
    return _sight(reference)


@lru_cache(64)
def _digest(path: str, _size: int, _changed: int) -> str:
    from blake3 import blake3

    from safelight.imaging.file_bytes import file_bytes

    return blake3(file_bytes(Path(path))).hexdigest()


@lru_cache(2)
def _sight(reference: Reference) -> Sight:
    from safelight.imaging.decode import decode
    from safelight.imaging.file_bytes import file_bytes
    from safelight.imaging.picture import VIEW_EDGE
    from safelight.metadata.exif import Exif
    from safelight.metadata.facts import CaptureFacts
    from safelight.models.contract import Sight

    path = Path(reference.path)
    if not path.exists():
        raise PhotoError(f"there is no file {reference.path!r}", "reference")
    data = file_bytes(path)
    return Sight(decode(data, path.suffix, Exif.of(data).orientation, VIEW_EDGE).picture(), CaptureFacts())
