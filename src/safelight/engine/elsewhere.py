"""Looking at photos somewhere else: what a phase asks is found out by others, and stands in the store they share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

Done = Callable[[int], None]
"""Told how many photos more are done."""
Stopping = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Blame:
    """Why something of a photo could not be found out."""

    index: int
    """The photo's place in the run."""
    task: str
    """`node/measurement`; empty where the photo itself is at fault: it cannot be read, or whoever read it died."""
    code: str
    message: str


class Elsewhere(Protocol):
    """Others who run the same plan over the same photos with the same store.

    They store what they find, so it does not matter who does what, nor how often: an answer counts when it is there.
    """

    def look(
        self, phase: int, photos: Sequence[int], done: Done, stopping: Stopping, *, barrier: bool = False
    ) -> Sequence[Blame]:
        """Have these photos looked at, for a phase's photo steps or for its `barrier`'s own measurements.

        Returns when all were tried, or the run is stopped.

        Raises RunError where nobody can do it.
        """
        ...
