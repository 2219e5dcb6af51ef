"""What stands out in a frame, whatever it is: a crop or a blur that leaves some of it out tells another story."""

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box
from safelight.models.builtin.quality.subject import SALIENT

LEAST = 0.08
"""Share of all that is salient from which a part of it counts."""


def standing_out(salient: npt.NDArray[np.float64]) -> tuple[Box, ...]:
    """Boxes round the connected parts of a saliency map (0..1), the weightiest first."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats((salient > SALIENT).astype(np.uint8))
    weights = np.bincount(labels.ravel(), salient.ravel(), count)[1:]
    if not weights.size:
        return ()
    height, width = salient.shape
    order = [at for at in np.argsort(-weights, kind="stable") if weights[at] >= LEAST * weights.sum()]
    return tuple(_box(stats[at + 1], width, height) for at in order)


def _box(stat: npt.NDArray[np.int32], width: int, height: int) -> Box:
    x, y, across, down = (int(value) for value in stat[:4])
    corners = x / width, y / height, (x + across) / width, (y + down) / height
    return Box(*(round(value, 4) for value in corners))
