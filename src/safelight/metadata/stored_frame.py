"""The picture as the file stores it: metadata that editors exchange counts there, before EXIF orientation is applied.

Adobe's crops do (darktable 4.2.1, given ours, shows what our own renderer shows, to 2 pixels in 1200), and so do the
regions of the Metadata Working Group (Immich turns them by the orientation when it shows them).
"""

from dataclasses import dataclass
from typing import Final

Corners = tuple[float, float, float, float]
"""x1, y1, x2, y2, each a share (0..1) of width or height."""

_MIRRORED: Final = frozenset({2, 4, 5, 7})
_SWAPPED: Final = frozenset({5, 6, 7, 8})


@dataclass(frozen=True, slots=True)
class StoredFrame:
    """Width and height in pixels as stored, and the EXIF orientation (1..8) that shows the picture upright."""

    width: int
    height: int
    orientation: int = 1

    @classmethod
    def of_upright(cls, width: int, height: int, orientation: int = 1) -> "StoredFrame":
        """The frame of a picture that is `width` x `height` when shown upright."""
        swap = orientation in _SWAPPED
        return cls(height, width, orientation) if swap else cls(width, height, orientation)

    def stored(self, upright: Corners) -> Corners:
        """An upright box in the picture as stored."""
        x1, y1, x2, y2 = upright
        if self.orientation in (2, 3, 6, 7):
            x1, x2 = 1 - x2, 1 - x1
        if self.orientation in (3, 4, 7, 8):
            y1, y2 = 1 - y2, 1 - y1
        return (y1, x1, y2, x2) if self.orientation in _SWAPPED else (x1, y1, x2, y2)

    def stored_angle(self, upright: float) -> float:
        """A clockwise turn of the upright picture, seen in the picture as stored: a mirror turns it round."""
        return -upright if self.orientation in _MIRRORED else upright
