"""Results as rows: packed values by key, checked when they are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from time import time
from typing import TYPE_CHECKING, Any
from zlib import crc32

from sqlalchemy import delete, update
from sqlalchemy.exc import OperationalError

from safelight.errors import StoreError
from safelight.store.blobs import BlobAbsentError
from safelight.store.key import HALF
from safelight.store.result_statements import ResultStatements
from safelight.store.schema import RESULTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

    from safelight.store.blobs import Blobs
    from safelight.store.codec import Codec
    from safelight.store.database import Database

AT_ONCE = 512
"""Most keys of one question to the database."""
_MANY = 8
"""Photos that are asked the same, for it to be worth asking for all that is known of each at once."""
_QUESTIONS = 64
"""Most questions that are asked so."""
INLINE = 64 * 1024
"""Raw bytes that stand in their row; more of them are a blob."""
_DAY = 86_400
AGED_DAYS = 7
"""Days after which it is written down anew that an entry was needed: to write that costs what the entry does."""


Entry = tuple[bytes, str, bytes, bytes]
"""A value as it is to be kept: its key, the name of its type, JSON, and the bytes behind that. One a photo and step is
made: with names it takes as long again."""


def entry_of(key: bytes, value: Any, codec: Codec[Any]) -> Entry:
    """Raises StoreError for a value that would not come back as it was."""
    return key, codec.name, *codec.pack(value)


class Results:
    """The table of results. Entries that are damaged are dropped, and count as if they had never been there."""

    def __init__(self, database: Database, blobs: Blobs) -> None:
        self._database, self._blobs = database, blobs
        self._statements = ResultStatements.of(database)
        self._aged: frozenset[bytes] = frozenset()
        """What was found, and of which it was not written down for long that it was needed."""

    def find(self, keys: Iterable[bytes], codec: Codec[Any]) -> dict[bytes, Any]:
        """The values of one type that are there, by key. Raises StoreError where the database cannot be read."""
        return self.find_each(dict.fromkeys(keys, codec))

    def find_each(self, questions: Mapping[bytes, Codec[Any]]) -> dict[bytes, Any]:
        """The values that are there, each read by the codec of its key. Raises StoreError as `find` does."""
        return self._found(lambda connection, damaged: self._read(connection, questions, damaged), questions)

    def find_about(self, subjects: Collection[bytes], asked: Mapping[bytes, Codec[Any]]) -> dict[bytes, Any]:
        """What is known of these subjects, by key: all that is asked of each of them, each question with the codec of
        its answers. Raises StoreError as `find` does."""
        questions = list(asked)
        return self._found(
            lambda connection, damaged: self._about(connection, subjects, questions, damaged), asked, at=HALF
        )

    def _found(
        self,
        read: Callable[[Connection, list[bytes]], Iterator[Sequence[Any]]],
        codecs: Mapping[bytes, Codec[Any]],
        at: int = 0,
    ) -> dict[bytes, Any]:
        """The values of what is read, but for those that are damaged: they are dropped. Codecs go by what stands in
        keys from the byte `at`."""
        found: dict[bytes, Any] = {}
        damaged: list[bytes] = []
        with self._database.reading() as connection:
            for rows in read(connection, damaged):
                damaged += self._unpacked(rows, codecs, at, found)
        if damaged:
            self.drop(damaged)
        return found

    def _unpacked(
        self, rows: Sequence[Any], codecs: Mapping[bytes, Codec[Any]], at: int, found: dict[bytes, Any]
    ) -> list[bytes]:
        """Puts the rows' values into `found`; says which are damaged."""
        damaged: list[bytes] = []
        aged: set[bytes] = set()
        long_ago = int(time() // _DAY) - AGED_DAYS
        for key, text, raw, blob, checksum, day in rows:
            try:  # in a damaged file of SQLite, values of any kind may stand in any column
                codec = codecs.get(key[at:])
                if codec is None:  # of a neighbour
                    continue
                behind = self._blob(blob) if blob else raw or b""
                told = crc32(key + text)  # as `checksum_of` has it
                if (crc32(behind, told) if behind else told) != checksum:
                    damaged.append(key)
                    continue
                found[key] = codec.unpack(text, behind)
                if day <= long_ago:
                    aged.add(key)
            except BlobAbsentError:
                continue
            except (StoreError, TypeError, LookupError):
                damaged.append(key)
        self._note(aged)
        return damaged

    def _note(self, aged: set[bytes]) -> None:
        """Whoever refreshes meanwhile, in another thread, takes them as a whole or not at all."""
        if aged:
            self._aged |= aged

    def put(self, entries: Iterable[Entry], *, durable: bool = False) -> None:
        """Keep every value in one transaction. Raises StoreError; then none of them is kept."""
        day = int(time() // _DAY)
        in_order = sorted(entries, key=itemgetter(0))  # so that none deadlock
        plain = _plain_rows(in_order, day)
        others = [self._row(entry, day) for entry in in_order if entry[3]] if len(plain) < len(in_order) else []
        if in_order:
            with self._database.writing(durable=durable) as connection:
                for insert, rows in (self._statements.insert_plain, plain), (self._statements.insert, others):
                    if rows:
                        connection.exec_driver_sql(insert, rows)

    def drop(self, keys: Sequence[bytes]) -> None:
        """Forget the entries under these keys, some at a time: whoever else writes need not wait for all of it."""
        for some in _parts(keys):
            with self._database.writing() as connection:
                connection.execute(delete(RESULTS).where(RESULTS.c.key.in_(some)))

    def refresh(self) -> None:
        """Remember that what was found since the last call was needed today, so that the oldest are let go first."""
        found, self._aged = self._aged, frozenset()
        aged = sorted(found)
        if not aged:
            return
        day = int(time() // _DAY)
        with self._database.writing() as connection:
            for some in _parts(aged):
                connection.execute(update(RESULTS).where(RESULTS.c.key.in_(some), RESULTS.c.day < day).values(day=day))

    def _row(self, entry: Entry, day: int) -> tuple[Any, ...]:
        """In the order of the table's columns."""
        key, kind, text, raw = entry
        blob = self._blobs.put(raw) if len(raw) > INLINE else None
        size = len(text) + len(raw)
        return key, kind, text, None if blob else raw, blob, checksum_of(key, text, raw), size, day

    def _read(self, connection: Connection, keys: Collection[bytes], damaged: list[bytes]) -> Iterator[Sequence[Any]]:
        """The rows under these keys, some at a time, and some of their neighbours."""
        often = _asked_often(keys)
        together = {key[:HALF] for key in keys if key[HALF:] in often}
        yield from self._about(connection, together, list(often), damaged)
        yield from self._alone(connection, [key for key in keys if key[HALF:] not in often], damaged)

    def _about(
        self, connection: Connection, subjects: Collection[bytes], asked: Sequence[bytes], damaged: list[bytes]
    ) -> Iterator[Sequence[Any]]:
        """The rows of all that is asked of these subjects, some at a time."""
        for some in _parts(sorted(subjects)):
            try:
                yield _all(connection, self._statements.select_about(some, asked))
            except OperationalError as fault:
                if not _is_no_text(fault):
                    raise
                yield from self._alone(connection, [about + what for about in some for what in asked], damaged)

    def _alone(self, connection: Connection, keys: list[bytes], damaged: list[bytes]) -> Iterator[Sequence[Any]]:
        """The rows under these keys, each looked for, some at a time."""
        for some in _parts(sorted(keys)):  # neighbours in the index: in disorder, each is looked for anew
            yield self._rows(connection, some, damaged)

    def _rows(self, connection: Connection, keys: Sequence[bytes], damaged: list[bytes]) -> Sequence[Any]:
        """The rows under these keys; a text that is none is found by halves, and noted as damaged."""
        try:
            return _all(connection, self._statements.select(keys))
        except OperationalError as fault:
            if not _is_no_text(fault):
                raise
        if len(keys) == 1:
            damaged += keys
            return ()
        half = len(keys) // 2
        return [*self._rows(connection, keys[:half], damaged), *self._rows(connection, keys[half:], damaged)]

    def _blob(self, name: str) -> bytes:
        """One that is not here may be where others of a server's users keep theirs; a file's entry has lost it."""
        found = self._blobs.get(name)
        if found is None and not self._database.is_file:
            raise BlobAbsentError(f"there is no blob {name!r} here")
        return found or b""


def _plain_rows(entries: Iterable[Entry], day: int) -> list[tuple[Any, ...]]:
    """As `Results._row` has them, of those where nothing lies behind the text.

    Of bytes SQLite's driver asks each time whether they are to be adapted, which takes as long as to write them; a
    bytearray it takes as it is.
    """
    return [
        (bytearray(key), kind, bytearray(text), crc32(key + text), len(text), day)  # as `checksum_of` has it
        for key, kind, text, raw in entries
        if not raw
    ]


def checksum_of(key: bytes, text: bytes, raw: bytes) -> int:
    """It covers the key, so that a value never stands under another's."""
    told = crc32(key + text)
    return crc32(raw, told) if raw else told


def _asked_often(keys: Collection[bytes]) -> frozenset[bytes]:
    """Questions that are asked of many."""
    asked = Counter([key[HALF:] for key in keys])
    return frozenset(question for question, times in asked.most_common(_QUESTIONS) if times >= _MANY)


def _is_no_text(fault: OperationalError) -> bool:
    """Whether it is one of SQLite's values that are not what they should be, and not the database."""
    return "Could not decode" in str(fault.orig)


def _all(connection: Connection, question: tuple[str, tuple[bytes, ...]]) -> Sequence[Any]:
    """The rows as the driver gives them: made into SQLAlchemy's own, each costs half of what it took to find it.

    A fault is told as SQLAlchemy tells it.
    """
    fault: type[Exception] = connection.dialect.loaded_dbapi.Error
    try:
        with connection.exec_driver_sql(*question) as answer:
            return answer.cursor.fetchall()
    except fault:
        return connection.exec_driver_sql(*question).all()


def _parts(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for at in range(0, len(keys), AT_ONCE):
        yield keys[at : at + AT_ONCE]
