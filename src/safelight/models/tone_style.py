"""The look of a photo apart from what it shows: its tones and colours, and how alike two photos are in them."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]

EDGE = 96
"""Side of the square that tones are read from."""
LEVELS = (0.02, 0.25, 0.5, 0.75, 0.98)
VIVID = (0.5, 0.9)
PARTS = 3
"""Shadows, middle tones and lights, a third of the pixels each."""
_APART = np.array([14, 20, 20, 18, 12, *(2 * PARTS * [18]), 6, 6, 6, 10], np.float32)
"""By how much two looks differ plainly, figure by figure, in L*, a* and b*."""
FALL = 2.0
"""Distance at which likeness has fallen to 1/e: photos developed alike are 0.8 alike, in the middle."""


def tones(rgb: Pixels) -> Floats:
    """Fifteen figures: five levels of lightness; a* and b* in shadows, middle tones and lights; their spread, and how
    vivid the middling and the strongest colours are."""
    small = cv2.resize(rgb, (EDGE, EDGE), interpolation=cv2.INTER_AREA)
    lab = cv2.cvtColor(small.astype(np.float32) / np.float32(255), cv2.COLOR_RGB2LAB).reshape(-1, 3)
    lightness, colours = lab[:, 0], lab[:, 1:]
    parts = np.array_split(colours[np.argsort(lightness, kind="stable")], PARTS)
    casts = np.concatenate([part.mean(0) for part in parts])
    vivid = np.quantile(np.hypot(*colours.T), VIVID)
    figures = (np.quantile(lightness, LEVELS), casts, colours.std(0), vivid)
    return np.concatenate(figures).astype(np.float32)


def likeness(one: Floats, other: Floats) -> float:
    """How alike two looks are, 0..1, by their `tones`."""
    distance = float(np.sqrt(np.square((one - other) / _APART).mean()))
    return float(np.exp(-((distance / FALL) ** 2)))
