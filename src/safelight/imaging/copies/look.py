"""A small look at a copy, for the report, from the pixels that are packed anyway."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.icc import to_srgb
from safelight.imaging.thumb import encoded


def look(shown: npt.NDArray[Any], profile: bytes | None, edge: int) -> bytes:
    """`shown`, uint8 or uint16 (h, w, 3 or 4), as an sRGB JPEG of at most `edge` pixels; transparency over white."""
    height, width = shown.shape[:2]
    scale = min(1.0, edge / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = cv2.resize(shown, size, interpolation=cv2.INTER_AREA)
    if small.dtype == np.uint16:
        small = cv2.convertScaleAbs(small, alpha=1 / 257)
    if small.shape[2] == 4:
        alpha = small[..., 3:].astype(np.uint16)
        small = ((small[..., :3] * alpha + 255 * (255 - alpha) + 127) // 255).astype(np.uint8)
    return encoded(to_srgb(np.ascontiguousarray(small), profile))
