"""Ends runs: asks a living one to stop, marks a dead one as cancelled, forgets one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from safelight.app.run_states import known
from safelight.errors import CallError

if TYPE_CHECKING:
    from safelight.store.runs import RunRow
    from safelight.store.store import Store


def cancel(store: Store, row: RunRow) -> bool:
    """Ask whoever runs it to stop (True), or where nobody does, mark it as cancelled (False).

    Raises CallError where it is over.
    """
    if row.state in ("done", "cancelled"):
        raise CallError(f"run {row.id!r} is {row.state} already; there is nothing to cancel")
    if known(store, row).lives:
        store.runs.ask_to_stop(row.id)
        return True
    store.runs.end(row.id, "cancelled", datetime.now().astimezone().isoformat(timespec="seconds"), row.summary)
    return False


def delete(store: Store, row: RunRow) -> None:
    """Forget a run; its output folder, results and marks stay. Raises CallError where it is being run."""
    if known(store, row).lives:
        raise CallError(f"run {row.id!r} is being run by {row.owner}; stop it first: safelight runs cancel {row.id}")
    store.runs.delete(row.id)
