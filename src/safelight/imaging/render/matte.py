"""Soft alpha of what a mask covers: the mask's edge moved to the picture's own, hair and all.

A small mask is refined by a guided filter with the colours as its guide (He, Sun, Tang 2013): near its edge, alpha is a
locally linear function of colour. The function is found on a small picture and applied to the large one, so that the
edge is as fine as the picture is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.edits import MaskImage
from safelight.imaging.fault import fault
from safelight.imaging.render.bands import Floats, enlarged, floats, small
from safelight.imaging.render.frame import Frame
from safelight.imaging.render.turning import framed_mask

Pixels = npt.NDArray[Any]
WORK_EDGE = 1280
"""Long edge of the small picture that everything slow is done on."""
_RADIUS = 0.012
"""Of the filter, as a share of the long edge."""
_EPSILON = 3e-4
_LOW, _HIGH = 0.08, 0.92
"""What the filter leaves below and above is nothing and all: its haze."""


@dataclass(frozen=True, slots=True)
class Matte:
    """Alpha 0..1 over a picture of `height` x `width`, made where it is needed."""

    height: int
    width: int
    picture: Floats
    """The small picture, shares of white (h, w, 3)."""
    alpha: Floats
    """Alpha of the small picture, (h, w)."""
    lines: Floats
    """Alpha as a function of colour, (h, w, 4): three slopes and an offset."""

    @property
    def empty(self) -> bool:
        return float(self.alpha.max()) < 1 / 255

    @property
    def full(self) -> bool:
        return float(self.alpha.min()) > 254 / 255

    @property
    def edge(self) -> int:
        """Long edge of the small picture."""
        return int(max(self.alpha.shape))

    def rows(self, shares: Floats, rows: slice) -> Floats:
        """Alpha (h, w, 1) of those rows, of which `shares` are the colours."""
        return _alpha(enlarged(self.lines, self.height, self.width, rows), shares)[..., None]

    def box(self) -> tuple[int, int, int, int]:
        """Pixel bounds (left, top, right, bottom) round everything that is inside at all; empty where nothing is."""
        ys, xs = (np.flatnonzero((self.alpha > 0).any(axis=axis)) for axis in (1, 0))
        if not ys.size:
            return 0, 0, 0, 0
        down, across = self.height / self.alpha.shape[0], self.width / self.alpha.shape[1]
        left, right = int((xs[0] - 2) * across), int((xs[-1] + 3) * across) + 1
        top, bottom = int((ys[0] - 2) * down), int((ys[-1] + 3) * down) + 1
        return max(0, left), max(0, top), min(self.width, right), min(self.height, bottom)


def matte_of(mask: MaskImage, frame: Frame, shown: Pixels) -> Matte:
    """The matte of `mask`, which covers the whole picture, for what the frame shows of it.

    Raises `PhotoError` (`failed`) where the mask is no PNG.
    """
    height, width = shown.shape[:2]
    picture = floats(small(shown, WORK_EDGE))
    low = framed_mask(_grey(mask), frame, (picture.shape[1], picture.shape[0]))
    rough = np.multiply(low, 1 / 255, dtype=np.float32)
    lines = _refined(picture, rough)
    return Matte(height, width, picture, _alpha(lines, picture), lines)


def _grey(mask: MaskImage) -> Pixels:
    found = cv2.imdecode(np.frombuffer(mask.png, np.uint8), cv2.IMREAD_GRAYSCALE) if mask.png else None
    if found is None:
        raise fault("failed", f"the mask {mask.digest[:12]!r} is no picture")
    grey: Pixels = found
    return grey


def _alpha(lines: Floats, shares: Floats) -> Floats:
    alpha = lines[..., 3].copy()
    for channel in range(3):
        alpha += lines[..., channel] * shares[..., channel]
    cleared: Floats = np.clip((alpha - _LOW) * (1 / (_HIGH - _LOW)), 0.0, 1.0)
    return cleared


def _refined(picture: Floats, rough: Floats) -> Floats:
    """Slopes and offset of alpha by colour, (h, w, 4)."""
    radius = max(1, round(_RADIUS * max(rough.shape)))
    size = (2 * radius + 1, 2 * radius + 1)
    mean, mean_alpha = cv2.blur(picture, size), cv2.blur(rough, size)
    with_alpha = cv2.blur(picture * rough[..., None], size) - mean * mean_alpha[..., None]
    pairs = (
        cv2.blur(np.stack([picture[..., a] * picture[..., b] for a, b in _PAIRS[:3]], axis=-1), size),
        cv2.blur(np.stack([picture[..., a] * picture[..., b] for a, b in _PAIRS[3:]], axis=-1), size),
    )
    spread = [
        pairs[index // 3][..., index % 3] - mean[..., a] * mean[..., b] + (_EPSILON if a == b else 0.0)
        for index, (a, b) in enumerate(_PAIRS)
    ]
    slopes = _solved(spread, with_alpha)
    offset = mean_alpha - (slopes * mean).sum(axis=2)
    lines: Floats = cv2.blur(np.concatenate([slopes, offset[..., None]], axis=2), size)
    return lines


_PAIRS = ((0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (2, 2))


def _solved(spread: list[Floats], right: Floats) -> Floats:
    """The symmetric 3 x 3 system of every pixel, by its adjugate."""
    rr, rg, rb, gg, gb, bb = spread
    c00, c01, c02 = gg * bb - gb * gb, rb * gb - rg * bb, rg * gb - rb * gg
    c11, c12, c22 = rr * bb - rb * rb, rb * rg - rr * gb, rr * gg - rg * rg
    determinant = rr * c00 + rg * c01 + rb * c02
    x, y, z = right[..., 0], right[..., 1], right[..., 2]
    solved: Floats = np.stack(
        [c00 * x + c01 * y + c02 * z, c01 * x + c11 * y + c12 * z, c02 * x + c12 * y + c22 * z], axis=-1
    )
    solved /= np.maximum(determinant, 1e-12)[..., None]
    return solved
