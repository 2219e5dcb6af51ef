"""What was found for a target: the settings, what they keep, and what would come nearer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safelight.app.what_if.coverage import Coverage
    from safelight.app.what_if.reruns import Attempt


@dataclass(frozen=True, slots=True)
class Aim:
    """What was found for a target."""

    target: int
    attempt: Attempt
    coverage: Coverage
    met: bool
    why: str = ""
    """Why it is not met; empty where it is."""
    beyond: tuple[Attempt, Coverage] | None = None
    """What would come nearer, at the cost of moments or cameras."""
    reruns: int = 0

    def as_json(self) -> dict[str, Any]:
        """The same for programs."""
        beyond = self.beyond and {
            "settings": list(self.beyond[0].settings),
            "kept": self.beyond[0].kept,
            **self.beyond[1].as_json(),
        }
        return {
            "target": self.target,
            "kept": self.attempt.kept,
            "met": self.met,
            "why": self.why,
            "settings": list(self.attempt.settings),
            **self.coverage.as_json(),
            "beyond": beyond,
            "decided_again": self.reruns,
        }
