"""The part of a picture that one prompt is about: where it lies in the mask, and its pixels at working size."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Window:
    """A rectangle `x1, y1, x2, y2` (pixels) of a picture, and what is seen there.

    `rgb` is uint8 of shape (height, width, 3) at full detail, `small` the same at working size.
    """

    bounds: tuple[int, int, int, int]
    frame: tuple[int, int]
    """Width and height of the whole picture."""
    rgb: Pixels
    small: Pixels

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A normalised point of the picture as pixels of `small`."""
        x1, y1, x2, y2 = self.bounds
        across, down = self.small.shape[1] / (x2 - x1), self.small.shape[0] / (y2 - y1)
        return (x * self.frame[0] - x1) * across, (y * self.frame[1] - y1) * down

    def rectangle(self, box: Box) -> tuple[float, float, float, float]:
        """A normalised box as pixels of `small`."""
        return (*self.place(box.x1, box.y1), *self.place(box.x2, box.y2))

    def enlarged(self, small: Floats) -> Floats:
        """A map of the size of `small` at the size of `rgb`."""
        large: Floats = cv2.resize(small, self.rgb.shape[1::-1], interpolation=cv2.INTER_LINEAR)
        return large

    def framed(self, alpha: Floats) -> Pixels:
        """A map 0..1 of the size of `rgb` as 8 bit over the whole picture, 0 elsewhere."""
        whole = np.zeros(self.frame[::-1], np.uint8)
        x1, y1, x2, y2 = self.bounds
        whole[y1:y2, x1:x2] = (np.clip(alpha, 0, 1) * 255 + 0.5).astype(np.uint8)
        return whole


def window(rgb: Pixels, box: Box, edge: int) -> Window:
    """The window `box` of a picture; at working size it has at most the pixels of a 4:3 picture of long edge `edge`."""
    height, width = rgb.shape[:2]
    x1, y1, x2, y2 = box.pixels(width, height)
    part = rgb[y1:y2, x1:x2]
    scale = min(1.0, edge * sqrt(0.75 / (part.shape[0] * part.shape[1])))
    size = max(1, round(part.shape[1] * scale)), max(1, round(part.shape[0] * scale))
    small = cv2.resize(part, size, interpolation=cv2.INTER_AREA) if scale < 1 else part
    return Window((x1, y1, x2, y2), (width, height), part, np.ascontiguousarray(small))
