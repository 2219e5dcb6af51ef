"""Lets a player go, and gives its memory back."""

from __future__ import annotations

import gc
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.models.memory_probe import MemoryProbe
    from safelight.models.model_cache import Resident


def unload(resident: Resident, probe: MemoryProbe) -> None:
    """Close the player where it has `close`, drop it, and hand its memory back to the device.

    A player that was lent without a lease is dropped only: its memory returns when whoever has it is done with it.
    """
    player, resident.player = resident.player, None
    close = None if resident.lent else getattr(player, "close", None)
    if callable(close):
        with suppress(Exception):  # it is let go either way, and the run has no more use for it
            close()
    del player, close  # the last names it has here: collected below, not when this function ends
    give_back(probe)


def give_back(probe: MemoryProbe) -> None:
    """Collect what nothing holds any more, cycles included, and hand freed memory back to the device."""
    gc.collect()
    probe.release()
