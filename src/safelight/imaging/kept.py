"""What a crop must keep whole: subjects, and faces with their hair and shoulders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from safelight.imaging.geometry import Box

Air = Literal["shoulders", "head"]
AIR: Final[dict[Air, tuple[float, float, float]]] = {"shoulders": (0.5, 0.7, 1.3), "head": (0.3, 0.15, 0.15)}
"""Added to a face: above and below in its heights, beside in its widths. A box ends at the hairline and chin."""


@dataclass(frozen=True, slots=True)
class KeptFace:
    """A face, and where it looks."""

    box: Box
    look: float = 0.0
    """-1..1: to the picture's left, to its right; 0 into the lens, or unknown."""

    def with_air(self, air: Air) -> Box:
        """The face with hair, or hair and shoulders; may reach beyond the picture."""
        above, beside, below = AIR[air]
        box = self.box
        return Box(
            box.x1 - beside * box.width,
            box.y1 - above * box.height,
            box.x2 + beside * box.width,
            box.y2 + below * box.height,
        )

    @property
    def eyes(self) -> float:
        """Height of the eyes' line: two fifths down the box."""
        return self.box.y1 + 0.4 * self.box.height


def look_of(landmarks: Sequence[tuple[float, float]]) -> float:
    """Where a face looks by its five landmarks, -1..1: how far the nose lies from the middle between the eyes."""
    if len(landmarks) < 3:
        return 0.0
    (left, _), (right, _), (nose, _) = landmarks[:3]
    apart = abs(right - left)
    if apart <= 0:
        return 0.0
    return max(-1.0, min(1.0, 2 * (nose - (left + right) / 2) / apart))


@dataclass(frozen=True, slots=True)
class Content:
    """What a picture shows, for the one who frames it. Boxes are normalised."""

    size: tuple[int, int]
    """Pixels of the photo: width, height."""
    subjects: tuple[Box, ...] = ()
    """Kept whole."""
    faces: tuple[KeptFace, ...] = ()
    """Kept whole, with hair and, where there is room, shoulders."""
    hint: Box | None = None
    """Where the picture's weight seems to lie, where no subject is known: asked proportions are laid round it; it is
    not kept whole."""
    others: tuple[Box, ...] = ()
    """Things that may be left out, but are better not cut through."""

    striking: tuple[Box, ...] = ()
    """What stands out, whatever it is: held like a subject, but no reason for a crop, and none is laid by it."""

    def named(self) -> str:
        """`the face`, `5 faces and 2 subjects`."""
        parts = [_counted(len(self.faces), "face"), _counted(len(self.subjects), "subject")]
        known = " and ".join(part for part in parts if part)
        return known or ("what stands out" if self.striking else "anything")


def _counted(count: int, word: str) -> str:
    return "" if count == 0 else f"the {word}" if count == 1 else f"{count} {word}s"
