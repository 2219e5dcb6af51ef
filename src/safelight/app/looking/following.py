"""One run, watched by anybody: the store is asked a few times a second, however many watch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from threading import Lock
from time import monotonic, time
from typing import TYPE_CHECKING, Any

from safelight.app.looking.live import Fold
from safelight.app.looking.time_left import UNKNOWN
from safelight.app.run_states import Known, known
from safelight.errors import CallError

if TYPE_CHECKING:
    from safelight.store.runs import RunRow
    from safelight.store.store import Store

LOOK_SECONDS = 0.18
"""The store is asked at most so often: a little more than five times a second."""
ALIVE_SECONDS = 2.0
"""How often it is asked whether the run's process is still there."""
FINAL = frozenset({"done", "failed", "stopped", "cancelled", "dead"})


class Following:
    """For any number of threads."""

    def __init__(self, store: Store, run: str) -> None:
        self._store, self._run = store, run
        self._lock = Lock()
        self._fold = Fold()
        self._looked = self._asked = float("-inf")
        self._row: RunRow | None = None
        self._state = "running"

    def picture(self) -> dict[str, Any]:
        """The run as it stands. Raises CallError where it was deleted."""
        with self._lock:
            if monotonic() - self._looked >= LOOK_SECONDS:
                self._look()
            assert self._row is not None
            return self._told(self._row)

    def _look(self) -> None:
        """The row goes first: the events of a run that is over are all there."""
        row = self._store.runs.find(self._run)
        if row is None or row.id != self._run:
            raise CallError(f"run {self._run!r} is no longer in the store {self._store.name!r}")
        if row.state != "running" or self._state in FINAL or monotonic() - self._asked >= ALIVE_SECONDS:
            found = known(self._store, row)
            self._state, self._asked, row = _word(found), monotonic(), found.row
        self._fold.take(self._store.events.after(self._run, self._fold.number))
        self._row, self._looked = row, monotonic()

    def _told(self, row: RunRow) -> dict[str, Any]:
        fold = self._fold.as_object(self._now())
        ended = self._state in FINAL
        return {
            "id": row.id,
            "state": self._state,
            **fold,
            "photos": fold["photos"] or row.photos,
            "seconds": row.summary.get("seconds", fold["seconds"]) if ended else fold["seconds"],
            **(UNKNOWN.as_object() if ended else {}),
            "models": [] if ended else fold["models"],
            "nodes": nodes_of(row if ended else None, fold["nodes"]),
            "counts": counts_of(row) if ended and row.summary else None,
            "stopping": bool(row.cancel) and not ended,
        }

    def _now(self) -> float:
        """Of a run that died: when it was last heard of."""
        return self._fold.at if self._state in FINAL else time()


def state_of(store: Store, row: RunRow) -> str:
    """In one word: `dead` is a run that is said to go on, and whose process is gone."""
    return _word(known(store, row))


def _word(found: Known) -> str:
    return "running" if found.lives else "dead" if found.row.state == "running" else found.row.state


def counts_of(row: RunRow) -> dict[str, int]:
    """Photos a verdict, as the run left them; the verdicts that every page shows are always there."""
    counts = row.summary.get("counts", {})
    return {**dict.fromkeys(("keep", "alternate", "review", "failed"), 0), **counts}


def nodes_of(ended: RunRow | None, steps: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """How each step stands; of a run that ended, also those of which only their time is known.

    One that was stopped and goes on still has the summary of its first part: nothing of that is said.
    """
    seconds = ended.summary.get("node_seconds", {}) if ended else {}
    told = {one["node"]: dict(one) for one in steps}
    for node, took in seconds.items():
        told[node] = {**told.get(node, {"node": node}), "seconds": round(took, 3)}
    return list(told.values())
