"""The pool's side of one worker: a process of its own that plays one job at a time and may die of it."""

from __future__ import annotations

import mmap
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable
from threading import Lock, Timer
from typing import Any, BinaryIO, cast

from safelight.errors import RunError
from safelight.imaging.fault import fault
from safelight.imaging.worker_link import READY, Answer, Hello, received

START_SECONDS = 60.0
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


class WorkerProcess:
    """Starts at once, without waiting; `ask` waits until the process is ready.

    It is a fresh interpreter and no copy of this one: the caller's main module is not imported again, so scripts need
    no guard, and Ctrl-C in the terminal does not reach it. Pixels come back through memory that has no name in the
    file system: nothing is left behind, whoever is killed.
    """

    def __init__(self, job: Callable[[Any], Any], memory_limit: int, shared_bytes: int, job_seconds: float) -> None:
        with tempfile.TemporaryFile(dir=_memory_folder()) as file:
            file.truncate(shared_bytes)
            self._shared = mmap.mmap(file.fileno(), shared_bytes)
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "safelight.imaging.worker_main"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                pass_fds=(file.fileno(),),
                start_new_session=True,
                env={**os.environ, **_ONE_THREAD, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
            self._jobs = cast("BinaryIO", self._process.stdin)
            self._answers = cast("BinaryIO", self._process.stdout)
            self._lock = Lock()
            self._waiting = self._expired = self._ready = False
            self._job_seconds = job_seconds
            self._send(Hello(pickle.dumps(job), file.fileno(), shared_bytes, memory_limit, job_seconds))

    def ask(self, job: object) -> object:
        """What the worker's function makes of `job`.

        Raises `PhotoError` (`timeout`, `crashed`), after which the worker is dead; `RunError` where it never started.
        """
        self._greet()
        answer = self._reply(self._job_seconds, job)
        if answer is None:
            seconds = f"{self._job_seconds:g}"
            raise fault("timeout", seconds) if self._expired else fault("crashed")
        return received(cast("Answer", answer), self._shared)

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        """End the process, whatever it does, and clear up after it."""
        self._process.kill()
        self._process.wait()
        for end in (self._jobs, self._answers):
            try:
                end.close()
            except OSError:  # a last buffered job has nobody left to read it
                continue

    def _greet(self) -> None:
        if self._ready:
            return
        answer = self._reply(START_SECONDS)
        if answer != READY:
            raise RunError(f"a worker of the decode pool cannot start: {answer or 'it died at once'}")
        self._ready = True

    def _send(self, message: object) -> None:
        try:
            pickle.dump(message, self._jobs, protocol=5)
            self._jobs.flush()
        except OSError:  # it is dead; whoever waits for its answer will see
            return

    def _reply(self, seconds: float, job: object = None) -> object:
        """Its next message; None where it died, or was killed because it was not heard in time."""
        with self._lock:
            self._waiting = True
        timer = Timer(seconds, self._expire)
        timer.daemon = True
        timer.start()
        try:
            if job is not None:
                self._send(job)
            return cast("object", pickle.load(self._answers))  # noqa: S301 - our own process wrote it
        except (EOFError, OSError, pickle.UnpicklingError):
            self._process.wait()
            return None
        finally:
            timer.cancel()
            with self._lock:
                self._waiting = False

    def _expire(self) -> None:
        with self._lock:
            if self._waiting:
                self._expired = True
                self._process.kill()


def _memory_folder() -> str | None:
    return "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108, PTH112 - an unnamed file, kept in memory
