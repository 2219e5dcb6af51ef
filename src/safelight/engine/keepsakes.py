"""Small pictures kept for the report: faces of finalists at 100 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.imaging.thumb import encoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from safelight.engine.state import PhotoState

FACE_EDGE = 240
"""Longest edge of a face's 100 % crop in the report, in pixels; larger ones show their middle."""
FACES = 4
"""Faces kept a photo."""


def keep_faces(state: PhotoState, crops: Sequence[npt.NDArray[np.uint8]]) -> None:
    """Remember native crops as JPEGs where they show faces."""
    if any(getattr(result, "faces", ()) for result in state.results.values()):
        state.face_crops = tuple(encoded(_middle(crop)) for crop in crops[:FACES])


def _middle(crop: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    height, width = crop.shape[:2]
    top, left = max(0, (height - FACE_EDGE) // 2), max(0, (width - FACE_EDGE) // 2)
    return crop[top : top + FACE_EDGE, left : left + FACE_EDGE]
