"""Looks at every result that is kept, and lets go of those that are damaged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import LargeBinary, cast, select

from safelight.errors import StoreError
from safelight.store.results import AT_ONCE, checksum_of
from safelight.store.schema import RESULTS

if TYPE_CHECKING:
    from safelight.store.database import Database
    from safelight.store.store import Store

SOUND = "ok"
"""What SQLite says of a file with which nothing is wrong."""
_COLUMNS = (
    RESULTS.c.key,
    cast(RESULTS.c.json, LargeBinary).label("json"),  # in a damaged file of SQLite any column may hold anything
    cast(RESULTS.c.raw, LargeBinary).label("raw"),
    RESULTS.c.blob,
    RESULTS.c.checksum,
)


@dataclass(frozen=True, slots=True)
class Inspected:
    """What was looked at and what was found."""

    entries: int
    damaged: int
    """Entries that are not what was written; they were dropped, and are found out anew when they are needed."""
    without_blob: int
    """Those whose blob is gone or damaged. On a server they stay: the blob may be where others keep theirs."""


def inspect_results(store: Store) -> Inspected:
    """Check every entry against its checksum. Raises StoreError where the database or the blobs cannot be read."""
    entries = lost = 0
    damaged: list[bytes] = []
    for rows in _all(store.database):
        entries += len(rows)
        for row in rows:
            raw = store.blobs.get(row.blob) if row.blob else row.raw
            if row.blob and raw is None:
                lost += 1
                damaged += [row.key] if store.database.is_file else []
            elif checksum_of(row.key, row.json, raw or b"") != row.checksum:
                damaged.append(row.key)
    if damaged:
        store.results.drop(damaged)
    return Inspected(entries, len(damaged), lost)


def faults_of_file(database: Database) -> tuple[str, ...]:
    """What SQLite finds wrong with its file; nothing of a server's. Raises StoreError where it cannot even look."""
    if not database.is_file:
        return ()
    with database.reading() as connection:
        said = [str(line) for line in connection.exec_driver_sql("PRAGMA quick_check(20)").scalars()]
    return () if said == [SOUND] else tuple(said)


def faults_of_rows(store: Store) -> tuple[str, ...]:
    """Runs, photos, events and marks that cannot be understood, the first of each; they have no checksums."""
    readers: list[Callable[[], object]] = [store.marks.all, store.runs.all]
    with suppress(StoreError):
        for run in store.runs.all():
            readers += [partial(store.runs.members, run.id, records=True), partial(store.events.after, run.id)]
    faults = []
    for read in readers:
        try:
            read()
        except StoreError as fault:
            faults.append(cause_of(fault))
    return tuple(faults)


def cause_of(fault: StoreError) -> str:
    """What was wrong, without the cure."""
    said = getattr(fault.__cause__, "orig", None) or fault.__cause__ or fault
    return str(said).splitlines()[0]


def _all(database: Database) -> Iterator[Sequence[Any]]:
    """Every row, some at a time, by key: no lock is held in between."""
    last = b""
    while True:
        asked = select(*_COLUMNS).where(RESULTS.c.key > last).order_by(RESULTS.c.key).limit(AT_ONCE)
        with database.reading() as connection:
            rows = connection.execute(asked).all()
        if not rows:
            return
        yield rows
        last = rows[-1].key
