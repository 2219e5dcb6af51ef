"""What became of a run, in words: what its row says, and whether the process that wrote it is still there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.store.runs import RunRow
    from safelight.store.store import Store

DIED = "stopped: its process is gone"
STOPPING = "running, and asked to stop"


@dataclass(frozen=True, slots=True)
class Known:
    """A run, and whether it goes on now."""

    row: RunRow
    lives: bool

    @property
    def state(self) -> str:
        """In words."""
        if self.lives:
            return STOPPING if self.row.cancel else "running"
        return DIED if self.row.state == "running" else self.row.state


def known(store: Store, row: RunRow) -> Known:
    """A run that is said to be running does so where it was the last one in its folder and somebody owns that."""
    if row.state != "running":
        return Known(row, lives=False)
    latest = store.runs.latest_in(row.out)
    if latest is not None and latest.id == row.id and store.owners.is_owned(row.out):
        return Known(row, lives=True)
    again = store.runs.find(row.id)  # whoever ends a run says so before it lets go: perhaps just now
    return Known(again if again is not None and again.id == row.id else row, lives=False)


def known_runs(store: Store, limit: int | None = None) -> tuple[Known, ...]:
    """Every run, the newest first."""
    return tuple(known(store, row) for row in store.runs.all(limit))
