"""Whether anybody still waits for what is found for a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.store.store import Store

ASKED_SECONDS = 0.25
"""The store is asked at most so often while photos are looked at."""
OWNER_SECONDS = 30.0
"""And at most so often whether whoever runs it lives: who asks holds that lock for an instant himself."""


@dataclass
class Wanted:
    """One run, as a worker's thread knows it."""

    store: Store
    run: str
    out: str
    """The folder that its coordinator owns while it lives."""
    clock: Callable[[], float] = monotonic
    _asked: float = -OWNER_SECONDS
    _owner: float = -OWNER_SECONDS
    _over: bool = False
    _owned: bool = True

    def __bool__(self) -> bool:
        """Asked before an errand is begun."""
        if not self._owned or self.clock() - self._owner >= OWNER_SECONDS:  # it may be taken up again at any time
            self._owner, self._owned = self.clock(), self.store.owners.is_owned(self.out)
        self._ask()
        return self._owned and not self._over

    def is_over(self) -> bool:
        """Asked from photo to photo: it was cancelled, or has come to its end."""
        if self.clock() - self._asked >= ASKED_SECONDS:
            self._ask()
        return self._over

    def _ask(self) -> None:
        self._asked, self._over = self.clock(), not self.store.runs.goes_on(self.run)
