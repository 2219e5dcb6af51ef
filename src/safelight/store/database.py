"""The database behind a store: opened, checked, and brought up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, DBAPIError

from safelight.errors import StoreError
from safelight.store.location import Location
from safelight.store.network_drive import network_drive
from safelight.store.schema_version import VERSION, version

if TYPE_CHECKING:
    from sqlalchemy import Connection

BUSY_SECONDS = 30
_DAMAGED = "it is damaged; `safelight cache verify --repair` saves what can be read"
_PRAGMAS = (
    "synchronous=NORMAL",
    f"busy_timeout={BUSY_SECONDS * 1000}",
    "foreign_keys=ON",
    "fullfsync=ON",  # macOS's fsync alone leaves it in the drive, where a power loss takes it
    "checkpoint_fullfsync=ON",
)


@dataclass(frozen=True)
class Database:
    """An open database. Every fault of it is raised as a StoreError that says where it is."""

    engine: Engine
    name: str
    """As it may be shown: a URL without its password, or a path."""

    @property
    def is_file(self) -> bool:
        """SQLite, and not a server."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read by. What it gives is to be understood within: what cannot be is told as damage."""
        try:
            with self._told(), self.engine.connect() as connection:
                yield connection
        except UnicodeEncodeError:  # of what is asked, and not of what is there
            raise
        except (ValueError, TypeError, LookupError) as fault:
            raise StoreError(f"the store {self.name!r}: {_DAMAGED} ({fault})") from fault

    @contextmanager
    def writing(self, *, durable: bool = False) -> Iterator[Connection]:
        """A transaction: whole or not at all. Also after a power loss it is there if it is `durable`, and with it
        everything that was written before."""
        with self._told(), self.engine.begin() as connection:
            if self.is_file and connection.info.get("durable") is not durable:  # to say it takes longer than to begin
                # pysqlite begins at the first statement that writes, so this still may be set
                connection.exec_driver_sql(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
                connection.info["durable"] = durable
            yield connection

    @contextmanager
    def alone(self, patience: float = 1.0) -> Iterator[Connection]:
        """A connection to a file outside any transaction, for what must not be in one; it waits so many seconds."""
        with self._told(), self.engine.connect() as connection:
            alone = connection.execution_options(isolation_level="AUTOCOMMIT")
            alone.exec_driver_sql(f"PRAGMA busy_timeout={round(patience * 1000)}")
            try:
                yield alone
            finally:
                alone.exec_driver_sql(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")

    def close(self) -> None:
        self.engine.dispose()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as fault:
            raise told(self.name, fault) from fault
        except UnicodeDecodeError as fault:  # even what SQLite says of a damaged file may be damaged
            raise StoreError(f"the store {self.name!r}: {_DAMAGED} ({fault.reason})") from fault


def open_database(location: Location) -> Database:
    """Open it, make it where there is none, and migrate it where it is older.

    Raises StoreError where it cannot be opened, is damaged, of a newer Safelight, or a file on a network drive.
    """
    if location.file is not None:
        _prepare(location.file)
    engine = _engine(location)
    database = Database(engine, location.name)
    try:
        _bring_up_to_date(database)
    except BaseException:
        engine.dispose()
        raise
    return database


def told(name: str, fault: DBAPIError) -> StoreError:
    """The fault in words, with a cure."""
    said = str(fault.orig or fault).splitlines()[0]
    cures = {
        "readonly": "it cannot be written; make it writable, or name another with --store",
        "full": "the disk is full; make room, or name a store on another disk with --store",
        "malformed": _DAMAGED,
        "not a database": "it is damaged, or no store; `safelight cache verify --repair` saves what can be read of one",
        "locked": f"others kept it busy for {BUSY_SECONDS} seconds; try again when they are done",
        "unable to open": "it cannot be opened; make its folder writable, or name another with --store",
        "disk I/O error": "its disk is full or failing; make room, or name a store on another disk with --store",
    }
    cure = next((cure for sign, cure in cures.items() if sign in said), "name another with --store")
    return StoreError(f"the store {name!r}: {cure} ({said})")


def _prepare(file: Path) -> None:
    if drive := network_drive(file):
        raise StoreError(
            f"the store {str(file)!r} lies on a network drive ({drive}), where SQLite's locks cannot be trusted; name "
            "a path on a local disk with --store, or a PostgreSQL URL"
        )
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise StoreError(
            f"the store {str(file)!r}: its folder cannot be made ({fault.strerror}); name another with --store"
        ) from fault


def _engine(location: Location) -> Engine:
    if location.file is None:
        return _server(location)
    url = URL.create("sqlite", database=str(location.file))  # a path may hold what means something in a URL
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _set_up)
    return engine


def _server(location: Location) -> Engine:
    try:
        return create_engine(location.url, pool_pre_ping=True)
    except ImportError as fault:
        raise StoreError(
            f"the store {location.name!r} needs what `pip install 'safelight[postgres]'` installs ({fault})"
        ) from fault
    except (ArgumentError, ValueError) as fault:
        raise StoreError(
            f"the store {location.name!r} is no address of PostgreSQL; write postgresql://user@host:5432/database"
        ) from fault


def _set_up(connection: Any, _record: Any) -> None:
    _into_wal(connection)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").close()


def _into_wal(connection: Any) -> None:
    """SQLite itself waits for nobody when several turn a new file into one with a log."""
    until = monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL").close()
        except sqlite3.OperationalError as fault:
            if "locked" not in str(fault) or monotonic() > until:
                raise
            sleep(0.01)
        else:
            return


def _bring_up_to_date(database: Database) -> None:
    with database.reading() as connection:
        found = version(connection)
    if found == VERSION:
        return
    if found is not None and found > VERSION:
        raise StoreError(
            f"the store {database.name!r} was written by a newer Safelight (schema {found}, this one reads {VERSION}); "
            "update Safelight, or name another store with --store"
        )
    from safelight.store.migrating import migrate

    with database._told():  # noqa: SLF001 - its own faults, told its own way
        migrate(database.engine)
