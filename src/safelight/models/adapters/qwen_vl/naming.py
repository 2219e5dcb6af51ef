"""The model's name, looked up once by whoever needs it first."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from safelight.errors import PhotoError
from safelight.models.adapters.qwen_vl.patience import LEFT_ALONE


class Naming:
    """Asks for a name once. A failure holds for a while: each who waited for it would else wait as long again."""

    def __init__(self, name: str, ask: Callable[[], str], clock: Callable[[], float]) -> None:
        """Where there is a `name` already, nobody is asked."""
        self._name, self._ask, self._clock = name, ask, clock
        self._lock = Lock()
        self._failed: PhotoError | None = None
        self._failed_until = float("-inf")

    def name(self) -> str:
        """The name. Raises PhotoError where asking does, or did a moment ago."""
        with self._lock:
            if not self._name:
                self._look_up()
            return self._name

    def _look_up(self) -> None:
        if self._failed and self._clock() < self._failed_until:
            raise PhotoError(str(self._failed), self._failed.code) from self._failed
        try:
            self._name = self._ask()
        except PhotoError as error:
            self._failed, self._failed_until = error, self._clock() + LEFT_ALONE
            raise
