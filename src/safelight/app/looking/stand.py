"""How far a run has come, as far as what was read of it depends on that."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.store.runs import RunRow

Stand = tuple[str, str, str | None, int]
"""A run as it stands."""


def stand(row: RunRow) -> Stand:
    """What was read of a run holds while this is the same; a run that goes on is asked for anew each few seconds."""
    return (row.id, row.state, row.finished, round(monotonic() / 2) if row.state == "running" else 0)
