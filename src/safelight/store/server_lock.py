"""A server's advisory lock, which ends with its connection: it is asked after, and taken again where that was lost."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from safelight.store.database import told

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from safelight.store.database import Database

ASKED_SECONDS = 1.0
"""How often the server is asked."""
_TAKE = text("SELECT pg_try_advisory_lock(:it), pg_backend_pid()")
_LET_GO = text("SELECT pg_advisory_unlock(:it)")
_END_OLD = text(
    "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND pid = :pid "
    "AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) "
    "AND ((classid::bigint << 32) | objid::bigint) = :it"
)


class ServerLock:
    """One number, for one owner. Used from one thread."""

    def __init__(self, database: Database, number: int, clock: Callable[[], float] = monotonic) -> None:
        self._database, self._number, self._clock = database, number, clock
        self._connection: Connection | None = None
        self._session = 0
        self._asked = clock()

    def take(self) -> bool:
        """Whether it could be had. Raises StoreError where the server is not there."""
        try:
            return self._take()
        except DBAPIError as fault:
            raise told(self._database.name, fault) from fault

    def holds(self) -> bool:
        """False where another process took it while the connection was lost; while no server is there, nobody can."""
        if self._clock() - self._asked < ASKED_SECONDS:
            return True
        self._asked = self._clock()
        with suppress(DBAPIError):
            if self._connection is not None:
                self._connection.execute(text("SELECT 1"))
                self._connection.commit()
                return True
        self._close(broken=True)
        try:
            return self._take() or self._is_ours_from_before() or self._take()  # it may have ended in between
        except DBAPIError:
            self._close()
            return True

    def release(self) -> None:
        """Let go of it; where the connection is gone, so is the lock."""
        with suppress(DBAPIError):
            if self._connection is not None:
                self._connection.execute(_LET_GO, {"it": self._number})
                self._connection.commit()
        self._close()

    def _take(self) -> bool:
        self._connection = self._database.engine.connect()
        got, session = self._connection.execute(_TAKE, {"it": self._number}).one()
        self._connection.commit()
        if got:
            self._session = session
        else:
            self._close()
        return bool(got)

    def _is_ours_from_before(self) -> bool:
        """A session whose connection broke may live on for hours at the server: it is ended, for the next try."""
        with self._database.engine.connect() as connection:
            ended = connection.execute(_END_OLD, {"pid": self._session, "it": self._number}).all()
            connection.commit()
        return bool(ended)

    def _close(self, *, broken: bool = False) -> None:
        """A broken one goes back to no pool, where it might hold the lock for whoever is next."""
        if self._connection is not None:
            with suppress(DBAPIError):
                if broken:
                    self._connection.invalidate()
                self._connection.close()
        self._connection = None
