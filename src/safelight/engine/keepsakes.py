"""Small pictures kept for the report: faces of finalists at 100 %."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blake3 import blake3

from safelight.imaging.thumb import encoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from safelight.engine.jpegs import Jpegs
    from safelight.engine.state import PhotoState

FACE_EDGE = 240
"""Longest edge of a face's 100 % crop in the report, in pixels; larger ones show their middle."""
FACES = 4
"""Faces kept a photo."""


@dataclass(frozen=True, slots=True)
class FaceCrops:
    """JPEGs of one photo's faces, as they are kept in the cache."""

    jpegs: tuple[bytes, ...]


def shows_faces(state: PhotoState) -> bool:
    """Whether faces were found in it: of any other photo nothing is kept."""
    return any(getattr(result, "faces", ()) for result in state.results.values())


def keep_faces(state: PhotoState, crops: Sequence[npt.NDArray[np.uint8]]) -> None:
    """Remember native crops as JPEGs where they show faces."""
    if shows_faces(state):
        state.face_crops = tuple(encoded(_middle(crop)) for crop in crops[:FACES])


def store_faces(jpegs: Jpegs, keys: Sequence[bytes], states: Sequence[PhotoState]) -> None:
    """Keep them beside the answers that stand under `keys`, for which the photos had to be read."""
    faces = [FaceCrops(tuple(map(bytes, state.face_crops))) for state in states]
    jpegs.cache.put_many(zip(map(_beside, keys), faces, strict=True), FaceCrops)
    for key, state, kept in zip(keys, states, faces, strict=True):
        state.face_crops = jpegs.kept(_beside(key), kept)


def recall_faces(jpegs: Jpegs, keys: Sequence[bytes], states: Sequence[PhotoState]) -> None:
    """Give photos that were answered from the cache the faces that were kept with the answers."""
    found = jpegs.cache.get_many(list(map(_beside, keys)), FaceCrops)
    for key, state in zip(keys, states, strict=True):
        if kept := found.get(_beside(key)):
            state.face_crops = jpegs.kept(_beside(key), kept)


def _beside(key: bytes) -> bytes:
    return blake3(b"faces" + key).digest()


def _middle(crop: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    height, width = crop.shape[:2]
    top, left = max(0, (height - FACE_EDGE) // 2), max(0, (width - FACE_EDGE) // 2)
    return crop[top : top + FACE_EDGE, left : left + FACE_EDGE]
