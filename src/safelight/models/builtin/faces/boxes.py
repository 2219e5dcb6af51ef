"""Arithmetic on many boxes at once: arrays of shape (n, 4), xyxy, in pixels."""

import numpy as np
import numpy.typing as npt

Boxes = npt.NDArray[np.float32]
Scores = npt.NDArray[np.float32]


def refined(boxes: Boxes, offsets: Boxes) -> Boxes:
    """Boxes moved by offsets, which are shares of each box's own size."""
    size = boxes[:, 2:] - boxes[:, :2]
    moved: Boxes = boxes + offsets * np.concatenate([size, size], 1)
    return moved


def squared(boxes: Boxes) -> Boxes:
    """Squares of the longer side round the same centres."""
    centre = (boxes[:, :2] + boxes[:, 2:]) / 2
    half = (boxes[:, 2:] - boxes[:, :2]).max(1, keepdims=True) / 2
    return np.concatenate([centre - half, centre + half], 1)


def survivors(boxes: Boxes, scores: Scores, most: float, *, of_smaller: bool = False) -> npt.NDArray[np.intp]:
    """Non-maximum suppression: indices, best first, of boxes that overlap no better one by more than `most`.

    The overlap is a share of the union, or of the smaller box.
    """
    order = np.argsort(-scores, kind="stable")
    low, high = boxes[:, :2].T, boxes[:, 2:].T
    area = np.prod(high - low, axis=0)
    kept: list[int] = []
    while order.size:
        best, rest = order[0], order[1:]
        kept.append(int(best))
        width, height = np.minimum(high[:, best, None], high[:, rest]) - np.maximum(low[:, best, None], low[:, rest])
        shared = np.maximum(width, 0) * np.maximum(height, 0)
        whole = np.minimum(area[best], area[rest]) if of_smaller else area[best] + area[rest] - shared
        order = rest[shared <= most * whole]
    return np.array(kept, np.intp)
