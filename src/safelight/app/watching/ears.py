"""Hears that something happened in a folder, so that it is looked at again. What happened, only a look tells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import monotonic, sleep
from types import TracebackType
from typing import TYPE_CHECKING, Self

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

_HEARD: list[type[FileSystemEvent]] = [
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
"""Not that a file was opened or read: we do that ourselves."""
POLL_SECONDS = 5.0
"""How often a folder is looked through of which the system tells nothing."""
_SLICE = 0.2
"""Seconds between two questions whether the watch shall end."""


class Ears(FileSystemEventHandler):
    """The `Clock` of a watched folder. Each wait lasts `least` seconds, so that a storm of events is one."""

    def __init__(self, folder: Path, stopping: Callable[[], bool], *, least: float, polled: bool) -> None:
        self._folder, self._stopping = folder, stopping
        self._least, self._polled = least, polled
        self._woken = Event()
        self._observer: BaseObserver | None = None
        self._heard: tuple[int, int] | None = None

    def __enter__(self) -> Self:
        self._listen()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def on_any_event(self, event: FileSystemEvent) -> None:  # noqa: ARG002 - that it came is enough
        """Called by the observer's thread."""
        self._woken.set()

    def now(self) -> float:
        """See `Clock`."""
        return monotonic()

    def wait(self, seconds: float) -> None:
        """See `Clock`."""
        self._listen()
        began, longest = monotonic(), max(seconds, self._least)
        while not self._stopping() and (passed := monotonic() - began) < longest:
            if passed < self._least:
                sleep(min(_SLICE, self._least - passed))
            elif self._woken.wait(min(_SLICE, longest - passed)) or _identity(self._folder) != self._heard:
                break  # of its own end a folder tells nothing
        self._woken.clear()

    def _listen(self) -> None:
        """Also where the folder went and came back: whoever listened to the one before hears nothing any more."""
        place = _identity(self._folder)
        if place == self._heard:
            return
        self._end()
        try:
            self._observer = self._started() if place else None
        except FileNotFoundError:  # it went just now
            place = None
        except OSError:  # the system's limit of watched folders, say
            self._polled = True
            self._observer = self._started()
        self._heard = place

    def _started(self) -> BaseObserver:
        observer = _observer(polled=self._polled)
        observer.schedule(self, str(self._folder), recursive=True, event_filter=_HEARD)
        observer.start()
        return observer

    def _end(self) -> None:
        if self._observer is not None:
            self._observer.stop()
            self._observer.join(timeout=5)
            self._observer = None


def _observer(*, polled: bool) -> BaseObserver:
    if polled:
        from watchdog.observers.polling import PollingObserver

        return PollingObserver(timeout=POLL_SECONDS)
    from watchdog.observers import Observer

    return Observer()


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
