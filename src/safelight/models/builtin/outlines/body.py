"""The shape of a person: a head, a neck, shoulders, and what hangs from them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from safelight.models.builtin.outlines.face_oval import Oval, face_oval
from safelight.models.builtin.outlines.shapes import super_gaussian
from safelight.models.builtin.outlines.window import Window
from safelight.models.outlines import Prompt

Floats = npt.NDArray[np.float32]

TORSO = 0.8
"""How likely a point of the torso's shape is inside: arms and clothes vary, heads do not."""


def body(window: Window, prompt: Prompt) -> tuple[Floats, Floats]:
    """The shape of a person in the box, 0..1, and what of it is surely inside: the middle of the head, 1 or 0.

    The head is where the landmarks say, else at the box's top.
    """
    size, sides = window.small.shape[:2], window.rectangle(prompt.box)
    head = _head(window, prompt, sides)
    drawn = super_gaussian(size, head.centre, head.radii, head.turn)
    sure = super_gaussian(size, head.centre, (head.radii[0] * 0.6, head.radii[1] * 0.6), head.turn) > 0.5
    return np.maximum(drawn, TORSO * _torso(size, head, sides)), sure.astype(np.float32)


def _head(window: Window, prompt: Prompt, sides: tuple[float, float, float, float]) -> Oval:
    if len(prompt.landmarks) >= 5:
        face = face_oval(window, prompt)
        x, y = face.centre
        return Oval((x, y - 0.08 * face.radii[1]), (face.radii[0] * 1.2, face.radii[1] * 1.15), face.turn)
    width, height = max(sides[2] - sides[0], 2.0), max(sides[3] - sides[1], 2.0)
    half = min(0.2 * width, 0.12 * height)
    return Oval(((sides[0] + sides[2]) / 2, sides[1] + 1.3 * half), (half, 1.3 * half))


def _torso(size: tuple[int, int], head: Oval, sides: tuple[float, float, float, float]) -> Floats:
    """Below the head: as wide as the neck at first, as the shoulders half a head lower, and so on to the ground."""
    y, x = np.mgrid[: size[0], : size[1]].astype(np.float32) + np.float32(0.5)
    chin = head.centre[1] + 0.8 * head.radii[1]
    shoulders = min(2.3 * head.radii[0], max(0.5 * (sides[2] - sides[0]), head.radii[0]))
    lower = np.clip((y - chin) / max(0.9 * head.radii[1], 1), 0, 1)
    half = 0.5 * head.radii[0] + (shoulders - 0.5 * head.radii[0]) * np.sqrt(lower)
    drawn = np.exp2(-(((x - head.centre[0]) / half) ** 4)) * (y > chin) * (y < sides[3])
    return np.asarray(drawn, np.float32)
