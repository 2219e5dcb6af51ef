"""What a watched folder holds at one moment, and the door to it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Protocol


class Stamp(NamedTuple):
    """What tells that a file is being written: its size, and when it changed (nanoseconds since 1970)."""

    size: int
    changed: int


Look = Mapping[Path, Stamp]
"""The photo files of a folder, all the way down."""


class View(Protocol):
    """The folder, as the watcher sees it."""

    def look(self) -> Look | None:
        """What is there now; None while the folder itself is not."""
        ...

    def is_whole(self, path: Path) -> bool:
        """Whether a file ends as its kind should, as far as that can be told."""
        ...

    def idle(self, path: Path) -> float:
        """Seconds since a file was last touched, by the clock on the wall; 0 where nobody knows."""
        ...


class Clock(Protocol):
    """Time, and the waiting for it."""

    def now(self) -> float:
        """Seconds that only ever grow."""
        ...

    def wait(self, seconds: float) -> None:
        """Wait until something happened in the folder, until the watch shall end, or so long."""
        ...
