"""Keys of what is kept: of whom it is, then what was asked. So all that is known of one photo lies side by side."""

from __future__ import annotations

from typing import Final

from blake3 import blake3

HALF: Final = 16
"""Bytes of either half."""


def half(told: bytes) -> bytes:
    """What stands for that in a key."""
    return blake3(told).digest(HALF)
