"""What the table of results is asked thousands of times, compiled once: the driver is given text and values alone.

SQLAlchemy's own execution costs some microseconds a value, which is what a whole row costs to write or to read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Dialect, bindparam, select

from safelight.store.schema import RESULTS

if TYPE_CHECKING:
    from safelight.store.database import Database

_FEWEST = 8
"""Keys of the smallest question; others are twice as many, and so on, so that few texts serve them all."""


@dataclass(frozen=True)
class ResultStatements:
    """Statements in the words of one driver."""

    dialect: Dialect
    insert: str
    """Writes one row, its columns in the table's order; one that is there under the key is replaced."""

    @classmethod
    def of(cls, database: Database) -> ResultStatements:
        """Those for a database."""
        kind: Any = type(database.engine.dialect)
        return _statements(kind, of_a_file=database.is_file)

    def select(self, keys: Sequence[bytes]) -> tuple[str, tuple[bytes, ...]]:
        """A question for these keys, and its values: the last key is repeated until they are as many as it takes."""
        number = max(_FEWEST, 1 << (len(keys) - 1).bit_length())
        return _select(self.dialect, number), (*keys, *(keys[-1] for _ in range(number - len(keys))))


@cache
def _statements(kind: Any, *, of_a_file: bool) -> ResultStatements:
    dialect = kind(paramstyle="qmark" if of_a_file else "format")
    insert: Any = _insert_of(of_a_file=of_a_file)(RESULTS)
    changed = {column.name: insert.excluded[column.name] for column in RESULTS.c if not column.primary_key}
    insert = insert.on_conflict_do_update(index_elements=["key"], set_=changed)
    return ResultStatements(dialect, str(insert.compile(dialect=dialect)))


def _insert_of(*, of_a_file: bool) -> Any:
    """The dialect's own; that of a server brings its drivers with it, which a file has no use for."""
    if of_a_file:
        from sqlalchemy.dialects.sqlite import insert as into_a_file

        return into_a_file
    from sqlalchemy.dialects.postgresql import insert

    return insert


@cache
def _select(dialect: Dialect, keys: int) -> str:
    asked = [bindparam(f"key_{number}", type_=RESULTS.c.key.type) for number in range(keys)]
    told = RESULTS.c.key, RESULTS.c.json, RESULTS.c.raw, RESULTS.c.blob, RESULTS.c.checksum, RESULTS.c.day
    return str(select(*told).where(RESULTS.c.key.in_(asked)).compile(dialect=dialect))
