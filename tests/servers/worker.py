"""A worker of Safelight as a process of its own, as a person starts one."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from safelight.dispatch.celery.app import make_app
from safelight.dispatch.celery.round_trip import round_trip

PATIENCE = 120.0
"""Seconds that anything may take; nothing is measured by it."""


@contextmanager
def working(broker: str, store: Path, said: Path, *words: str, queue: str = "cpu_queue") -> Iterator[None]:
    """One that takes work, as long as the block lasts. What it says is in the file `said`."""
    with said.open("wb") as told:
        process = subprocess.Popen(
            [sys.executable, "-m", "safelight", "worker", "--store", str(store), *words],
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=told,
            env=os.environ | {"SAFELIGHT_BROKER": broker, "OMP_NUM_THREADS": "1"},
            start_new_session=True,
        )
    try:
        with make_app(broker) as app:
            assert round_trip(app, queue, PATIENCE) is not None, said.read_text()  # type: ignore[arg-type]
        yield
        process.terminate()
        process.wait(PATIENCE)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(PATIENCE)
