"""The moment of one frame by its faces: eyes, sharpness, and whether one is cut by the frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from safelight.imaging.picture import VIEW_EDGE, Picture
from safelight.models.builtin.quality.face_sharpness import faces_width
from safelight.models.builtin.quality.noise import noise_level
from safelight.models.builtin.scene.issues import EDGE
from safelight.models.builtin.scene.subjects import main_faces
from safelight.models.contract import Face
from safelight.models.finds import Detection, Eyes
from safelight.models.moment import Moment

Pixels = npt.NDArray[np.uint8]

NEUTRAL = 5.5
CLOSED, OPEN = -2.5, 0.8
CUT = -1.5
SHARP, SOFT = 0.9, -1.2
SHARP_WIDTH, SOFT_WIDTH = 0.5, 2.2
"""Widths at 640 px, skin allowed for, between which sharpness counts from full to all against."""

FINEST = 0.3
"""Width below which it is only known to be small."""


class Eyesight(Protocol):
    """Who reads eyes."""

    def read(self, grey: Pixels, face: Detection) -> Eyes:
        """The worse of a face's two eyes, in a picture's luma of shape (height, width)."""
        ...


def judge_moment(picture: Picture, found: Sequence[Face], eyesight: Eyesight, producer: str) -> Moment:
    """Judged by the worst of the faces that count; neutral without any."""
    faces = main_faces(found)
    if not faces:
        return Moment(NEUTRAL, "unknown", 0, ("No face to judge the moment by.",), producer)
    grey = picture.grey_at(VIEW_EDGE)
    eyes = worst_eyes([eyesight.read(grey, _as_find(face)) for face in faces])
    parts = [_of_eyes(eyes), _of_sharpness(picture, faces), _of_edges(faces)]
    score = NEUTRAL + sum(points for points, _ in parts)
    said = tuple(sentence for _, sentence in parts if sentence)
    return Moment(round(min(max(score, 1.0), 10.0), 3), eyes, len(faces), said, producer)


def worst_eyes(eyes: Sequence[Eyes]) -> Eyes:
    """Closed if any are; open only if all are."""
    if "closed" in eyes:
        return "closed"
    return "open" if eyes and set(eyes) == {"open"} else "unknown"


def _as_find(face: Face) -> Detection:
    return Detection("face", face.confidence, face.box, "face network", face.landmarks)


def _of_eyes(eyes: Eyes) -> tuple[float, str]:
    if eyes == "unknown":
        return 0.0, "Whether all eyes are open cannot be told."
    return (CLOSED, "Somebody's eyes are closed.") if eyes == "closed" else (OPEN, "All eyes are open.")


def _of_sharpness(picture: Picture, faces: Sequence[Face]) -> tuple[float, str]:
    noise = noise_level(picture.grey_at(VIEW_EDGE))
    widths = [width for face in faces if (width := faces_width(picture, [face], noise)) is not None]
    if not widths:
        return 0.0, ""
    widest = max(widths)
    points = float(np.interp(widest, (SHARP_WIDTH, SOFT_WIDTH), (SHARP, SOFT)))
    said = f"{widest:.1f} px" if widest >= FINEST else f"under {FINEST} px"
    return points, f"Edges at the softest face are {said} wide."


def _of_edges(faces: Sequence[Face]) -> tuple[float, str]:
    boxes = [face.box for face in faces]
    cut = any(min(box.x1, box.y1, 1 - box.x2, 1 - box.y2) <= EDGE for box in boxes)
    return (CUT, "A face is cut by the edge.") if cut else (0.0, "")
