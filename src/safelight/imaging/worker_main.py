"""A worker of the decode pool: reads jobs from its standard input until that ends."""

import mmap
import os
import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from math import ceil
from pathlib import Path
from typing import Any, BinaryIO

from safelight.errors import PhotoError
from safelight.imaging.fault import fault
from safelight.imaging.worker_link import READY, Hello, packed

_GRACE_SECONDS = 5


def main() -> None:
    """Play jobs. Everything printed goes nowhere: libraries like to talk about broken files."""
    jobs, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    hello: Hello = pickle.load(jobs)  # noqa: S301 - our parent wrote it
    try:
        play: Callable[[Any], Any] = pickle.loads(hello.function)  # noqa: S301
        shared = mmap.mmap(hello.shared_file, hello.shared_bytes)
        _limit_memory(hello.memory_limit)
    except Exception as trouble:  # noqa: BLE001 - the pool must learn why
        _send(answers, f"{type(trouble).__name__}: {trouble}")
        return
    _send(answers, READY)
    _serve(jobs, answers, play, shared, hello.job_seconds)


def _serve(jobs: BinaryIO, answers: BinaryIO, play: Callable[[Any], Any], shared: mmap.mmap, seconds: float) -> None:
    with suppress(EOFError, BrokenPipeError):
        while True:
            job = pickle.load(jobs)  # noqa: S301 - our parent wrote it
            signal.alarm(ceil(seconds) + _GRACE_SECONDS)  # a parent that is gone cannot stop a hanging decoder
            result = played(play, job)
            signal.alarm(0)
            _send(answers, packed(result, shared))


def played(play: Callable[[Any], Any], job: object) -> object:
    """The result of one job, or the `PhotoError` it came to."""
    try:
        return play(job)
    except PhotoError as trouble:
        return trouble
    except MemoryError:
        return fault("out_of_memory")
    except Exception as trouble:  # noqa: BLE001 - whatever happens to one photo is that photo's
        return fault("failed", f"{type(trouble).__name__}: {trouble}")


def _limit_memory(limit: int) -> None:
    """Let this process have `limit` bytes beyond what it has now, and be the first to go where memory ends.

    Where the system is not Linux, it is left as it is.
    """
    import resource

    with suppress(OSError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + limit, resource.RLIM_INFINITY))
        Path("/proc/self/oom_score_adj").write_text("500", encoding="ascii")


def _send(answers: BinaryIO, message: object) -> None:
    pickle.dump(message, answers, protocol=5)
    answers.flush()


if __name__ == "__main__":
    main()
