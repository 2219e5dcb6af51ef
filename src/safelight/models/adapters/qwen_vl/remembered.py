"""What was answered lately: where one photo of a batch fails, the engine asks for the others again, one by one."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Any

from safelight.errors import PhotoError

MOST = 256


class Remembered:
    """The latest answers by what was asked. A failure is told once more, and then forgotten."""

    def __init__(self) -> None:
        self._kept: OrderedDict[bytes, Any] = OrderedDict()
        self._lock = Lock()

    def answer(self, key: bytes, ask: Callable[[], Any]) -> Any:
        """What is remembered, else what `ask` gives. Raises PhotoError where that does, or did the last time."""
        with self._lock:
            found = self._kept.pop(key, None)
        if isinstance(found, PhotoError):
            raise found
        if found is None:
            try:
                found = ask()
            except PhotoError as error:
                self._keep(key, error)
                raise
        self._keep(key, found)
        return found

    def _keep(self, key: bytes, value: Any) -> None:
        with self._lock:
            self._kept[key] = value
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
