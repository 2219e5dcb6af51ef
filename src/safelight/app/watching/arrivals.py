"""What landed, or changed, since a run had it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from safelight.app.watching.look import Look, Stamp


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that no run has had as it is now."""

    path: Path
    stamp: Stamp
    since: float
    """When it was first seen as it is."""

    def still(self, now: float) -> float:
        """Seconds without a change."""
        return now - self.since


@dataclass
class Arrivals:
    """Files that wait for a run, and `dealt`: those that one had, as they were then."""

    dealt: dict[Path, Stamp] = field(default_factory=dict)
    waiting: dict[Path, Arrival] = field(default_factory=dict)

    def see(self, look: Look, now: float) -> None:
        """Take in what is there. What is gone waits no longer."""
        before = self.waiting
        self.waiting = {}
        for path, stamp in look.items():
            if self.dealt.get(path) == stamp:
                continue
            known = before.get(path)
            self.waiting[path] = known if known and known.stamp == stamp else Arrival(path, stamp, now)

    def deal(self, paths: Iterable[Path]) -> None:
        """A run had these."""
        for path in paths:
            if arrival := self.waiting.pop(path, None):
                self.dealt[path] = arrival.stamp

    def forget(self, paths: Iterable[Path]) -> None:
        """A run did not get hold of these after all: should they be there again, they arrive anew."""
        for path in paths:
            self.dealt.pop(path, None)
