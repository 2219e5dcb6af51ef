"""Dark pictures, lightened before anything is looked for in them: networks have seen few of them."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.picture import Picture

Pixels = npt.NDArray[np.uint8]

SMALL_EDGE = 640
DARK = 110.0
"""Luma of the lightest hundredth below which a picture is lightened."""
WHITE = 235.0


def lit(picture: Picture) -> tuple[Pixels, Pixels]:
    """The picture with a long edge of 640, and as large as it is; both lightened by one factor where it is dark."""
    small = picture.at(SMALL_EDGE)
    lightest = float(np.percentile(picture.grey_at(SMALL_EDGE), 99))
    if lightest >= DARK:
        return small, picture.rgb
    gain = WHITE / max(lightest, 8.0)
    levels = np.clip(np.arange(256) * gain, 0, 255).round().astype(np.uint8)
    return np.asarray(cv2.LUT(small, levels), np.uint8), np.asarray(cv2.LUT(picture.rgb, levels), np.uint8)
