"""The human's word, as it was said to Safelight: kept apart from results, and nothing else changes it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast
from zlib import crc32

from sqlalchemy import bindparam, delete, select

from safelight.store.inserting import insert_into
from safelight.store.schema import MARKS

if TYPE_CHECKING:
    from sqlalchemy import Row

    from safelight.store.database import Database

AT_ONCE = 512
"""Most values of one question to the database."""
Pick = Literal["pick", "reject"]


@dataclass(frozen=True, slots=True)
class Mark:
    """What was said of one photo: by path and by what it shows."""

    path: str
    image_hash: str
    pick: Pick | None = None
    rating: int | None = None
    """0..5."""
    at: str = ""
    """ISO 8601, in UTC: sorts as text."""

    @property
    def is_silent(self) -> bool:
        """It says nothing, also not what was said of a copy: the twin of a photo that was rejected has such a mark."""
        return self.pick is None and self.rating is None


class Marks:
    """The table of marks. A mark holds for the file at its path while it shows that picture, and for the picture
    wherever else it lies."""

    def __init__(self, database: Database) -> None:
        self._database = database
        insert = insert_into(MARKS, of_a_file=database.is_file)
        changed = {name: insert.excluded[name] for name in ("image_hash", "pick", "rating", "at", "checksum")}
        self._insert = insert.on_conflict_do_update(index_elements=["path"], set_=changed)

    def set(self, marks: Iterable[Mark]) -> None:
        """Write them down, in place of what was said of the same paths before."""
        self.replace((), marks)

    def clear(self, paths: Iterable[str]) -> None:
        """Take back what was said of these paths."""
        self.replace(paths, ())

    def replace(self, paths: Iterable[str], marks: Iterable[Mark]) -> None:
        """Take back what was said of these paths and write these marks down, both or neither."""
        rows = [_row(mark) for mark in marks]
        gone = [{"gone": os.fsencode(path)} for path in paths]
        if not (rows or gone):
            return
        with self._database.writing(durable=True) as connection:
            if gone:
                connection.execute(delete(MARKS).where(MARKS.c.path == bindparam("gone")), gone)
            if rows:
                connection.execute(self._insert, rows)

    def all(self) -> tuple[Mark, ...]:
        """Every mark, by path."""
        with self._database.reading() as connection:
            rows = connection.execute(select(MARKS).order_by(MARKS.c.path)).all()
            return tuple(_mark(row) for row in rows)

    def about(self, paths: Iterable[str], hashes: Iterable[str]) -> tuple[Mark, ...]:
        """The marks at these paths, and on these pictures wherever they lie, by path."""
        found: dict[str, Mark] = {}
        with self._database.reading() as connection:
            for column, values in ((MARKS.c.path, map(os.fsencode, paths)), (MARKS.c.image_hash, hashes)):
                wanted: list[Any] = list(values)
                for at in range(0, len(wanted), AT_ONCE):
                    rows = connection.execute(select(MARKS).where(column.in_(wanted[at : at + AT_ONCE]))).all()
                    found |= {mark.path: mark for mark in map(_mark, rows)}
        return tuple(found[path] for path in sorted(found))


def checksum_of(path: bytes, image_hash: str, pick: str | None, rating: int | None, at: str) -> int:
    """Over all that a mark says, and of what."""
    return crc32(repr((path, image_hash, pick, rating, at)).encode("utf-8", "surrogatepass"))


def _row(mark: Mark) -> dict[str, Any]:
    path = os.fsencode(mark.path)
    told: dict[str, Any] = {"image_hash": mark.image_hash, "pick": mark.pick, "rating": mark.rating, "at": mark.at}
    return {"path": path, **told, "checksum": checksum_of(path, **told)}


def _mark(row: Row[Any]) -> Mark:
    """Raises ValueError for one that is not what was said."""
    if row.checksum not in (None, checksum_of(row.path, row.image_hash, row.pick, row.rating, row.at)):
        raise ValueError("a mark is not what was said")
    return Mark(os.fsdecode(row.path), row.image_hash, cast("Pick | None", row.pick), row.rating, row.at)
