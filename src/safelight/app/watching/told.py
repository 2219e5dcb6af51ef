"""What a watch tells while it goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.errors import SafelightError

if TYPE_CHECKING:
    from safelight.app.calls import Done


@dataclass(frozen=True, slots=True)
class Watching:
    """It began; `known` files were had by earlier runs, as they are."""

    folder: Path
    out: Path
    known: int
    polled: str = ""
    """Why the folder is looked through again and again, where the system does not tell of changes."""


@dataclass(frozen=True, slots=True)
class Arriving:
    """Files are landing, after a time in which none did."""

    files: int


@dataclass(frozen=True, slots=True)
class CutOff:
    """A file keeps still, and its rest is missing; `given_up`: nobody waits for it any longer."""

    path: Path
    given_up: bool = False


@dataclass(frozen=True, slots=True)
class Came:
    """A run over these new photos, and all those before them, is about to begin."""

    photos: int


@dataclass(frozen=True, slots=True)
class Ran:
    """It was done."""

    done: Done
    new: tuple[str, ...]
    """Files that it had and no run before."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """It was stopped before its end, and the watch with it; nothing of it was written."""


@dataclass(frozen=True, slots=True)
class Failed:
    """It could not be completed, and is tried again in so many seconds."""

    error: SafelightError
    seconds: float


@dataclass(frozen=True, slots=True)
class Gone:
    """The folder is not there: a card that was removed, a drive that is not mounted."""

    folder: Path


@dataclass(frozen=True, slots=True)
class Back:
    """It is there again."""

    folder: Path


Told = Watching | Arriving | CutOff | Came | Ran | Stopped | Failed | Gone | Back
Tell = Callable[[Told], None]
