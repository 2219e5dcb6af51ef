"""Plain borders: pure white or black that is joined to the frame's edge is a backdrop or a sky, no clipping."""

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]

WHITE, BLACK = 250, 8
LEAST, MOST = 0.04, 0.92
"""Share of the frame between which such a region is a backdrop; above, nothing is left that it could stand behind."""


def plain_border(rgb: Pixels) -> Mask:
    """Where the backdrop is: True on plain regions joined to the border."""
    white = cv2.inRange(rgb, (WHITE,) * 3, (255,) * 3)
    black = cv2.inRange(rgb, (0,) * 3, (BLACK,) * 3)
    if cv2.countNonZero(white) + cv2.countNonZero(black) < LEAST * white.size:  # too little, joined or not
        return np.zeros(white.shape, bool)
    joined = _joined_to_border(white) | _joined_to_border(black)
    return joined if LEAST <= joined.mean() <= MOST else np.zeros_like(joined)


def _joined_to_border(mask: Pixels) -> Mask:
    if not mask.any():
        return np.zeros(mask.shape, bool)
    _, labels = cv2.connectedComponents(mask, connectivity=4)
    rim = np.unique(np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]]))
    joined = np.zeros(labels.max() + 1, bool)
    joined[rim] = True
    joined[0] = False
    found: Mask = joined[labels]
    return found
