"""Where the subject of a prompt is likely to be, before edges are looked at: its shape, then its colours."""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.outlines.body import body
from safelight.models.builtin.outlines.colours import binned, log_odds
from safelight.models.builtin.outlines.face_oval import face_oval
from safelight.models.builtin.outlines.shapes import Rectangle, grown, rectangle, super_gaussian
from safelight.models.builtin.outlines.standing_out import standing_out
from safelight.models.builtin.outlines.window import Window
from safelight.models.outlines import Prompt

Floats = npt.NDArray[np.float32]

ROUNDS = 3
"""Of learning the colours inside and outside from what is taken to be inside."""
SPILL = 0.06
"""Share of a box's size by which its thing may reach beyond it."""
COLOURS = 0.8
"""Weight of colours against the shape's own 4 (faces: 6)."""
WIDEST, SUREST = 1.18, 0.72
"""Of a face's oval: how far it may reach, and what is surely inside."""
RIM = 0.03
"""The frame's rim, as a share of its sides: few subjects live there."""
WHOLE = 0.9
"""Area from which the box of an unknown subject says nothing."""


@dataclass(frozen=True, slots=True)
class Prior:
    """Maps of a window's working size."""

    likely: Floats
    """0..1: how likely each pixel is inside."""
    allowed: Floats
    """1 where the subject may be at all, else 0."""
    core: Floats
    """1 where it is for sure, whatever the colour, else 0."""
    solid: Floats
    """1 where no hole is to be expected, else 0: people and faces have none in the middle."""


def open_ended(prompt: Prompt) -> bool:
    """Whether it asks for what stands out of the whole picture."""
    return prompt.subject == "unknown" and prompt.box.area > WHOLE


def prior(window: Window, prompt: Prompt) -> Prior:
    """The prior for a prompt."""
    if prompt.subject == "face":
        return _face(window, prompt)
    if open_ended(prompt):
        return _salient(window)
    sides, size = window.rectangle(prompt.box), window.small.shape[:2]
    allowed = rectangle(size, grown(sides, SPILL))
    ring = 1 - rectangle(size, grown(sides, 0.01))
    if prompt.subject == "person":
        return _person(window, prompt, allowed, ring)
    return _coloured(window, 0.85 * _filling(size, sides), allowed, np.zeros(size, np.float32), ring)


def _person(window: Window, prompt: Prompt, allowed: Floats, ring: Floats) -> Prior:
    seen = body(window, prompt)
    allowed = np.maximum(allowed, seen.above)
    beyond = np.maximum(ring, seen.shape < 0.02) * (1 - seen.above)
    found = _coloured(window, seen.shape * allowed, allowed, seen.core * allowed, beyond)
    return replace(found, solid=_half(seen.shape))


def _filling(size: tuple[int, int], sides: Rectangle) -> Floats:
    """An oval that fills a box, nearly."""
    x1, y1, x2, y2 = sides
    return super_gaussian(size, ((x1 + x2) / 2, (y1 + y2) / 2), ((x2 - x1) * 0.48, (y2 - y1) * 0.48))


def _face(window: Window, prompt: Prompt) -> Prior:
    size, oval = window.small.shape[:2], face_oval(window, prompt)
    shape, wide, core = (
        super_gaussian(size, oval.centre, (oval.radii[0] * share, oval.radii[1] * share), oval.turn, 8)
        for share in (1, WIDEST, SUREST)
    )
    allowed = _half(wide)
    return replace(_coloured(window, shape, allowed, _half(core), 1 - allowed, weight=6), solid=_half(shape))


def _half(shape: Floats) -> Floats:
    return (shape > 0.5).astype(np.float32)


def _salient(window: Window) -> Prior:
    size = window.small.shape[:2]
    map_ = standing_out(window.rgb, size)
    everywhere, nowhere = np.ones(size, np.float32), np.zeros(size, np.float32)
    rim = 1 - rectangle(size, grown((0, 0, size[1], size[0]), -RIM))
    return _coloured(window, map_, everywhere, nowhere, np.maximum(rim * (map_ < 0.5), map_ < 0.15))


def _coloured(
    window: Window, shape: Floats, allowed: Floats, core: Floats, outside: npt.ArrayLike, weight: float = 4
) -> Prior:
    """Shape and colours together. What lies in `outside` teaches the colours that the subject does not have."""
    places = binned(cv2.cvtColor(window.small, cv2.COLOR_RGB2LAB))
    beyond = np.asarray(outside, np.float32)
    likely = shape
    for _ in range(ROUNDS):
        odds = log_odds(places, likely, beyond + 0.5 * (1 - likely) * (1 - beyond))
        likely = allowed / (1 + np.exp(-COLOURS * odds - weight * (shape - 0.5)))
        likely = cv2.blur(likely, (3, 3)) * allowed
    return Prior(np.maximum(likely, core), allowed, core, solid=np.zeros_like(likely))
