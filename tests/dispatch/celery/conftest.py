"""A broker, workers as processes of their own, and the application that sends them errands."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from celery import Celery

from safelight.dispatch.celery.app import make_app
from safelight.dispatch.celery.coordinator import CeleryElsewhere
from safelight.dispatch.celery.patience import Patience
from safelight.dispatch.celery.presence import presences
from safelight.dispatch.celery.round_trip import round_trip
from safelight.plan.segments import Queue
from tests.dispatch.celery.noting_worker import Fate
from tests.dispatch.celery.redis_server import RedisServer, redis_server
from tests.plan.test_segments import on_gpu, planned
from tests.plan.world import LOOKER, SCORER

PHOTOS = range(500)
PATIENCE = Patience(silence=5, doubt=1, unseen=2, pause=0.1, alone=1)
Make = Callable[..., CeleryElsewhere]


def GOES_ON() -> bool:  # noqa: N802 - given like a constant
    return False


class Workers:
    """Processes that note which photos they had."""

    def __init__(self, broker: str, folder: Path) -> None:
        self._broker = broker
        self._log = folder / "workers.log"
        self._running: list[tuple[Queue, str, str, subprocess.Popen[bytes]]] = []
        self.notes = folder / "notes"
        self.notes.touch()

    def start(self, *queues: Queue, pool: str = "threads", name: str = "", hidden: float = 0.0) -> None:
        """`hidden`: seconds after which Redis hands out again what they have not done; 0: as ever."""
        for queue in queues:
            command = [sys.executable, "-m", "tests.dispatch.celery.noting_worker"]
            with self._log.open("ab") as log:
                process = subprocess.Popen(
                    [*command, self._broker, queue, pool, str(self.notes), name, str(hidden)],
                    stdout=log,
                    stderr=log,
                    env=os.environ,
                )
            self._running.append((queue, pool, name, process))

    def started(self, app: Celery) -> None:
        """When it returns, work is taken from each of their queues."""
        for queue in {one[0] for one in self._running}:
            assert round_trip(app, queue, 60) is not None, self._log.read_text()

    def gathered(self, app: Celery) -> None:
        """When it returns, all of them take work."""
        self.started(app)
        until(lambda: len(presences(app)) == len(self._running))

    def revive(self) -> int:
        """Start another one for each that is gone, as a machine's supervisor does. How many were gone."""
        gone = [one for one in self._running if one[-1].poll() is not None]
        for queue, pool, name, _ in gone:
            self.start(queue, pool=pool, name=name)
        self._running = [one for one in self._running if one not in gone]
        return len(gone)

    def ended(self) -> list[int]:
        """With which codes those that are gone went."""
        codes = [process.poll() for *_, process in self._running]
        return [code for code in codes if code is not None]

    def kill(self) -> None:
        """All at once, without a word."""
        for *_, process in self._running:
            process.kill()
            process.wait(20)

    def pause(self) -> None:
        """The first of them stands still, with what it has in its hands."""
        self._running[0][-1].send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self._running[0][-1].send_signal(signal.SIGCONT)

    def stop(self) -> None:
        """As a machine is shut down; those that are at work are not waited for long."""
        for *_, process in self._running:
            process.terminate()
        for *_, process in self._running:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(20)

    def seen(self, segment: int) -> list[int]:
        """Photos that were looked at in a segment, each as often as it was."""
        lines = [line.split() for line in self.notes.read_text().splitlines()]
        return [int(photo) for at, photo in lines if int(at) == segment]


def until(what: object, seconds: float = 60.0) -> None:
    """Wait for a condition, which has so long to come true."""
    assert callable(what)
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[RedisServer]:
    server = redis_server(tmp_path)
    yield server
    server.stop()


@pytest.fixture
def app(redis: RedisServer) -> Iterator[Celery]:
    app = make_app(redis.url)
    yield app
    app.close()


@pytest.fixture
def workers(redis: RedisServer, tmp_path: Path) -> Iterator[Workers]:
    workers = Workers(redis.url, tmp_path)
    yield workers
    workers.stop()


@pytest.fixture
def coordinator(app: Celery) -> Iterator[Callable[[Fate], CeleryElsewhere]]:
    plan = planned(SCORER, on_gpu(LOOKER))
    made: list[CeleryElsewhere] = []

    def make(fate: Fate = Fate(), run: str = "") -> CeleryElsewhere:  # noqa: B008 - frozen
        made.append(CeleryElsewhere(app, run or f"run-{len(made)}", plan, fate.signature, patience=PATIENCE))
        return made[-1]

    yield make
    for one in made:
        one.close()
