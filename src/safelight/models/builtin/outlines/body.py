"""The shape of a person: a head, a neck, shoulders, and what hangs from them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from safelight.models.builtin.outlines.face_oval import Oval, face_oval
from safelight.models.builtin.outlines.shapes import super_gaussian
from safelight.models.builtin.outlines.window import Window
from safelight.models.outlines import Prompt

Floats = npt.NDArray[np.float32]

TORSO = 0.8
"""How likely a point of the torso's shape is inside: arms and clothes vary, heads do not."""
HAT = 0.35
"""The same of the place where hair and hats may be: colours decide."""


@dataclass(frozen=True, slots=True)
class Body:
    """Maps of a window's working size."""

    shape: Floats
    """0..1: how likely each pixel is inside by the shape of people alone."""
    core: Floats
    """1 in the middle of the head, which is surely inside, else 0."""
    above: Floats
    """1 where hair and hats may be, beyond the box even, else 0."""


def body(window: Window, prompt: Prompt) -> Body:
    """The person in the prompt's box. The head is where the landmarks say, else at the box's top."""
    size, sides = window.small.shape[:2], window.rectangle(prompt.box)
    head = _head(window, prompt, sides)
    (x, y), (across, down) = head.centre, head.radii
    drawn = super_gaussian(size, head.centre, head.radii, head.turn)
    hat = super_gaussian(size, (x, y - 0.45 * down), (1.35 * across, 1.3 * down), head.turn, 8)
    sure = super_gaussian(size, head.centre, (across * 0.6, down * 0.6), head.turn) > 0.5
    shape = np.maximum(np.maximum(drawn, TORSO * _torso(size, head, sides)), HAT * hat)
    return Body(shape, sure.astype(np.float32), (hat > 0.5).astype(np.float32))


def _head(window: Window, prompt: Prompt, sides: tuple[float, float, float, float]) -> Oval:
    if len(prompt.landmarks) >= 5:
        face = face_oval(window, prompt)
        x, y = face.centre
        return Oval((x, y - 0.08 * face.radii[1]), (face.radii[0] * 1.2, face.radii[1] * 1.15), face.turn)
    width, height = max(sides[2] - sides[0], 2.0), max(sides[3] - sides[1], 2.0)
    half = min(0.2 * width, 0.12 * height)
    return Oval(((sides[0] + sides[2]) / 2, sides[1] + 1.3 * half), (half, 1.3 * half))


def _torso(size: tuple[int, int], head: Oval, sides: tuple[float, float, float, float]) -> Floats:
    """Below the head: as wide as the neck at first, as the shoulders from half a head lower on."""
    y, x = np.mgrid[: size[0], : size[1]].astype(np.float32) + np.float32(0.5)
    chin = head.centre[1] + 0.8 * head.radii[1]
    shoulders = min(2.3 * head.radii[0], max(0.5 * (sides[2] - sides[0]), head.radii[0]))
    lower = np.clip((y - chin) / max(1.2 * head.radii[1], 1), 0, 1)
    half = 0.5 * head.radii[0] + (shoulders - 0.5 * head.radii[0]) * lower
    drawn = np.exp2(-(((x - head.centre[0]) / half) ** 4)) * (y > chin) * (y < sides[3])
    return np.asarray(drawn, np.float32)
