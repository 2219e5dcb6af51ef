"""From the decoder's four masks of a prompt to the one that is meant, and to its pixels."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.outlines.edges import followed
from safelight.models.builtin.outlines.encode import HALF, box_round
from safelight.models.builtin.outlines.window import window

Floats = npt.NDArray[np.float32]
Pixels = npt.NDArray[np.uint8]

WIDTH, STABLE = 0.05, 0.98
"""A plain mask is stable where the logit's sign may be taken `WIDTH` higher or lower and `STABLE` of it stays: as
published. One that is not gives way to the best of the other three."""
FAINT = 4
"""Grey levels, of 255, below which a mask is empty, and above 255 less that full: even areas compress."""

AROUND, WORKING_EDGE = 0.1, 256
"""Share of an outline's box that is looked at on every side when its edge is refined, and at what size."""
SAME = 0.75
"""Overlap with the outline as it was below which a refined one has lost it."""


class Drawn(NamedTuple):
    """One mask: logits of shape (h, w), and its overlap with the truth as the network expects it, 0..1."""

    logits: Floats
    overlap: float


def chosen(logits: Floats, overlap: Floats, *, vague: bool) -> Drawn:
    """The mask that is meant, of four (4, h, w) and their expected overlaps (4,).

    A vague prompt gets the best of the last three, which differ in reach; any other the first one, if it is stable.
    """
    best = 1 + int(overlap[1:].argmax())
    at = best if vague or stability(logits[0]) < STABLE else 0
    return Drawn(logits[at], float(overlap[at]))


def stability(logits: Floats) -> float:
    """How little the mask changes with its threshold, 0..1."""
    wide = int((logits > -WIDTH).sum())
    return int((logits > WIDTH).sum()) / wide if wide else 1.0


def alpha_of(logits: Floats, size: tuple[int, int]) -> Pixels:
    """255 inside, 0 outside, soft between; `size` is the height and width of what is asked for."""
    large = cv2.resize(logits, size[::-1], interpolation=cv2.INTER_LINEAR)
    np.clip(large, -30, 30, out=large)
    soft = 255 / (1 + np.exp(-large))
    soft[soft < FAINT] = 0
    soft[soft > 255 - FAINT] = 255
    return np.asarray(soft + 0.5, np.uint8)


def refined(rgb: Pixels, alpha: Pixels) -> Pixels:
    """The same outline along the picture's own edges; as it was, where these lead elsewhere."""
    box = box_round(alpha)
    if not box.area:
        return alpha
    seen = window(rgb, box.grown(AROUND), WORKING_EDGE)
    x1, y1, x2, y2 = seen.bounds
    inside = cv2.resize(alpha[y1:y2, x1:x2], seen.small.shape[1::-1], interpolation=cv2.INTER_AREA)
    fine = seen.framed(followed(seen, inside.astype(np.float32) / np.float32(255), refine=True))
    before, after = alpha > HALF, fine > HALF
    return fine if (before & after).sum() >= SAME * (before | after).sum() else alpha
