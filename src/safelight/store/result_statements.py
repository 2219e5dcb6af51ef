"""What the table of results is asked thousands of times, compiled once: the driver is given text and values alone.

SQLAlchemy's own execution costs some microseconds a value, which is what a whole row costs to write or to read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Dialect, bindparam, column, func, literal_column, select, values

from safelight.store.inserting import insert_into
from safelight.store.key import HALF
from safelight.store.schema import RESULTS

if TYPE_CHECKING:
    from safelight.store.database import Database

_KEY = RESULTS.c.key.type
_TOLD = RESULTS.c.key, RESULTS.c.json, RESULTS.c.raw, RESULTS.c.blob, RESULTS.c.checksum, RESULTS.c.day
_BEHIND = "raw", "blob"
_LAST = b"\xff" * HALF
"""What was asked of a subject stands between the subject and this behind it."""
_NONE = b""
_FEWEST = 8
"""Keys of the smallest question; others are twice as many, and so on, so that few texts serve them all."""


@dataclass(frozen=True)
class ResultStatements:
    """Statements in the words of one driver."""

    dialect: Dialect
    insert: str
    """Writes one row, its columns in the table's order; one that is there under the key is replaced."""
    insert_plain: str
    """The same of a row behind whose text nothing lies: what is empty need not be said."""

    @classmethod
    def of(cls, database: Database) -> ResultStatements:
        """Those for a database."""
        kind: Any = type(database.engine.dialect)
        return _statements(kind, of_a_file=database.is_file)

    def select(self, keys: Sequence[bytes]) -> tuple[str, tuple[bytes, ...]]:
        """A question for these keys, and its values: the last key is repeated until they are as many as it takes."""
        return _select(self.dialect, _power(len(keys))), _filled(keys)

    def select_about(self, subjects: Sequence[bytes], asked: Sequence[bytes]) -> tuple[str, tuple[bytes, ...]]:
        """The same for all that was asked of these subjects: the answers about one lie side by side."""
        number = _power(len(subjects))
        ends = [end for subject in subjects for end in (subject, subject + _LAST)]
        ends += [_NONE] * (2 * (number - len(subjects)))
        return _select_about(self.dialect, number, _power(len(asked))), (*ends, *_filled(asked))


@cache
def _statements(kind: Any, *, of_a_file: bool) -> ResultStatements:
    dialect = kind(paramstyle="qmark" if of_a_file else "format")
    insert = insert_into(RESULTS, of_a_file=of_a_file)
    changed = {column.name: insert.excluded[column.name] for column in RESULTS.c if not column.primary_key}
    insert = insert.on_conflict_do_update(index_elements=["key"], set_=changed)
    every = [column.name for column in RESULTS.c]
    plain = [name for name in every if name not in _BEHIND]
    return ResultStatements(
        dialect, *(str(insert.compile(dialect=dialect, column_keys=told)) for told in (every, plain))
    )


def _power(number: int) -> int:
    return max(_FEWEST, 1 << (number - 1).bit_length())


def _filled(keys: Sequence[bytes]) -> tuple[bytes, ...]:
    return (*keys, *(keys[-1] for _ in range(_power(len(keys)) - len(keys))))


@cache
def _select(dialect: Dialect, keys: int) -> str:
    asked = select(*_TOLD).where(RESULTS.c.key.in_(_bound("key")))
    return str(asked.compile(dialect=dialect)).replace(*_as_often(dialect, keys))


@cache
def _select_about(dialect: Dialect, subjects: int, asked: int) -> str:
    ends = [(*_bound("low"), *_bound("high"))]
    about = values(column("low", _KEY), column("high", _KEY), name="about").data(ends).cte()
    of_them = RESULTS.c.key.between(about.c.low, about.c.high)
    wanted = func.substr(RESULTS.c.key, literal_column(str(HALF + 1))).in_(_bound("asked"))
    text = str(select(*_TOLD).where(of_them, wanted).compile(dialect=dialect))
    mark = _mark(dialect)
    pair = f"({mark}, {mark})"
    return text.replace(pair, ", ".join([pair] * subjects)).replace(*_as_often(dialect, asked))


def _as_often(dialect: Dialect, number: int) -> tuple[str, str]:
    """The place of one value, and of so many: to have SQLAlchemy write each takes milliseconds."""
    mark = _mark(dialect)
    return f"({mark})", f"({', '.join([mark] * number)})"


def _mark(dialect: Dialect) -> str:
    return "?" if dialect.paramstyle == "qmark" else "%s"


def _bound(name: str) -> list[Any]:
    return [bindparam(name, type_=_KEY)]
