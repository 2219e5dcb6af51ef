"""Whether a photo is straightened by its lines: only where they are certain; else it is said why not."""

from __future__ import annotations

from safelight.actions.outcome import Reason
from safelight.imaging.edits import Edit, Straighten
from safelight.models.scene import Tilt

LEVEL = 0.4
"""Degrees that nobody sees."""
FAINT = 0.25
"""Confidence below which lines tell nothing worth saying."""


def straightening(tilt: Tilt | None) -> tuple[tuple[Edit, ...], Reason]:
    """The edit that makes a photo stand level, and the reason for it, or for its absence."""
    if tilt is None or (tilt.confidence < FAINT and not tilt.certain):
        return (), Reason("not_straightened", "Not straightened: it has no clear line to go by.")
    if abs(tilt.angle) < LEVEL:
        return (), Reason("stands_level", "It stands level, as far as its lines tell.", tilt.angle, LEVEL)
    turn = f"{abs(tilt.angle):.1f}° {'clockwise' if tilt.angle > 0 else 'counter-clockwise'}"
    if not tilt.certain:
        why = f"Not straightened: its lines ask for {turn}, but not surely enough; perspective looks the same."
        return (), Reason("not_straightened", why, tilt.angle)
    said = f"Straightened by {turn}: its lines say so."
    return (Edit(Straighten(tilt.angle), "explicit", "", said, tilt.confidence),), Reason(
        "straightened", said, tilt.angle
    )
