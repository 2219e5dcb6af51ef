"""Saves what can be read of a damaged database file: marks first, then runs, then results."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from shutil import copyfile
from typing import Any

import orjson
from sqlalchemy import URL, Table, create_engine, event, insert
from sqlalchemy.exc import DBAPIError

from safelight.errors import StoreError
from safelight.store.migrating import migrate
from safelight.store.results import AT_ONCE, checksum_of
from safelight.store.schema import EVENTS, MARKS, MEMBERS, RESULTS, RUNS

IN_ORDER = (MARKS, RUNS, MEMBERS, EVENTS, RESULTS)
MAGIC = b"SQLite format 3\x00"
PAGE_BYTES = 4096
LEAST_ROW_BYTES = 16
MOST_FAULTS = 20_000
"""Places of one table that may be unreadable before the rest of it is given up."""
_BESIDE = ("-wal", "-shm")

Row = dict[str, Any]


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
        if not any(rows.values()) and not _is_database(file):
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
        with closing(_opened(file, draft)) as old, engine.begin() as new:
            old.row_factory = sqlite3.Row
            known: set[str] = set()
            counts = {}
            for table in IN_ORDER:
                rows = _sound(table, _readable(old, table, file.stat().st_size // LEAST_ROW_BYTES), known)
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


def _opened(file: Path, fresh: Path) -> sqlite3.Connection:
    """The damaged file; where its first page is lost, a copy with that of a fresh one, which is laid out alike."""
    old = _leniently(file)
    with suppress(sqlite3.Error):
        there = {row[0] for row in old.execute("SELECT name FROM sqlite_master")}
        if {table.name for table in IN_ORDER} <= there:
            return old
    old.close()
    copy = fresh.with_name(f"{fresh.name}.copy")
    copyfile(file, copy)
    page = PAGE_BYTES
    with fresh.open("rb") as whole, copy.open("r+b") as patched:
        first = whole.read(page)
        patched.write(first[:28] + (copy.stat().st_size // page).to_bytes(4, "big") + first[32:])
    return _leniently(copy)


def _leniently(file: Path) -> sqlite3.Connection:
    """A file that is shorter than it says is opened too."""
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA writable_schema=ON").close()
    return connection


def _sound(table: Table, rows: Iterable[Row], known: set[str]) -> Iterator[Row]:
    """Rows that are what they are taken for; `known` are the runs that were saved."""
    for row in rows:
        with suppress(ValueError, TypeError, KeyError):
            if _JUDGES[table.name](row, known):
                yield row


def _run(row: Row, known: set[str]) -> bool:
    orjson.loads(row["call"])
    row["summary"] = _json(row["summary"])
    known.add(row["id"])
    return True


def _json(text: bytes | None) -> bytes | None:
    """It, where it can be read: a run is worth keeping without its summary, a photo without its record."""
    try:
        orjson.loads(text or b"")
    except ValueError:
        return None
    return text


def _result(row: Row, _known: set[str]) -> bool:
    """What lies in a blob is checked when it is read."""
    return row["blob"] is not None or checksum_of(row["key"], row["json"], row["raw"] or b"") == row["checksum"]


def _member(row: Row, known: set[str]) -> bool:
    row["record"] = _json(row["record"])
    return row["run"] in known and isinstance(orjson.loads(row["photo"]), dict) and bool(orjson.loads(row["stamp"]))


def _event(row: Row, known: set[str]) -> bool:
    return row["run"] in known and isinstance(orjson.loads(row["event"]), dict)


def _mark(row: Row, _known: set[str]) -> bool:
    return (
        isinstance(row["path"], bytes)
        and row["pick"] in ("pick", "reject", None)
        and row["rating"] in (None, 0, 1, 2, 3, 4, 5)
    )


_JUDGES: dict[str, Callable[[Row, set[str]], bool]] = {
    "marks": _mark,
    "runs": _run,
    "members": _member,
    "events": _event,
    "results": _result,
}


def _readable(old: sqlite3.Connection, table: Table, most: int) -> Iterator[Row]:
    """Every row that can be read, by halving the ranges that cannot: indexes are not used, they may be damaged too."""
    required = [column.name for column in table.c if not column.nullable]
    columns = ", ".join(f'"{column.name}"' for column in table.c)
    asked = f'SELECT {columns} FROM "{table.name}" NOT INDEXED WHERE rowid BETWEEN ? AND ?'  # noqa: S608 - our own names
    ranges, faults = [(1, _last(old, table, most))], 0
    while ranges and faults < MOST_FAULTS:
        first, last = ranges.pop()
        halves = [((first + last) // 2 + 1, last), (first, (first + last) // 2)]
        if last - first >= AT_ONCE:
            ranges += halves
            continue
        try:
            rows = [dict(row) for row in old.execute(asked, (first, last))]
        except (sqlite3.Error, UnicodeDecodeError):
            faults += 1
            ranges += halves if first < last else ()
            continue
        yield from (row for row in rows if all(row[name] is not None for name in required))


def _last(old: sqlite3.Connection, table: Table, most: int) -> int:
    """The number of the last row; where that cannot be known or cannot be true, as many as a file may hold."""
    try:
        found = int(old.execute(f'SELECT max(rowid) FROM "{table.name}"').fetchone()[0] or 0)  # noqa: S608 - our own names
    except (sqlite3.Error, TypeError):
        return most
    return min(found, most * 50)


def _is_database(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(len(MAGIC)) == MAGIC


def _free_name(file: Path, today: date) -> Path:
    names = (f"{file.name}.damaged-{today:%Y-%m-%d}{more}" for more in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(path for path in map(file.with_name, names) if not path.exists())


def _remove(draft: Path) -> None:
    for end in ("", "-journal", ".copy", *(f"{copy}{end}" for copy in ("", ".copy") for end in _BESIDE)):
        Path(f"{draft}{end}").unlink(missing_ok=True)
