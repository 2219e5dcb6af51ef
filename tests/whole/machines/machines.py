"""Machines of a studio, as processes of this one: workers that may be lost, and a coordinator that may be too."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from safelight.dispatch.celery.app import make_app
from safelight.dispatch.celery.round_trip import round_trip
from tests.servers.broker import Broker
from tests.whole.shoots import safelight

LONG = 120.0
"""Seconds that anything may take; nothing is measured by it."""
WRITTEN = ("SidecarWritten", "CopyMade")
"""Of these the key says where the file lies."""
Process = subprocess.Popen[bytes]


@dataclass
class Machines:
    """Whatever they are told, they share: a broker, a store, and a folder for what they say."""

    server: Broker
    store: str
    folder: Path
    workers: list[Process] = field(default_factory=list)
    runs: list[Process] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.broker = self.server.place()

    def worker(self, *words: str) -> Process:
        """One more, of every processor's queue. It need not take errands yet."""
        name = f"worker{len(self.workers)}"
        process = self._start(name, "safelight", "worker", "--store", self.store, "--name", name, *words)
        self.workers.append(process)
        return process

    def ready(self) -> None:
        """When it returns, errands are taken."""
        app = make_app(self.broker)
        try:
            for queue in ("fast_queue", "cpu_queue"):
                assert round_trip(app, queue, LONG) is not None, self.said()
        finally:
            app.close()

    def run(
        self, recipe: str | Path, shoot: Path, out: Path, *words: str, path: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """A whole run by the workers; `path` is where its coordinator finds packages beside its own."""
        return safelight("run", recipe, shoot, "-o", out, "--store", self.store, *self._celery, *words, path=path)

    def begun(self, recipe: str | Path, shoot: Path, out: Path, *first: str) -> Process:
        """A run that goes on by itself, of a coordinator in haste."""
        words = ["run", str(recipe), str(shoot), "-o", str(out), "--store", self.store, *self._celery]
        self.runs.append(self._start("run", "tests.whole.machines.hasty", *first, *words))
        return self.runs[-1]

    def resume(self, run: Path) -> subprocess.CompletedProcess[str]:
        """A run that was begun, taken up by another coordinator."""
        return safelight("runs", "resume", run, "--store", self.store, *self._celery)

    def kill(self, process: Process) -> None:
        """With all that it started, and without a word."""
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(LONG)

    def hold(self, process: Process) -> None:
        """It stands still, as a machine that sleeps."""
        os.killpg(process.pid, signal.SIGSTOP)

    def go_on(self, process: Process) -> None:
        """It does not know that it stood still."""
        os.killpg(process.pid, signal.SIGCONT)

    def stop(self) -> None:
        """All that still live."""
        for process in (*self.workers, *self.runs):
            if process.poll() is None:
                self.kill(process)

    def said(self) -> str:
        """What they all had to say."""
        return "\n".join(path.read_text(errors="replace") for path in sorted(self.folder.glob("*.said")))

    @property
    def _celery(self) -> tuple[str, ...]:
        return ("--engine", "celery", "--broker", self.broker)

    def _start(self, name: str, module: str, *words: str) -> Process:
        environment = os.environ | {"OMP_NUM_THREADS": "1", "SAFELIGHT_BROKER": self.broker}
        with (self.folder / f"{name}.said").open("ab") as said:
            return subprocess.Popen(
                [sys.executable, "-m", module, *words],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                env=environment,
                start_new_session=True,  # so that it can be lost with whatever it started
            )


def until(what: Callable[[], bool], process: Process | None = None) -> None:
    """Wait for a condition, which has to come true before the process is over."""
    end = time.monotonic() + LONG
    while not what():
        assert time.monotonic() < end
        assert process is None or process.poll() is None, "it was over before"
        time.sleep(0.05)


def stored(store: str | Path) -> list[tuple[str, bytes]]:
    """Of what kind each thing is that is known, and its key; what was written lies in folders of different names.

    Nothing, where the store is not made yet.
    """
    try:
        with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as database:
            found = database.execute("SELECT kind, key FROM results").fetchall()
    except sqlite3.OperationalError:
        return []
    return sorted((kind, b"" if kind in WRITTEN else key) for kind, key in found)
