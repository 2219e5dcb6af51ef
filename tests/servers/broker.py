"""A broker of messages as a test sees it: it listens on this machine alone, and may be gone for a while."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from kombu import Connection

PATIENCE = 120.0
"""Seconds that a server gets to come up: RabbitMQ takes some ten, and more where other tests run beside it."""


class Broker:
    """A server with places that have nothing in them; it comes back at the port where it was."""

    def __init__(self, command: list[str], folder: Path, environment: Mapping[str, str], urls: Iterator[str]) -> None:
        """`urls` are those of its places; the first is used to find out whether it answers."""
        self._command = command
        self._folder = folder
        self._environment = dict(os.environ) | dict(environment)
        self._urls = urls
        self._knock = next(urls)
        self._process: subprocess.Popen[bytes] | None = None

    def place(self) -> str:
        """The URL of a place that has nothing in it: a database of Redis, a virtual host of RabbitMQ."""
        return next(self._urls)

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        assert self._process is None, "it is running"
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                self._command,
                cwd=self._folder,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # so that it can be killed with whatever it started
            )
        self._wait(self._process)

    def stop(self) -> None:
        """Ask it to end, and wait until it has; what it keeps on the disk is there when it starts again."""
        self._end(lambda process: process.send_signal(signal.SIGTERM))

    def kill(self) -> None:
        """End it as a power cut would."""
        self._end(lambda process: os.killpg(process.pid, signal.SIGKILL))

    @contextmanager
    def gone(self, *, killed: bool = False) -> Iterator[None]:
        """Out of reach, as long as the block lasts."""
        (self.kill if killed else self.stop)()
        try:
            yield
        finally:
            self.start()

    def _end(self, how: Callable[[subprocess.Popen[bytes]], None]) -> None:
        process, self._process = self._process, None
        assert process is not None, "it is not running"
        with suppress(ProcessLookupError):
            how(process)
        process.wait(timeout=PATIENCE)

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + PATIENCE
        while not answers(self._knock):
            said = (self._folder / "log").read_text(errors="replace")
            assert process.poll() is None, said
            assert time.monotonic() < until, said
            time.sleep(0.05)


def answers(url: str) -> bool:
    """Whether a broker can be reached, and lets the caller in."""
    with Connection(url, connect_timeout=5) as connection:
        try:
            connection.ensure_connection(max_retries=1, interval_start=0, reraise_as_library_errors=False)
        except connection.connection_errors:
            return False
        return True


@contextmanager
def served(broker: Broker) -> Iterator[Broker]:
    """The broker at work, as long as the block lasts."""
    try:
        broker.start()
        yield broker
    finally:
        with suppress(AssertionError):  # a test that failed half way may have left it stopped
            broker.kill()
