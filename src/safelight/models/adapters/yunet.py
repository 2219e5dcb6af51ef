"""YuNet (Wu, Peng & Yu 2023): faces with five landmarks, by OpenCV's own reader of it.

It was trained on faces of some 10 to 300 pixels; so it looks twice, at a large and at a small size, and a face that
both find is the surer one's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isfinite
from pathlib import Path
from threading import Lock
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from safelight.errors import ModelError, OutOfMemoryError
from safelight.models.adapters.checkpoint import fault
from safelight.models.adapters.detector_weights import YUNET_FILE
from safelight.models.adapters.sane_boxes import sane_box
from safelight.models.finds import LEAST_CONFIDENCE, Detection

Pixels = npt.NDArray[np.uint8]

SOURCE = "face network"
EDGES = (960, 256)
"""Long edges, in pixels, at which it looks: faces from 1 % of the long edge, and such as fill the picture."""
OVERLAP = 0.3
"""Intersection over union above which two candidates of one look are one."""
SAME = 0.4
"""The same, of two looks."""
MOST = 5000


class YuNet:
    """Finds faces. May be called from several threads; they take turns."""

    def __init__(self, folder: Path) -> None:
        """Raises ModelError where the network is missing, or is none that OpenCV reads."""
        file = folder / YUNET_FILE
        if not file.is_file():
            raise fault(file, "is missing")
        try:
            self._network = cv2.FaceDetectorYN.create(str(file), "", (320, 320), LEAST_CONFIDENCE, OVERLAP, MOST)
        except (cv2.error, SystemError) as error:
            raise fault(file, f"is no network that OpenCV {cv2.__version__} reads ({_said(error)})") from error
        self._turn = Lock()

    def find(self, rgb: Pixels) -> list[Detection]:
        """Faces in an upright sRGB picture, most certain first: the landmarks in our order, down to the least
        confidence."""
        edges = dict.fromkeys(min(edge, max(rgb.shape[:2])) for edge in EDGES)
        found = [face for edge in edges for face in self._look(rgb, edge)]
        return _apart(sorted(found, key=lambda face: -face.confidence))

    def _look(self, rgb: Pixels, edge: int) -> Iterator[Detection]:
        small = _shrunk(rgb, edge)
        height, width = small.shape[:2]
        with self._turn:
            rows = self._detect(small, width, height)
        for row in rows:
            if (face := _face(row, width, height)) is not None:
                yield face

    def _detect(self, rgb: Pixels, width: int, height: int) -> Sequence[Any]:
        try:
            self._network.setInputSize((width, height))
            _, rows = self._network.detect(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR))
        except cv2.error as error:
            full = getattr(error, "code", None) == cv2.Error.StsNoMem
            raise (OutOfMemoryError if full else ModelError)(f"{YUNET_FILE!r} cannot be run: {_said(error)}") from error
        return [] if rows is None else rows.tolist()


def _shrunk(rgb: Pixels, edge: int) -> Pixels:
    height, width = rgb.shape[:2]
    scale = edge / max(height, width)
    if scale >= 1:
        return rgb
    size = max(round(width * scale), 1), max(round(height * scale), 1)
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)


def _face(row: Sequence[float], width: int, height: int) -> Detection | None:
    """OpenCV's row: x, y, width, height, five landmarks as x and y, score. It begins with the person's right eye,
    which is the picture's left one."""
    x, y, across, down = row[:4]
    box = sane_box(x / width, y / height, (x + across) / width, (y + down) / height)
    points = row[4:14]
    if box is None or not all(map(isfinite, points)) or row[14] < LEAST_CONFIDENCE:
        return None
    landmarks = tuple((round(points[i] / width, 6), round(points[i + 1] / height, 6)) for i in range(0, 10, 2))
    return Detection("face", round(min(row[14], 1.0), 3), box, SOURCE, landmarks)


def _apart(found: list[Detection]) -> list[Detection]:
    """Without those that lie where a surer one lies."""
    kept: list[Detection] = []
    for face in found:
        if all(face.box.iou(other.box) < SAME for other in kept):
            kept.append(face)
    return kept


def _said(error: BaseException) -> str:
    return (str(error).strip().splitlines() or ["no reason given"])[-1]
