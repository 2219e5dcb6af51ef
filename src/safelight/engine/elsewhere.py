"""Photos looked at elsewhere: what a phase asks is answered into the store by others before the phase is walked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Blame:
    """Why a photo has no answer."""

    index: int
    """The photo's, in the run."""
    task: str
    """Empty: it could not be read, or killed its worker; else `<node id>/<measurement name>`."""
    code: str
    """Of the PhotoError."""
    message: str


class Elsewhere(Protocol):
    """Looks at photos on other machines, or pretends to."""

    def look(
        self, phase: int, photos: Sequence[int], done: Callable[[int], None], stopping: Callable[[], bool]
    ) -> Sequence[Blame]:
        """Have these photos of a phase looked at; returns when all are done, or the run is stopped.

        `done(n)`: n more photos are done.
        """
        ...
