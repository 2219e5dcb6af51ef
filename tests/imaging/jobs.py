"""Jobs that a worker of the pool may meet."""

import os
import signal
import time
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from safelight.errors import PhotoError


def play(job: int | str) -> object:
    """What the job says: a number is doubled, a word is a misfortune or a wonder."""
    return job * 2 if isinstance(job, int) else WORDS[job]()


def crash() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def hang() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(600)


def eat() -> int:
    return len(bytearray(1 << 40))


def stumble() -> None:
    raise KeyError("nothing here")


def refuse() -> None:
    raise PhotoError("it is torn", "damaged")


def talk() -> str:
    print("a library talks")  # noqa: T201
    os.write(1, b"and a C library too\n")
    return "quiet"


def pixels() -> npt.NDArray[np.uint8]:
    return np.arange(300, dtype=np.uint16).astype(np.uint8).reshape(10, 10, 3)


WORDS: dict[str, Callable[[], object]] = {
    "crash": crash,
    "hang": hang,
    "eat": eat,
    "bug": stumble,
    "bad photo": refuse,
    "print": talk,
    "pixels": pixels,
    "pid": os.getpid,
}
