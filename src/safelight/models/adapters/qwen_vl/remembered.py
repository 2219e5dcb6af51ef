"""What was answered lately: where one photo of a batch fails, the engine asks for the others again, one by one."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Any

from safelight.errors import PhotoError

MOST = 256


class Remembered:
    """The latest answers and failures by what was asked; each is told once more, and then forgotten."""

    def __init__(self) -> None:
        self._kept: OrderedDict[bytes, Any] = OrderedDict()
        self._lock = Lock()

    def answer(self, key: bytes, ask: Callable[[], Any], *, keep: bool) -> Any:
        """What is remembered, else what `ask` gives; `keep` it to be told once more.

        Raises PhotoError where `ask` does, or did the last time.
        """
        with self._lock:
            found = self._kept.pop(key, None)
        if isinstance(found, PhotoError):
            raise found
        if found is not None:
            return found
        try:
            found = ask()
        except PhotoError as error:
            if keep:
                self._keep(key, error)
            raise
        if keep:
            self._keep(key, found)
        return found

    def _keep(self, key: bytes, value: Any) -> None:
        with self._lock:
            self._kept[key] = value
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
