"""Edge width inside one part of a picture: a face, its eyes, a native crop."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box
from safelight.models.builtin.quality.edges import DIRECTIONS, find_edges
from safelight.models.builtin.quality.tiles import width_quantiles
from safelight.models.contract import Face

Grey = npt.NDArray[np.uint8]

QUANTILE = 0.35
EYE = 0.2
"""Half the side of the square round an eye, as a share of the distance between both."""


def region_width(grey: Grey, box: Box, noise: float) -> float | None:
    """Blur in pixels of `grey`, of the wider direction; None where the region has too few edges."""
    x1, y1, x2, y2 = box.pixels(grey.shape[1], grey.shape[0])
    edges = find_edges(grey[y1:y2, x1:x2], noise)
    widths = width_quantiles(edges, edges.direction.astype(np.intp), DIRECTIONS, QUANTILE)
    return None if np.isnan(widths).all() else float(np.nanmax(widths))


def eye_boxes(face: Face, aspect: float) -> tuple[Box, ...]:
    """Squares round both eyes of a picture `aspect` times as wide as high; none where the face has no landmarks."""
    if len(face.landmarks) < 2:
        return ()
    (x1, y1), (x2, y2) = face.landmarks[:2]
    apart = float(np.hypot((x2 - x1) * aspect, y2 - y1))
    dx, dy = EYE * 2 * apart / aspect, EYE * 2 * apart
    return tuple(
        Box(max(0.0, x - dx), max(0.0, y - dy), min(1.0, x + dx), min(1.0, y + dy)) for x, y in face.landmarks[:2]
    )
