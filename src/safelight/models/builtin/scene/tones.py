"""Light and colour of a picture in CIE Lab, backdrops left out, of the whole and of subject and background apart."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.quality.border import plain_border

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

INSIDE, OUTSIDE = 0.45, 0.3
"""Saliency of subject and background."""
BRIGHT = 78
WHITE, BLACK = 96, 6
FEWEST = 50
"""Pixels below which a part says nothing."""


@dataclass(frozen=True, slots=True)
class Tones:
    """L* in 0..100; shares 0..1."""

    p5: float
    p50: float
    p95: float
    spread: float
    """Standard deviation."""
    white: float
    """Share above `WHITE`."""
    black: float
    """Share below `BLACK`."""
    subject: float
    """Median of the subject; the picture's where none stands out."""
    subject_lit: float
    """What the subject's brightest fifth exceeds."""
    behind: float
    """Median of the background."""
    behind_bright: float
    """Share of the background above `BRIGHT`."""
    white_backdrop: float
    """Share of the frame that is plain white joined to its rim."""
    peak: float
    """Of the thousandth part that is brightest: lamps and stars."""


def measure_tones(rgb: Pixels, lab: Floats, saliency: Floats) -> Tones:
    """Tones of a small picture (320 px will do), its Lab, and its saliency, whatever that one's size."""
    backdrop = plain_border(rgb)
    shown = ~backdrop
    light = lab[:, :, 0]
    salient = cv2.resize(saliency, rgb.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    whole = light[shown]
    p5, p50, p95 = np.quantile(whole, (0.05, 0.5, 0.95))
    subject = _part(light, shown & (salient > INSIDE), whole)
    behind = _part(light, shown & (salient < OUTSIDE), whole)
    return Tones(
        p5=float(p5),
        p50=float(p50),
        p95=float(p95),
        spread=float(whole.std()),
        white=float((whole > WHITE).mean()),
        black=float((whole < BLACK).mean()),
        subject=float(np.median(subject)),
        subject_lit=float(np.quantile(subject, 0.8)),
        behind=float(np.median(behind)),
        behind_bright=float((behind > BRIGHT).mean()),
        white_backdrop=float((backdrop & (light > BRIGHT)).mean()),
        peak=float(np.quantile(light, 0.999)),
    )


def to_lab(rgb: Pixels) -> Floats:
    """CIE Lab of sRGB pixels: L 0..100, a and b in their own units."""
    lab: Floats = cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2LAB).astype(np.float64)
    return lab


def _part(light: Floats, where: Mask, whole: Floats) -> Floats:
    part: Floats = light[where]
    return part if part.size >= FEWEST else whole
