"""A pool of worker processes for work that may crash, hang or eat memory: each of these costs one job."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Lock
from types import TracebackType
from typing import Generic, TypeVar, cast

from safelight.errors import PhotoError, RunError
from safelight.imaging.worker_main import played
from safelight.imaging.worker_process import WorkerProcess

Job = TypeVar("Job")
Result = TypeVar("Result")

GIB = 1 << 30


def cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Pool(Generic[Job, Result]):
    """Plays `function` over jobs, in order, a few ahead of whoever takes the results.

    `function` must be importable by its module's name. Processes start when there is work for them, at most `workers`
    (default: one a core); one that died is replaced. With `workers=0` everything runs here, without any protection.
    `job_seconds` bounds a job, `memory_limit` (bytes, Linux) what its process may take beyond its start.
    """

    def __init__(
        self,
        function: Callable[[Job], Result],
        workers: int | None = None,
        *,
        job_seconds: float = 60.0,
        memory_limit: int = 3 * GIB,
        shared_bytes: int = 32 << 20,
    ) -> None:
        self._function = function
        self._workers = cores() if workers is None else workers
        self._job_seconds, self._memory_limit, self._shared_bytes = job_seconds, memory_limit, shared_bytes
        self._idle: SimpleQueue[WorkerProcess] = SimpleQueue()
        self._all: set[WorkerProcess] = set()
        self._threads = ThreadPoolExecutor(max(1, self._workers), "decode-pool")
        self._lock = Lock()
        self._closed = False

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Result | PhotoError]]:
        """Each job with its result, in order; at most two jobs a worker and two more are read ahead.

        Raises `RunError` where no worker can start.
        """
        if not self._workers:
            for job in jobs:
                yield job, cast("Result | PhotoError", played(self._function, job))
            return
        ahead: deque[tuple[Job, Future[Result | PhotoError]]] = deque()
        try:
            for job in jobs:
                ahead.append((job, self._threads.submit(self._play, job)))
                if len(ahead) > 2 * self._workers + 1:
                    yield self._first(ahead)
            while ahead:
                yield self._first(ahead)
        finally:
            for _, future in ahead:
                future.cancel()

    def begin(self) -> None:
        """Start the processes before there is work for them. Raises `RunError` where one cannot start."""
        for worker in [self._worker() for _ in range(self._workers)]:
            self._put_back(worker)

    def close(self) -> None:
        """End every worker, also one that is at work."""
        with self._lock:
            self._closed = True
            there = tuple(self._all)
        for worker in there:
            worker.kill()
        self._threads.shutdown(cancel_futures=True)
        self._all.clear()

    def __enter__(self) -> Pool[Job, Result]:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @staticmethod
    def _first(
        ahead: deque[tuple[Job, Future[Result | PhotoError]]],
    ) -> tuple[Job, Result | PhotoError]:
        job, future = ahead.popleft()
        return job, future.result()

    def _play(self, job: Job) -> Result | PhotoError:
        worker = self._worker()
        try:
            return cast("Result | PhotoError", worker.ask(job))
        except PhotoError as trouble:
            return trouble
        finally:
            self._put_back(worker)

    def _worker(self) -> WorkerProcess:
        with suppress(Empty):
            while not (worker := self._idle.get_nowait()).alive:  # killed while it had nothing to do
                self._put_back(worker)
            return worker
        worker = WorkerProcess(self._function, self._memory_limit, self._shared_bytes, self._job_seconds)
        with self._lock:
            self._all.add(worker)
            closed = self._closed
        if closed:  # it began as the others were ended, and nobody else would end it
            self._put_back(worker)
            raise RunError("a worker of the decode pool was not needed any more")
        return worker

    def _put_back(self, worker: WorkerProcess) -> None:
        if worker.alive and not self._closed:
            self._idle.put(worker)
        else:
            worker.kill()
            self._all.discard(worker)
