"""Pictures and masks as tests of rendering need them."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.edits import MaskImage

Pixels = npt.NDArray[Any]


def photo(width: int = 160, height: int = 120, kind: type[np.unsignedinteger[Any]] = np.uint8, seed: int = 3) -> Pixels:
    """Soft shapes of many colours, with some grain."""
    random = np.random.default_rng(seed)
    rough = random.random((max(2, height // 16), max(2, width // 16), 3)).astype(np.float32)
    smooth = cv2.resize(rough, (width, height), interpolation=cv2.INTER_CUBIC).reshape(height, width, 3)
    grainy = (smooth * 0.8 + 0.1 + random.normal(0, 0.01, smooth.shape)).clip(0, 1)
    return (grainy * np.iinfo(kind).max).astype(kind)


def ellipse(
    width: int = 96, height: int = 72, *, centre: tuple[float, float] = (0.5, 0.5), size: float = 0.25
) -> Pixels:
    """A mask's pixels: an ellipse of that half size, as shares of the picture."""
    mask = np.zeros((height, width), np.uint8)
    axes = max(1, int(size * width)), max(1, int(size * height))
    cv2.ellipse(mask, (int(centre[0] * width), int(centre[1] * height)), axes, 0, 0, 360, 255, -1)
    return mask


def mask_image(pixels: Pixels) -> MaskImage:
    return MaskImage("test", cv2.imencode(".png", pixels)[1].tobytes())


ELLIPSE = mask_image(ellipse())
NOTHING = mask_image(np.zeros((72, 96), np.uint8))
EVERYTHING = mask_image(np.full((72, 96), 255, np.uint8))
