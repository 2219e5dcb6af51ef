"""Keeps a store within its bounds: what was not needed for long goes first."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from time import time
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from safelight.errors import StoreError
from safelight.store.inventory import SECONDS_A_DAY
from safelight.store.schema import RESULTS

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import ColumnElement

    from safelight.store.bounds import Bounds
    from safelight.store.database import Database
    from safelight.store.store import Store

YOUNG_SECONDS = 3_600
"""Age below which a blob stays, named by an entry or not: its entry may be about to be written."""
EMPTY_SHARE = 0.25
"""Share of a database file that must be empty for it to be worth writing anew."""
EMPTY_BYTES = 16_000_000
"""And so many bytes of it."""
STAMP = "pruned"
"""The file that says on which day this was last done by itself."""


@dataclass(frozen=True, slots=True)
class Pruned:
    """What was let go."""

    entries: int = 0
    bytes: int = 0
    blobs: int = 0
    blob_bytes: int = 0
    given_back: int = 0
    """Bytes by which the database file shrank."""


def prune(store: Store, bounds: Bounds, now: float | None = None) -> Pruned:
    """Bring a store within `bounds`, drop blobs that no entry names, and make its file small where that is worth it.

    Runs and marks stay. Raises StoreError where the database cannot be written.
    """
    now = time() if now is None else now
    old, old_bytes = _drop_old(store, int(now // SECONDS_A_DAY) - bounds.days)
    excess, excess_bytes = _drop_excess(store, bounds.size)
    blobs, blob_bytes = _sweep(store, now)
    given_back = 0 if store.owners.anybody() else _shrink(store.database)
    return Pruned(old + excess, old_bytes + excess_bytes, blobs, blob_bytes, given_back)


def prune_daily(store: Store, folder: Path, bounds: Bounds, now: float | None = None) -> Pruned | None:
    """The same, where it was not done today and the bounds are exceeded; `folder` is where the day is noted.

    Raises StoreError where it cannot be done.
    """
    now = time() if now is None else now
    stamp, today = folder / STAMP, str(int(now // SECONDS_A_DAY))
    try:
        if stamp.is_file() and stamp.read_text(encoding="ascii", errors="replace") == today:
            return None
        folder.mkdir(parents=True, exist_ok=True)
        stamp.write_text(today, encoding="ascii")
    except OSError as fault:
        raise StoreError(f"{str(stamp)!r} cannot be written: {fault.strerror}") from fault
    return prune(store, bounds, now) if _exceeds(store.database, bounds, int(today)) else None


def _exceeds(database: Database, bounds: Bounds, today: int) -> bool:
    with database.reading() as connection:
        oldest = connection.execute(select(func.min(RESULTS.c.day))).scalar()
        taken = connection.execute(select(func.sum(RESULTS.c.size))).scalar() or 0
    return oldest is not None and (oldest < today - bounds.days or taken > bounds.size)


def _drop_old(store: Store, before: int) -> tuple[int, int]:
    return _drop(store, RESULTS.c.day < before)


def _drop(store: Store, which: ColumnElement[bool]) -> tuple[int, int]:
    with store.database.reading() as connection:
        found = connection.execute(select(RESULTS.c.key, RESULTS.c.size).where(which)).all()
    store.results.drop([key for key, _ in found])
    return len(found), sum(size for _, size in found)


def _drop_excess(store: Store, most: int) -> tuple[int, int]:
    """The oldest days whole, and of the last one the largest entries: so the fewest answers are lost."""
    by_day = select(RESULTS.c.day, func.sum(RESULTS.c.size)).group_by(RESULTS.c.day)
    with store.database.reading() as connection:
        days = [(day, int(size)) for day, size in connection.execute(by_day.order_by(RESULTS.c.day))]
    excess = sum(size for _, size in days) - most
    entries = freed = 0
    for day, size in days:
        if freed >= excess:
            break
        if freed + size <= excess:
            some, some_bytes = _drop(store, RESULTS.c.day == day)
        else:
            some, some_bytes = _drop_largest(store, day, excess - freed)
        entries, freed = entries + some, freed + some_bytes
    return entries, freed


def _drop_largest(store: Store, day: int, excess: int) -> tuple[int, int]:
    largest = select(RESULTS.c.key, RESULTS.c.size).where(RESULTS.c.day == day).order_by(RESULTS.c.size.desc())
    keys: list[bytes] = []
    freed = 0
    with store.database.reading() as connection:
        for key, size in connection.execute(largest):
            if freed >= excess:
                break
            keys.append(bytes(key))
            freed += size
    store.results.drop(keys)
    return len(keys), freed


def _sweep(store: Store, now: float) -> tuple[int, int]:
    """Blobs are listed before the entries that name them are: what is put in between is named by then."""
    files = [blob for blob in store.blobs.files() if blob.changed is not None and now - blob.changed > YOUNG_SECONDS]
    if not files:
        return 0, 0
    with store.database.reading() as connection:
        named = set(connection.execute(select(RESULTS.c.blob).where(RESULTS.c.blob.is_not(None)).distinct()).scalars())
    loose = [blob for blob in files if blob.name not in named]
    for blob in loose:
        store.blobs.remove(blob.name)
    return len(loose), sum(blob.size for blob in loose)


def _shrink(database: Database) -> int:
    """Where others are at work, or the disk has no room for a second file, it stays as large as it is."""
    if not database.is_file:
        return 0
    freed = 0
    with suppress(StoreError), database.alone() as connection:
        pages, empty, size = (
            int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())
            for name in ("page_count", "freelist_count", "page_size")
        )
        if empty * size >= EMPTY_BYTES and empty >= EMPTY_SHARE * pages:
            connection.exec_driver_sql("VACUUM")
            freed = (pages - int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())) * size
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return freed
