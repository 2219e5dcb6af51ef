"""Tells of photos that failed, each once and as soon as it is known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.engine.events import PhotoFailed

if TYPE_CHECKING:
    from safelight.engine.events import Listener
    from safelight.engine.state import PhotoState

INTERRUPTED = "interrupted"
"""Code of the fault of a photo that a stopped run never reached: no news to whoever stopped it."""
NOT_REACHED = "The run was stopped before this photo was looked at."


@dataclass
class FreshFailures:
    """One lives as long as a run."""

    listen: Listener
    _told: set[int] = field(default_factory=set)

    def tell(self, states: Iterable[PhotoState]) -> None:
        """An event for each of these photos that failed since it was last asked about."""
        for state in states:
            fault = state.fault
            if fault is not None and state.index not in self._told:
                self._told.add(state.index)
                if fault.code != INTERRUPTED:
                    self.listen(PhotoFailed(state.photo.name, fault.code, str(fault)))
