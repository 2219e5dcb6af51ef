"""The small pictures that looks are read from: squashed to squares, stretched in contrast."""

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.histogram import LEVELS, Histogram

Pixels = npt.NDArray[np.uint8]

NETWORK_EDGE = 224
THUMB_EDGE = 32
SURROUNDINGS = 0.08
"""Share of the frame that counts as surroundings, as the sigma of a blur."""
LEVELLING = 0.12
FAINTEST = 6.0
"""Grey levels of contrast below which levelling fades, so that noise is not raised."""
STEPS = 32.0


def squashed(rgb: Pixels) -> Pixels:
    """The whole frame at 224 x 224, proportions given up: the edges of a frame tell as much as its middle."""
    small: Pixels = cv2.resize(rgb, (NETWORK_EDGE, NETWORK_EDGE), interpolation=cv2.INTER_AREA)
    return small


def stretched(rgb: Pixels) -> Pixels:
    """Luminance from its 1st to its 99th percentile spread over the whole range, colours in proportion.

    Frames that differ in exposure alone come to look alike.
    """
    low, high = Histogram.of(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)).quantiles(0.01, 0.99)
    scale = 255.0 / max(high - low, 1.0)
    levels = np.clip((LEVELS.astype(np.float32) - np.float32(low)) * np.float32(scale), 0, 255).astype(np.uint8)
    spread: Pixels = cv2.LUT(rgb, levels)
    return spread


def averaged(rgb: Pixels) -> Pixels:
    """The frame in 32 x 32 cells of colour: coloured noise averages away, so that a grey photo is grey."""
    cells: Pixels = cv2.resize(rgb, (THUMB_EDGE, THUMB_EDGE), interpolation=cv2.INTER_AREA)
    return cells


def thumb(rgb: Pixels) -> Pixels:
    """The frame in 32 x 32 cells: how much lighter (above 128) or darker each is than what surrounds it.

    Levelled by the contrast near by, so that a faint background counts as much as a bold subject, and neither exposure
    nor lighting changes it. Blur and noise up to a hundredth of the frame average away.
    """
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    cells = cv2.resize(grey, (THUMB_EDGE, THUMB_EDGE), interpolation=cv2.INTER_AREA).astype(np.float32)
    raised = cells - cv2.GaussianBlur(cells, (0, 0), SURROUNDINGS * THUMB_EDGE)
    contrast = np.sqrt(cv2.GaussianBlur(raised * raised, (0, 0), LEVELLING * THUMB_EDGE))
    levelled = raised / (contrast + FAINTEST)
    steps: Pixels = np.clip(levelled * STEPS + 128.5, 0, 255).astype(np.uint8)
    return steps
