"""What stands out of a whole picture: by colour and spectrum, and by being sharp where the rest is not."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.quality.saliency import saliency

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]

EDGE = 96
"""Long edge of the map of sharpness."""
SHARP = 0.35
"""Share of the strongest detail from which a part counts as sharp."""
MOSTLY = 0.6
"""Share of the frame that may be sharp before sharpness says nothing of the subject."""


def standing_out(rgb: Pixels, size: tuple[int, int]) -> Floats:
    """Map of 0..1 of shape `size`, highest where the subject is likely."""
    seen = saliency(rgb).astype(np.float32)
    sharp = _sharpness(rgb, seen.shape[1::-1])
    share = float((sharp > SHARP).mean())
    weight = 0.5 * float(np.clip((MOSTLY - share) / 0.3, 0, 1))
    both = (1 - weight) * seen + weight * np.sqrt(sharp * np.maximum(seen, 0.3))
    both = both / max(float(np.quantile(both, 0.99)), 1e-6)
    large: Floats = cv2.resize(np.clip(both, 0, 1), size[::-1], interpolation=cv2.INTER_LINEAR)
    return large


def _sharpness(rgb: Pixels, size: tuple[int, ...]) -> Floats:
    """Strength of the finest contrasts against those twice and four times as coarse: 0..1, whatever the contrast."""
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    soft, softer = cv2.GaussianBlur(grey, (0, 0), 1.0), cv2.GaussianBlur(grey, (0, 0), 4.0)
    fine = cv2.resize(np.abs(grey - soft), size, interpolation=cv2.INTER_AREA)
    coarse = cv2.resize(np.abs(soft - softer), size, interpolation=cv2.INTER_AREA)
    floor = float(np.quantile(fine, 0.1))  # noise is everywhere alike
    detail = np.maximum(cv2.GaussianBlur(fine, (0, 0), 2.0) - 1.3 * floor, 0)
    ratio = detail / (cv2.GaussianBlur(coarse, (0, 0), 2.0) + 2.0)
    strength = detail * np.clip(ratio / 0.3, 0, 1)
    return np.asarray(np.clip(strength / max(float(np.quantile(strength, 0.95)), 0.5), 0, 1), np.float32)
