"""The database's own INSERT, which knows what to do where a row is there already."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table


def insert_into(table: Table, *, of_a_file: bool) -> Any:
    """That of SQLite or of PostgreSQL. A server's dialect brings its drivers with it, which a file has no use for."""
    if of_a_file:
        from sqlalchemy.dialects.sqlite import insert as into_a_file

        return into_a_file(table)
    from sqlalchemy.dialects.postgresql import insert

    return insert(table)
