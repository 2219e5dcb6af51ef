"""Whom a what-if would have to look at: a reader that looks at nobody, and notes who was asked about, and when."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.engine.events import PhaseStarted
from safelight.engine.unread import Unread

if TYPE_CHECKING:
    from safelight.engine.events import Event
    from safelight.engine.reading import Loaded, Want


@dataclass(frozen=True, slots=True)
class Question:
    """A photo that would be looked at, in which phase."""

    index: int
    phase: int
    crops: bool
    """Only parts of it, at full resolution: a finalist of its group."""


@dataclass
class Unasked(Unread):
    """Give it to a run as its reader, and its `hear` as its listener."""

    questions: list[Question] = field(default_factory=list)
    _phase: int = 0

    def hear(self, event: Event) -> None:
        """Remember which phase it is."""
        if isinstance(event, PhaseStarted):
            self._phase = event.phase

    def missing(self, want: Want) -> Loaded:
        """See `Unread`; it is noted."""
        self.questions.append(Question(want.index, self._phase, bool(want.crops)))
        return super().missing(want)
