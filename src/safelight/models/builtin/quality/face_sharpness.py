"""Sharpness at faces, which says more than the sharpest tiles do."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from safelight.imaging.picture import VIEW_EDGE, Picture
from safelight.models.builtin.quality.region import region_width
from safelight.models.builtin.quality.sharpness import USABLE_EDGE, corrected
from safelight.models.contract import Face

SIZES = (VIEW_EDGE, USABLE_EDGE, USABLE_EDGE // 2)
SKIN = 0.35
"""Pixels at `USABLE_EDGE` by which a face's edges are wider than those of things: skin is round and smooth."""


def faces_width(picture: Picture, faces: Sequence[Face], noise: float) -> float | None:
    """Mean width at the faces in pixels at `USABLE_EDGE`, skin allowed for; None where no face shows edges.

    `noise` is the view's.
    """
    widths = np.array([_width(picture, face, noise) for face in faces])
    shown = widths[np.isfinite(widths)]
    return max(float(shown.mean()) - SKIN, 0.0) if shown.size else None


def _width(picture: Picture, face: Face, noise: float) -> float:
    """From the finest size that can tell, as for tiles."""
    width, *wider = (_at(picture, face, edge, noise) for edge in SIZES)
    for coarse in wider:
        width = float(corrected(np.array(width), np.array(coarse)))
    return width


def _at(picture: Picture, face: Face, edge: int, noise: float) -> float:
    grey = picture.grey_at(edge)
    width = region_width(grey, face.box, noise * max(grey.shape) / max(picture.rgb.shape[:2]))
    return np.nan if width is None else width * USABLE_EDGE / max(grey.shape)
