"""Guided filter in colour (He, Sun & Tang 2013), fast form (He & Sun 2015): a map takes over the edges of a picture.

The coefficients are found on a small picture and applied to a large one, so detail costs little.
"""

from __future__ import annotations

from functools import reduce
from operator import add

import cv2
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Pixels = npt.NDArray[np.uint8]


def guided(large: Pixels, small: Pixels, values: Floats, radius: int, eps: float) -> Floats:
    """`values` (0..1, the size of `small`) along the edges of `large`, at its size; not clipped.

    `small` and `large` are one picture, uint8 of shape (height, width, 3). `radius` is in pixels of `small`; `eps` is
    the variance, of a picture of 0..1, below which contrast is no edge.
    """
    slopes, level = _coefficients(small, values, radius, eps)
    size = large.shape[1::-1]
    parts = [_enlarged(slope, size) * large[..., at] for at, slope in enumerate(slopes)]
    return np.asarray(reduce(add, parts) / 255 + _enlarged(level, size), np.float32)


def _coefficients(rgb: Pixels, values: Floats, radius: int, eps: float) -> tuple[list[Floats], Floats]:
    """Slopes by channel and a level, so that their sum over the picture follows `values` near every pixel."""
    channels: list[Floats] = [np.asarray(rgb[..., at], np.float32) / np.float32(255) for at in range(3)]
    means, mean = [_mean(channel, radius) for channel in channels], _mean(values, radius)

    def joint(i: int, other: Floats, mean_of_other: Floats) -> Floats:
        return np.asarray(_mean(channels[i] * other, radius) - means[i] * mean_of_other, np.float32)

    spread = [[joint(i, channels[j], means[j]) + np.float32(eps * (i == j)) for j in range(3)] for i in range(3)]
    slopes = _solved(spread, [joint(i, values, mean) for i in range(3)])
    level = mean - reduce(add, [slope * own for slope, own in zip(slopes, means, strict=True)])
    return [_mean(slope, radius) for slope in slopes], _mean(level, radius)


def _solved(spread: list[list[Floats]], joint: list[Floats]) -> list[Floats]:
    """Cramer's rule for a symmetric 3 x 3 system in every pixel."""
    (a, b, c), (_, d, e), (_, _, f) = spread
    first, second, third = d * f - e * e, c * e - b * f, b * e - c * d
    whole = np.float32(1) / (a * first + b * second + c * third)
    x, y, z = joint
    return [
        (first * x + second * y + third * z) * whole,
        (second * x + (a * f - c * c) * y + (b * c - a * e) * z) * whole,
        (third * x + (b * c - a * e) * y + (a * d - b * b) * z) * whole,
    ]


def _mean(values: Floats, radius: int) -> Floats:
    mean: Floats = cv2.blur(values, (2 * radius + 1, 2 * radius + 1), borderType=cv2.BORDER_REFLECT)
    return mean


def _enlarged(values: Floats, size: tuple[int, ...]) -> Floats:
    large: Floats = cv2.resize(values, size, interpolation=cv2.INTER_LINEAR)
    return large
