"""When a run is worth it: a card's copy makes a few runs, and not one a photo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from safelight.app.watching.arrivals import Arrival

LONGEST_WAIT = 60.0
"""Seconds that a photo waits for those that still come."""
LONGEST_REST = 10.0
"""Seconds between two runs, at most."""
FIRST_RETRY, LONGEST_RETRY = 15.0, 960.0
"""Seconds until a run that could not be completed is tried again; each time twice as long."""


@dataclass
class Pace:
    """Begins a run when the folder has gone quiet, or when somebody has waited long; never at once after another."""

    settle: float
    rest_until: float = 0.0
    failures: int = 0

    def is_time(self, ready: Iterable[Arrival], now: float, *, coming: bool) -> bool:
        """Whether a run shall begin over what is `ready`, while more is `coming` or not."""
        longest = max((one.still(now) for one in ready), default=None)
        if longest is None or now < self.rest_until:
            return False
        return not coming or longest >= self.settle + LONGEST_WAIT

    def ran(self, now: float, seconds: float) -> None:
        """A run ended now, which took so long: the next one rests for as long, within reason."""
        self.failures = 0
        self.rest_until = now + min(max(self.settle, seconds), LONGEST_REST)

    def failed(self, now: float) -> float:
        """A run could not be completed; seconds until it is tried again."""
        wait: float = min(FIRST_RETRY * 2**self.failures, LONGEST_RETRY)
        self.failures += 1
        self.rest_until = now + wait
        return wait
