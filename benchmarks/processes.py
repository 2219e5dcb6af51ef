"""Processes of their own: a command of Safelight, with its CPU time and largest memory, and one with one thread."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from threading import Event, Thread

import psutil

LOOK_EVERY = 0.05


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds, and the largest resident memory in bytes: of the process, and of it with its workers."""

    cpu: float
    resident: int
    with_workers: int


def cost_of(args: Sequence[str | Path]) -> Cost:
    """Run `safelight ARGS` to its end. Raises CalledProcessError where it does not end well."""
    before = os.times()
    process = subprocess.Popen(
        [sys.executable, "-m", "safelight", *map(str, args)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=compiled_once(),
    )
    watch = _Watch(process.pid)
    said = process.communicate()[1]
    watch.stop()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args, stderr=said)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(spent, watch.resident, watch.with_workers)


def compiled_once() -> dict[str, str]:
    """The environment of a process whose modules are compiled once, as they are for everybody, also where this one was
    told to keep no bytecode."""
    compiled = {"PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "safelight-bench-bytecode")}
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | compiled


@contextmanager
def one_thread() -> Iterator[ProcessPoolExecutor]:
    """A fresh process in which BLAS has one thread; what it is given must be importable."""
    before = dict(os.environ)
    os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"))
    try:
        with ProcessPoolExecutor(1, get_context("spawn")) as process:
            yield process
    finally:
        os.environ.clear()
        os.environ.update(before)


class _Watch:
    """Looks at a process's memory until it is told to stop."""

    def __init__(self, pid: int) -> None:
        self.resident = self.with_workers = 0
        self._done = Event()
        self._thread = Thread(target=self._look, args=(psutil.Process(pid),), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._done.set()
        self._thread.join()

    def _look(self, process: psutil.Process) -> None:
        while not self._done.wait(LOOK_EVERY):
            try:
                own = process.memory_info().rss
                workers = sum(child.memory_info().rss for child in process.children(recursive=True))
            except psutil.Error:
                continue
            self.resident = max(self.resident, own)
            self.with_workers = max(self.with_workers, own + workers)
