"""A database file that is damaged, read past what cannot be: indexes are not used, they may be damaged too."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from shutil import copyfile
from typing import Any

from sqlalchemy import Column, Table

MAGIC = b"SQLite format 3\x00"
PAGE_BYTES = 4096
INTERIOR = 5
"""The kind of a page that holds numbers of others."""
LEAST_ROW_BYTES = 16
AT_ONCE = 500
MOST_FAULTS = 20_000
"""Places of one table that may be unreadable before the rest of it is given up."""
_PLAN = "SELECT type, name, rootpage, sql FROM sqlite_master ORDER BY name"

Row = dict[str, Any]


def is_database(file: Path) -> bool:
    """Whether it says that it is one."""
    with file.open("rb") as opened:
        return opened.read(len(MAGIC)) == MAGIC


def open_damaged(file: Path, fresh: Path) -> sqlite3.Connection:
    """The damaged file; where its plan is lost, a copy of it with that of a fresh one, which is laid out alike."""
    old = _leniently(file)
    with suppress(sqlite3.Error), closing(sqlite3.connect(fresh)) as new:
        if old.execute(_PLAN).fetchall() == new.execute(_PLAN).fetchall():
            return old
    old.close()
    copy = fresh.with_name(f"{fresh.name}.copy")
    copyfile(file, copy)
    pages = (copy.stat().st_size // PAGE_BYTES).to_bytes(4, "big")
    with fresh.open("rb") as whole, copy.open("r+b") as patched:
        first = whole.read(PAGE_BYTES)
        patched.write(first[:28] + pages + first[32:])
        for page in _children(first):
            whole.seek((page - 1) * PAGE_BYTES)
            patched.seek((page - 1) * PAGE_BYTES)
            patched.write(whole.read(PAGE_BYTES))
    return _leniently(copy)


def _children(first: bytes) -> Iterator[int]:
    """The pages on which the plan goes on where the first one does not hold it (SQLite's format, 1.6)."""
    if first[100] == INTERIOR:
        for cell in range(int.from_bytes(first[103:105], "big")):
            at = int.from_bytes(first[112 + 2 * cell : 114 + 2 * cell], "big")
            yield int.from_bytes(first[at : at + 4], "big")
        yield int.from_bytes(first[108:112], "big")


def _leniently(file: Path) -> sqlite3.Connection:
    """A file that is shorter than it says is opened too."""
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA writable_schema=ON").close()
    return connection


def readable(old: sqlite3.Connection, table: Table, size: int) -> Iterator[Row]:
    """Every row of a file of `size` bytes that can be read, by halving the ranges that cannot."""
    columns = ", ".join(f'"{column.name}"' for column in table.c)
    asked = f'SELECT {columns} FROM "{table.name}" NOT INDEXED WHERE rowid BETWEEN ? AND ?'  # noqa: S608 - our own names
    ranges, faults = [(1, _last(old, table, size // LEAST_ROW_BYTES))], 0
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
        yield from (row for row in rows if all(_fits(column, row.get(column.name)) for column in table.c))


def _fits(column: Column[Any], value: object) -> bool:
    """In a damaged file of SQLite any column may hold anything."""
    kind = column.type.python_type
    return bool(column.nullable) if value is None else isinstance(value, (int, float) if kind is float else kind)


def _last(old: sqlite3.Connection, table: Table, most: int) -> int:
    """The number of the last row; where that cannot be known or cannot be true, as many as a file may hold."""
    try:
        found = int(old.execute(f'SELECT max(rowid) FROM "{table.name}"').fetchone()[0] or 0)  # noqa: S608 - our own names
    except (sqlite3.Error, TypeError):
        return most
    return min(found, most * 50)
