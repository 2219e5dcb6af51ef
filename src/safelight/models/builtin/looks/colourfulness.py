"""How colourful a picture is. Hasler & Suesstrunk 2003, "Measuring colourfulness in natural images"."""

import numpy as np
import numpy.typing as npt


def colourfulness(rgb: npt.NDArray[np.uint8]) -> float:
    """Spread of the opponent colours plus .3 of their mean: 0 for true black and white, 20-40 muted, 60-100 vivid."""
    red, green, blue = (rgb[..., channel].astype(np.float32) for channel in range(3))
    opponents = np.stack([red - green, (red + green) / 2 - blue])
    spread, mean = opponents.std((1, 2)), opponents.mean((1, 2))
    return round(float(np.hypot(*spread) + 0.3 * np.hypot(*mean)), 3)
