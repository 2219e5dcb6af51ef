"""The decoded look of a photo: upright, sRGB, read-only, with smaller sizes made once from the same decode."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

VIEW_EDGE = 1600
"""Long edge of the view that models and measures look at, in pixels."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Upright sRGB pixels of one photo at view size.

    `rgb` is uint8 of shape (height, width, 3), read-only, long edge at most `VIEW_EDGE`.
    """

    rgb: npt.NDArray[np.uint8]
    full_width: int
    full_height: int
    """Upright size of the photo itself, in pixels (of the sensor picture for a RAW)."""
    source: str = "image"
    """`image`, or `preview` where a RAW's embedded JPEG was read, or `raw` where LibRaw developed it."""
    native_width: int = 0
    """Width of what was decoded (a RAW's preview may be far smaller than the photo); 0: the photo's own."""
    grey: bool = False
    bits: int = 8
    quantisation: float | None = None
    """Mean of the JPEG's luminance quantisation table; None for other formats."""
    _smaller: dict[tuple[int, str], npt.NDArray[np.uint8]] = field(default_factory=dict, repr=False, compare=False)

    def at(self, edge: int) -> npt.NDArray[np.uint8]:
        """The picture with a long edge of at most `edge` pixels (area averaging); made once, read-only.

        Each size is reduced from the smallest one that was already made and is larger.
        """
        from safelight.imaging.resize import shrunk

        return shrunk(self.rgb, edge, self._smaller)

    def grey_at(self, edge: int) -> npt.NDArray[np.uint8]:
        """Luma (BT.601) of `at(edge)`, uint8 of shape (height, width); made once, read-only."""
        from safelight.imaging.resize import grey

        return grey(self.at(edge), edge, self._smaller)
