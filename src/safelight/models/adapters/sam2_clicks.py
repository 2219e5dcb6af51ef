"""Prompts as SAM 2 takes them: points with labels. A box is its two corners; what stands out is a point or a few."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box
from safelight.models.builtin.quality.saliency import saliency
from safelight.models.builtin.quality.subject import SALIENT
from safelight.models.outlines import Prompt

Pixels = npt.NDArray[np.uint8]
Points = tuple[tuple[float, float], ...]

INSIDE, FIRST_CORNER, SECOND_CORNER, NO_POINT = 1, 2, 3, -1
"""Labels of the published network. Every prompt ends in a point that is none, as it does in training."""
WHOLE = 0.9
"""Area from which the box of an unknown subject says nothing."""
MOST_POINTS = 3
EVEN, MIDDLE = 1.0, (0.5, 0.5)
"""Grey levels of spread below which nothing stands out, and what is asked for then."""
APART = 0.15
"""Of the map's long side: points nearer to each other than that say the same."""


@dataclass(frozen=True, slots=True)
class Clicks:
    """One prompt: normalised points and their labels."""

    points: Points
    labels: tuple[int, ...]
    vague: bool = False
    """Whether points were all that could be given: a point may mean a thing or a part of it."""


def clicks_of(prompt: Prompt, rgb: Pixels) -> Clicks:
    """The clicks that ask for a prompt; `rgb` is the whole picture, at any size."""
    if open_ended(prompt):
        points = salient_points(rgb)
        return Clicks((*points, (0.0, 0.0)), (INSIDE,) * len(points) + (NO_POINT,), vague=True)
    return _corners(prompt.box)


def open_ended(prompt: Prompt) -> bool:
    """Whether it asks for what stands out of the whole picture."""
    return prompt.subject == "unknown" and prompt.box.area > WHOLE


def grouped(clicks: Sequence[Clicks], most: int) -> Iterator[list[int]]:
    """Places of prompts that can be asked together: of as many points each, at most `most`."""
    for size in dict.fromkeys(len(one.points) for one in clicks):
        places = [at for at, one in enumerate(clicks) if len(one.points) == size]
        yield from (places[at : at + most] for at in range(0, len(places), most))


def salient_points(rgb: Pixels) -> Points:
    """Where the eye goes first, and up to two more places of the same connected part of what stands out."""
    import cv2

    if rgb.std() < EVEN:
        return (MIDDLE,)
    seen = saliency(rgb)
    count, labels = cv2.connectedComponents((seen > SALIENT).astype(np.uint8))
    if count > 1:
        weight = np.bincount(labels.ravel(), seen.ravel(), count)
        weight[0] = 0
        seen = np.where(labels == weight.argmax(), seen, 0)
    return tuple(_peaks(seen)) or (MIDDLE,)


def _peaks(seen: npt.NDArray[np.float64]) -> Iterator[tuple[float, float]]:
    height, width = seen.shape
    y, x = np.mgrid[:height, :width]
    left = seen.copy()
    for _ in range(MOST_POINTS):
        row, column = divmod(int(left.argmax()), width)
        if left[row, column] <= SALIENT:
            return
        yield (column + 0.5) / width, (row + 0.5) / height
        left[np.hypot(y - row, x - column) < APART * max(height, width)] = 0


def _corners(box: Box) -> Clicks:
    return Clicks(((box.x1, box.y1), (box.x2, box.y2), (0.0, 0.0)), (FIRST_CORNER, SECOND_CORNER, NO_POINT))
