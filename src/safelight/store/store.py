"""A store, opened: everything that outlives a process, behind one door."""

from __future__ import annotations

from dataclasses import dataclass

from safelight.store.blobs import Blobs
from safelight.store.database import Database, open_database
from safelight.store.event_log import EventLog
from safelight.store.location import Location
from safelight.store.marks import Marks
from safelight.store.owner import Owners
from safelight.store.results import Results
from safelight.store.runs import Runs


@dataclass(frozen=True)
class Store:
    """Close it when it is done with."""

    database: Database
    blobs: Blobs
    results: Results
    runs: Runs
    marks: Marks
    events: EventLog
    owners: Owners

    @property
    def name(self) -> str:
        """Where it is, as it may be shown."""
        return self.database.name

    def close(self) -> None:
        self.database.close()


def open_store(location: Location, blobs: str | None = None) -> Store:
    """Open a store, and make it where there is none; `blobs` is a folder or an fsspec URL, by default `location.blobs`.

    Raises StoreError as `open_database` and `Blobs` do.
    """
    kept = Blobs(blobs or location.blobs)
    database = open_database(location)
    return Store(
        database,
        kept,
        Results(database, kept),
        Runs(database),
        Marks(database),
        EventLog(database),
        Owners(database, location.folder),
    )
