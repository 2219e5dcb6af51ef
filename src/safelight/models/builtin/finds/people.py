"""People by their faces: nothing else of a person is recognised here. Who turns the back is not found."""

from __future__ import annotations

import numpy as np

from safelight.imaging.geometry import Box
from safelight.models.finds import Detection

SOURCE = "inferred from a face"
WIDE, DEEP, ABOVE = 1.5, 7.0, 0.35
"""Of a standing person, in face sizes from the face: half the width, how far down, and the hair above."""
LESS = 0.9
"""What of the face's confidence is left: the body's extent is a guess."""


def person_of(face: Detection) -> Detection:
    """The person to whom a face belongs: from the hair down along the face, as far as the picture goes."""
    box, (x, y) = face.box, face.box.centre
    width, height = box.width, box.height
    sides = {
        (0, 1): (x - WIDE * width, box.y1 - ABOVE * height, x + WIDE * width, box.y1 + DEEP * height),
        (0, -1): (x - WIDE * width, box.y2 - DEEP * height, x + WIDE * width, box.y2 + ABOVE * height),
        (1, 0): (box.x1 - ABOVE * width, y - WIDE * height, box.x1 + DEEP * width, y + WIDE * height),
        (-1, 0): (box.x2 - DEEP * width, y - WIDE * height, box.x2 + ABOVE * width, y + WIDE * height),
    }
    corners = (round(min(max(value, 0.0), 1.0), 4) for value in sides[_down(face)])
    return Detection("person", round(LESS * face.confidence, 3), Box(*corners), SOURCE)


def _down(face: Detection) -> tuple[int, int]:
    """The picture's direction nearest to the face's own down: from the eyes to the mouth, in face sizes."""
    if len(face.landmarks) < 5:
        return 0, 1
    points = np.array(face.landmarks) / (face.box.width, face.box.height)
    x, y = points[3:5].mean(0) - points[:2].mean(0)
    return (0, 1 if y >= 0 else -1) if abs(y) >= abs(x) else (1 if x > 0 else -1, 0)
