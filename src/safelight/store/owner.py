"""One owner a run: whoever runs it holds a lock, which the system takes back when its process dies."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from blake3 import blake3

from safelight.errors import CallError, StoreError
from safelight.store.server_lock import ServerLock

if TYPE_CHECKING:
    from safelight.store.database import Database


LOCKS = "locks"
"""Where files' locks lie, below `Location.folder`."""

TRIES, LOOK_SECONDS = 5, 0.05
"""Who only looks whether a folder is owned holds it for an instant, which is no reason to refuse a run."""


Holds = Callable[[], bool]
"""Whether what was owned still is. False: another process owns it now."""


class Owners:
    """Locks on output folders: a file's lock beside a database that is a file, an advisory one of a server's.

    No clock decides who is alive: a lock ends with its process, or with its connection.
    """

    def __init__(self, database: Database, folder: Path) -> None:
        self._database, self._folder = database, folder / LOCKS

    @contextmanager
    def owning(self, out: str, what: str) -> Iterator[Holds]:
        """Own an output folder; what it gives is asked now and then whether that still holds.

        Raises CallError where another process owns it: `what` is said to be run there.
        """
        for _ in range(TRIES):
            with self._held(out) as holds:
                if holds is not None:
                    yield holds
                    return
            sleep(LOOK_SECONDS)
        raise CallError(refusal(what))

    def is_owned(self, out: str) -> bool:
        """Whether a living process owns it."""
        with self._held(out) as holds:
            return holds is None

    def anybody(self) -> bool:
        """Whether a living process owns anything in a store that is a file."""
        return self._database.is_file and any(map(_is_locked, self._folder.glob("*.lock")))

    def _held(self, out: str) -> AbstractContextManager[Holds | None]:
        return self._hold_file(out) if self._database.is_file else self._hold_server(out)

    @contextmanager
    def _hold_file(self, out: str) -> Iterator[Holds | None]:
        from filelock import FileLock, Timeout

        lock = FileLock(self._folder / f"{blake3(out.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}.lock")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            lock.acquire(timeout=0)
        except Timeout:
            yield None
            return
        except OSError as fault:
            raise StoreError(
                f"who runs what cannot be noted in {str(self._folder)!r}: {fault.strerror or fault}; make it "
                "writable, or name another store with --store"
            ) from fault
        try:
            yield surely
        finally:
            lock.release()

    @contextmanager
    def _hold_server(self, out: str) -> Iterator[Holds | None]:
        number = int.from_bytes(blake3(out.encode("utf-8", "surrogateescape")).digest()[:8], "big", signed=True)
        lock = ServerLock(self._database, number)
        try:
            yield lock.holds if lock.take() else None
        finally:
            lock.release()


def surely() -> bool:
    """A file's lock is held until it is let go."""
    return True


def anybody_runs(folder: Path) -> bool:
    """Whether a living process owns anything in the store whose `Location.folder` this is, and which is a file."""
    return any(map(_is_locked, (folder / LOCKS).glob("*.lock")))


def _is_locked(path: Path) -> bool:
    from filelock import FileLock, Timeout

    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    lock.release()
    return False


def refusal(what: str) -> str:
    """What is said to whoever comes second into a folder."""
    return (
        f"{what} is being run by another process, which writes into the same folder; wait for it, or stop it by "
        "`safelight runs cancel`"
    )


def this_process() -> str:
    """Who owns a run, for people."""
    return f"process {os.getpid()} on {socket.gethostname()}"
