"""How much a cache may keep, and how long."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """What was not needed for `days` days goes, and then the oldest, until no more than `size` bytes are left."""

    days: int = 90
    size: int = 20_000_000_000


USUAL = Bounds()
"""Unless the settings say otherwise."""
