"""Saves what can be read of a damaged database file: marks first, then runs, then results."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from sqlalchemy import URL, create_engine, event, insert
from sqlalchemy.exc import DBAPIError

from safelight.errors import StoreError
from safelight.store.damaged_file import AT_ONCE, is_database, open_damaged, readable
from safelight.store.migrating import migrate
from safelight.store.schema import EVENTS, MARKS, MEMBERS, RESULTS, RUNS
from safelight.store.sound_rows import sound

IN_ORDER = (MARKS, RUNS, MEMBERS, EVENTS, RESULTS)
_BESIDE = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """Where the damaged file is now, and how many rows of each table were saved from it."""

    kept_as: Path
    rows: Mapping[str, int]


def salvage(file: Path, today: date) -> Salvaged:
    """Put a sound file with all that can be read in the place of `file`, which is kept beside it.

    Nobody else may use it. Raises StoreError where the new file cannot be written: then everything is as it was.
    """
    draft = file.with_name(f"{file.name}.repaired")
    try:
        _remove(draft)
        rows = _saved(file, draft)
        if not any(rows.values()) and not is_database(file):
            raise StoreError(f"{str(file)!r} is no store: nothing in it can be read as one, and it was left as it is")
        kept_as = _free_name(file, today)
        for end in ("", *_BESIDE):
            with suppress(FileNotFoundError):
                Path(f"{file}{end}").rename(f"{kept_as}{end}")
        draft.rename(file)
    except OSError as fault:
        raise StoreError(f"{str(file)!r} cannot be repaired, and is as it was: {fault.strerror or fault}") from fault
    finally:
        with suppress(OSError):
            _remove(draft)
    return Salvaged(kept_as, rows)


def _saved(file: Path, draft: Path) -> dict[str, int]:
    engine = create_engine(URL.create("sqlite", database=str(draft)))
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA journal_mode=DELETE").close())
    try:
        migrate(engine)
        with closing(open_damaged(file, draft)) as old, engine.begin() as new:
            old.row_factory = sqlite3.Row
            known: set[str] = set()
            counts = {}
            for table in IN_ORDER:
                rows = sound(table, readable(old, table, file.stat().st_size), known)
                counts[table.name] = 0
                while some := list(islice(rows, AT_ONCE)):
                    new.execute(insert(table).prefix_with("OR IGNORE"), some)
                    counts[table.name] += len(some)
    except (sqlite3.Error, DBAPIError) as fault:
        said = fault.orig if isinstance(fault, DBAPIError) else fault
        raise StoreError(f"{str(file)!r} cannot be repaired, and is as it was: {said}") from fault
    finally:
        engine.dispose()
    return counts


def _free_name(file: Path, today: date) -> Path:
    names = (f"{file.name}.damaged-{today:%Y-%m-%d}{more}" for more in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(path for path in map(file.with_name, names) if not path.exists())


def _remove(draft: Path) -> None:
    for end in ("", "-journal", ".copy", *(f"{copy}{end}" for copy in ("", ".copy") for end in _BESIDE)):
        Path(f"{draft}{end}").unlink(missing_ok=True)
