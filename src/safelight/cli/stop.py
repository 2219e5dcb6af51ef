"""Ctrl-C, or the system shutting down: once to finish what is in flight, twice to end at once."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from types import FrameType

from safelight.cli.speech import talk

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
STOPPING = "Stopping: finishing the photos in flight, then writing what is known. Ctrl-C again ends at once."


@contextmanager
def listening(said: str = STOPPING) -> Iterator[Callable[[], bool]]:
    """While it is open, the first Ctrl-C makes the yielded function answer True, and the second one interrupts.

    A polite request to end (SIGTERM) is taken the same way. `said` is what the first one is answered with.
    """
    asked = Event()

    def on_interrupt(_signal: int, _frame: FrameType | None) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()
        talk(said)

    before = [signal.signal(number, on_interrupt) for number in _SIGNALS]
    try:
        yield asked.is_set
    finally:
        for number, handler in zip(_SIGNALS, before, strict=True):
            signal.signal(number, handler)
