"""Ctrl-C: once to finish what is in flight and write what is known, twice to end at once."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from types import FrameType

from safelight.cli.speech import talk


@contextmanager
def listening() -> Iterator[Callable[[], bool]]:
    """While it is open, the first Ctrl-C makes the yielded function answer True, and the second one interrupts."""
    asked = Event()

    def on_interrupt(_signal: int, _frame: FrameType | None) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()
        talk("Stopping: finishing the photos in flight, then writing what is known. Ctrl-C again ends at once.")

    before = signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, before)
