"""Where a frame is sharp: the strength of its finest contrasts, in a coarse grid. Focus stacks show in it."""

import cv2
import numpy as np
import numpy.typing as npt

DETAIL_EDGE = 8
STEPS = 16
"""Steps of the result per doubling of the contrast."""


def detail(grey: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Mean strength of the Laplacian in 8 x 8 parts of a frame, as uint8: 16 steps a doubling, from 1/8 grey level."""
    strength = np.abs(cv2.Laplacian(grey, cv2.CV_16S, ksize=1)).astype(np.float32)
    parts = cv2.resize(strength, (DETAIL_EDGE, DETAIL_EDGE), interpolation=cv2.INTER_AREA)
    steps: npt.NDArray[np.uint8] = np.clip(np.log2(np.maximum(parts, 0.125) * 8) * STEPS, 0, 255).astype(np.uint8)
    return steps
