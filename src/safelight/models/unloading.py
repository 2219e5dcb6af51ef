"""Lets a player go."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.models.model_cache import Resident


def unload(resident: Resident) -> None:
    """Close the player where it has `close`, and drop it.

    A player that was lent without a lease is dropped only: its memory returns when whoever has it is done with it.
    """
    player, resident.player = resident.player, None
    resident.gatherings.clear()
    close = None if resident.lent else getattr(player, "close", None)
    if callable(close):
        with suppress(Exception):  # it is let go either way, and the run has no more use for it
            close()
