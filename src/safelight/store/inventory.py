"""What a store holds, in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import func, select, text

from safelight.store.schema import RESULTS

if TYPE_CHECKING:
    from safelight.store.database import Database
    from safelight.store.store import Store

SECONDS_A_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Kind:
    """Results of one type."""

    name: str
    entries: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Inventory:
    """A store's results, its blobs, and the room that it takes."""

    kinds: tuple[Kind, ...]
    oldest: str
    """The day (ISO 8601) on which the entry that was not needed for the longest time was needed last; empty: none."""
    blobs: int
    blob_bytes: int
    database_bytes: int
    runs: int

    @property
    def entries(self) -> int:
        """How many results there are."""
        return sum(kind.entries for kind in self.kinds)

    @property
    def bytes(self) -> int:
        """What they take, those of their blobs among them."""
        return sum(kind.bytes for kind in self.kinds)


def inventory(store: Store) -> Inventory:
    """Count what is there. Raises StoreError where the database cannot be read."""
    asked = select(RESULTS.c.kind, func.count(), func.sum(RESULTS.c.size)).group_by(RESULTS.c.kind)
    with store.database.reading() as connection:
        rows = connection.execute(asked.order_by(func.sum(RESULTS.c.size).desc(), RESULTS.c.kind)).all()
        oldest = connection.execute(select(func.min(RESULTS.c.day))).scalar()
    blobs = list(store.blobs.files())
    return Inventory(
        kinds=tuple(Kind(name, entries, int(taken)) for name, entries, taken in rows),
        oldest="" if oldest is None else day_as_text(oldest),
        blobs=len(blobs),
        blob_bytes=sum(blob.size for blob in blobs),
        database_bytes=database_bytes(store.database),
        runs=store.runs.count(),
    )


def day_as_text(day: int) -> str:
    """A day, counted since 1970, as ISO 8601 writes it."""
    return f"{datetime.fromtimestamp(day * SECONDS_A_DAY, UTC):%Y-%m-%d}"


def database_bytes(database: Database) -> int:
    """What the database takes: its files, or what its server says."""
    if not database.is_file:
        with database.reading() as connection:
            return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
    file = Path(database.name)
    return sum(one.stat().st_size for one in (file, Path(f"{file}-wal")) if one.is_file())
