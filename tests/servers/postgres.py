"""A real PostgreSQL server: Debian's, in a folder of its own, on a free port."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import psycopg

from tests.servers.ports import free_port

MISSING = "PostgreSQL is not installed here: `apt-get install postgresql`"
_UNPRIVILEGED = "postgres"
"""Who runs it where the tests are run by root, whom PostgreSQL refuses to serve; Debian's package makes that user."""


@dataclass(frozen=True)
class Server:
    """A server that listens on this machine alone."""

    port: int
    _numbers: Iterator[int]

    def database(self) -> str:
        """The URL of an empty database."""
        name = f"store{next(self._numbers)}"
        with psycopg.connect(self._url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self._url(name)

    def _url(self, database: str) -> str:
        return f"postgresql://safelight@127.0.0.1:{self.port}/{database}"


def programs() -> Path | None:
    """The folder of PostgreSQL's programs; the newest where there are several."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


@contextmanager
def serving(bin_folder: Path) -> Iterator[Server]:
    """A server, as long as the block lasts."""
    folder = Path(mkdtemp(prefix="safelight-postgres-"))
    options = _options(folder)
    made = [bin_folder / "initdb", "-D", folder / "data", "-U", "safelight", "--auth=trust", "--no-sync", "-E", "UTF8"]
    subprocess.run(made, check=True, capture_output=True, **options)
    port = free_port()
    started = [bin_folder / "postgres", "-D", folder / "data", "-p", str(port), "-h", "127.0.0.1", "-k", folder, "-F"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(started, stdout=log, stderr=log, **options)
    try:
        _wait(f"postgresql://safelight@127.0.0.1:{port}/postgres", process, folder / "log")
        yield Server(port, count(1))
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=60)
        shutil.rmtree(folder, ignore_errors=True)


def _options(folder: Path) -> dict[str, Any]:
    options: dict[str, Any] = {"cwd": folder}
    if os.getuid() == 0:
        shutil.chown(folder, _UNPRIVILEGED, _UNPRIVILEGED)
        options |= {"user": _UNPRIVILEGED, "group": _UNPRIVILEGED, "extra_groups": []}
    return options


def _wait(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(600):
        try:
            psycopg.connect(url).close()
        except psycopg.OperationalError:
            assert process.poll() is None, log.read_text()
            time.sleep(0.05)
        else:
            return
    raise AssertionError(log.read_text())
