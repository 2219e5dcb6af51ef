"""When a worker takes nothing more: what fails again and again in it fails elsewhere less, and it is begun anew."""

from __future__ import annotations

from multiprocessing import Value

from safelight.dispatch.celery.standing import FAULTS
from safelight.errors import DeviceLostError, SafelightError

_FORESEEN = (SafelightError, OSError, MemoryError)
"""They say what is missing, pass, or go away with fewer photos: to begin anew would change nothing."""


class Endurance:
    """One worker's, its children's too: made before they are."""

    def __init__(self) -> None:
        self._faults = Value("i", 0)

    def hear(self, error: Exception | None) -> None:
        """How an errand ended."""
        with self._faults.get_lock():
            if isinstance(error, DeviceLostError):
                self._faults.value = FAULTS
            elif self._faults.value < FAULTS:
                if error is None:
                    self._faults.value = 0
                elif not isinstance(error, _FORESEEN):
                    self._faults.value += 1

    @property
    def is_over(self) -> bool:
        """Whether it is to end."""
        return bool(self._faults.value >= FAULTS)
