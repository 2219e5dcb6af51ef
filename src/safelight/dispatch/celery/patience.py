"""How long a coordinator waits for its workers."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds after which what is not heard of is taken to be lost."""

    silence: float = 20.0
    """A worker at work gives a sign every two seconds; after so long without one it is gone."""
    doubt: float = 5.0
    """The same, where the broker has handed its errand to somebody else."""
    longest: float = 1800.0
    """An errand takes no longer, whatever its worker says and its models declare."""
    unseen: float = 10.0
    """An errand that nobody has begun after so long, and that waits in no queue any more, has been lost."""
    pause: float = 0.5
    """Before the second try; twice as long before the third. Up to half as much again is added by chance."""
    alone: float = 5.0
    """What its worker is to leave to others waits so long for one."""
    grace: float = 180.0
    """What any errand may take, to load its models."""
    generous: float = 20.0
    """So many times what its models declare is what an errand may take besides; no more than `longest`."""

    def limit(self, photos: int, seconds: float | None) -> float:
        """What an errand may take over so many photos, of which each is declared to take so long (None: not known)."""
        if seconds is None:
            return self.longest
        return min(self.grace + self.generous * seconds * photos, self.longest)

    def backoff(self, attempt: int) -> float:
        """Before the next try, after so many that were made before the last."""
        return self.pause * 2.0**attempt * (1 + _by_chance())

    def look_around(self) -> float:
        """Before it is asked again whether somebody else is there: twice, or nearly, in `alone`."""
        return self.alone / 2 * (1 + _by_chance())


def _by_chance() -> float:
    """Up to a half."""
    return random.random() / 2  # noqa: S311 - no secret
