"""Light: how bright, how much is lost to white and black, how far the tones spread; backdrops left out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from safelight.models.builtin.quality.border import plain_border

Pixels = npt.NDArray[np.uint8]

CLIPPED = 252
BLACK = 4


@dataclass(frozen=True, slots=True)
class Light:
    """Luma in 0..255 of what is no backdrop; shares 0..1."""

    p1: float
    p50: float
    p99: float
    spread: float
    """Standard deviation."""
    clipped: float
    """Share with a channel at the top."""
    black: float
    backdrop: float
    """Share of the frame that was left out."""


def measure_light(rgb: Pixels, grey: Pixels) -> Light:
    """Light of a small picture (320 px will do) and its luma."""
    backdrop = plain_border(rgb)
    luma, colours = grey[~backdrop], rgb[~backdrop]
    p1, p50, p99 = np.quantile(luma, (0.01, 0.5, 0.99))
    return Light(
        p1=float(p1),
        p50=float(p50),
        p99=float(p99),
        spread=float(luma.std()),
        clipped=float((colours.max(1) >= CLIPPED).mean()),
        black=float((luma <= BLACK).mean()),
        backdrop=float(backdrop.mean()),
    )
