"""Square pieces of a picture, all of one size, as the networks want them."""

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.faces.boxes import Boxes

Pixels = npt.NDArray[np.uint8]

BESIDE = (128, 128, 128)
"""What lies beside the picture: the grey that the networks read as nothing."""


def patches(rgb: Pixels, boxes: Boxes, size: int) -> Pixels:
    """The boxes' content at `size` x `size`: uint8 of shape (n, size, size, 3). Boxes may reach over the edge."""
    corners = np.round(boxes).astype(int)
    corners[:, 2:] = np.maximum(corners[:, 2:], corners[:, :2] + 1)
    margin = _overhang(corners, *rgb.shape[:2])
    wide = cv2.copyMakeBorder(rgb, margin, margin, margin, margin, cv2.BORDER_CONSTANT, value=BESIDE)
    pieces = (wide[y1:y2, x1:x2] for x1, y1, x2, y2 in corners + margin)
    return np.stack([cv2.resize(piece, (size, size), interpolation=cv2.INTER_AREA) for piece in pieces])


def _overhang(corners: npt.NDArray[np.int_], height: int, width: int) -> int:
    """By how much the box that reaches furthest over the edge does so."""
    beyond = corners[:, 2:] - (width, height)
    return max(0, int((-corners[:, :2]).max()), int(beyond.max()))
