"""When a file that landed is whole: it has kept still, and it ends as its kind should."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from safelight.app.watching.arrivals import Arrival
from safelight.app.watching.look import View

PATIENCE = 60.0
"""Seconds without a change after which a file that is cut off is taken as it is: nobody copies it any more."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Arrivals, by how far they have come."""

    whole: frozenset[Path] = frozenset()
    moving: frozenset[Path] = frozenset()
    """They changed just now, or nobody has looked yet whether they are whole."""
    cut_off: frozenset[Path] = frozenset()
    """They keep still, and their rest is missing."""


@dataclass
class Settling:
    """Judges arrivals; each state of a file is read once."""

    view: View
    settle: float
    """Seconds that a file must keep still."""
    stopping: Callable[[], bool] = lambda: False
    patience: float = PATIENCE
    _whole: dict[Arrival, bool] = field(default_factory=dict)

    def sort(self, arrivals: Iterable[Arrival], now: float) -> Settled:
        """Where each of them stands."""
        asked = list(arrivals)
        still = [one for one in asked if one.still(now) >= self.settle]
        whole = {one.path: found for one in still if (found := self._is_whole(one, now)) is not None}
        self._whole = {one: found for one in still if (found := self._whole.get(one)) is not None}
        return Settled(
            frozenset(path for path, found in whole.items() if found),
            frozenset(one.path for one in asked if one.path not in whole),
            frozenset(path for path, found in whole.items() if not found),
        )

    def _is_whole(self, arrival: Arrival, now: float) -> bool | None:
        """None where there was no time to look."""
        if arrival.still(now) >= self.patience:
            return True
        if arrival not in self._whole:
            if self.stopping():
                return None
            old = self.view.idle(arrival.path) >= self.patience
            self._whole[arrival] = old or self.view.is_whole(arrival.path)
        return self._whole[arrival]
