"""What came out of a decoder: pixels as they are stored, and what still has to be done to look at them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box
from safelight.imaging.icc import to_srgb
from safelight.imaging.orientation import stored, swaps, upright, whole
from safelight.imaging.picture import VIEW_EDGE, Picture
from safelight.imaging.resize import shrunk


@dataclass(frozen=True, slots=True)
class Decoded:
    """Pixels of one photo, uint8 (h, w, 3), neither upright nor sRGB yet: both are cheap once they are few."""

    pixels: npt.NDArray[np.uint8]
    width: int
    height: int
    """Size of the photo as it is stored; `pixels` may be a smaller version."""
    orientation: int = 1
    profile: bytes | None = None
    """ICC profile of `pixels`; None: sRGB."""
    source: Literal["image", "preview", "raw"] = "image"
    native: tuple[int, int] | None = None
    """Stored size of what was decoded, where that is not the photo itself (a RAW's preview)."""
    grey: bool = False
    bits: int = 8
    quantisation: float | None = None

    def picture(self) -> Picture:
        """The photo at view size."""
        width, height = (self.height, self.width) if swaps(self.orientation) else (self.width, self.height)
        native = self.native or (0, 0)
        return Picture(
            self._finished(shrunk(self.pixels, VIEW_EDGE, {})),
            width,
            height,
            source=self.source,
            native_width=native[swaps(self.orientation)],
            grey=self.grey,
            bits=self.bits,
            quantisation=self.quantisation,
        )

    def crop(self, box: Box) -> npt.NDArray[np.uint8]:
        """The pixels in an upright `box`, uint8 (h, w, 3), upright, sRGB, read-only, at the decoded resolution."""
        height, width = self.pixels.shape[:2]
        x1, y1, x2, y2 = stored(box, self.orientation).pixels(width, height)
        return self._finished(np.ascontiguousarray(self.pixels[y1:y2, x1:x2]))

    def of_raw(self, width: int, height: int) -> Decoded:
        """This preview as the look of a RAW whose sensor picture has that stored size."""
        stored_height, stored_width = self.height, self.width
        return replace(self, width=width, height=height, source="preview", native=(stored_width, stored_height))

    def _finished(self, pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        return whole(upright(to_srgb(pixels, self.profile), self.orientation))
