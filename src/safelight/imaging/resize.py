"""Smaller sizes of one decode: area averages, each made once."""

from collections.abc import MutableMapping

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Sizes = MutableMapping[tuple[int, str], Pixels]


def shrunk(rgb: Pixels, edge: int, made: Sizes) -> Pixels:
    """`rgb` with a long edge of at most `edge`, from the smallest larger size in `made`, and remembered there."""
    key = (edge, "rgb")
    if key in made:
        return made[key]
    if max(rgb.shape[:2]) <= edge:
        return rgb
    larger = [size for size, kind in made if kind == "rgb" and size >= 2 * edge]
    start = made[min(larger), "rgb"] if larger else rgb
    made[key] = _frozen(_reduced(start, edge))
    return made[key]


def grey(rgb: Pixels, edge: int, made: Sizes) -> Pixels:
    """Luma of `rgb`, remembered in `made` under `edge`."""
    key = (edge, "grey")
    if key not in made:
        made[key] = _frozen(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY))
    return made[key]


def _reduced(rgb: Pixels, edge: int) -> Pixels:
    height, width = rgb.shape[:2]
    scale = edge / max(height, width)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    reduced: Pixels = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
    return reduced


def _frozen(pixels: Pixels) -> Pixels:
    pixels.setflags(write=False)
    return pixels
