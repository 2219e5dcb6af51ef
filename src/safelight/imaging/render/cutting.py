"""A removed background: transparency, or one colour, behind an edge without the old background's tint."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from safelight.imaging.render.bands import Floats, bands, floats, most, stored
from safelight.imaging.render.colours import colours_of
from safelight.imaging.render.matte import Matte

Pixels = npt.NDArray[Any]


def cut_out(pixels: Pixels, matte: Matte, colour: tuple[int, int, int] | None) -> Pixels:
    """`pixels` with `colour` (0..255) where the matte leaves them, or with an alpha channel, (h, w, 4).

    A matte that covers nothing removes nothing: a picture without anything on it is not what was asked for.
    """
    channels = 3 if colour else 4
    cut = np.empty((*pixels.shape[:2], channels), pixels.dtype)
    if matte.empty or matte.full:
        cut[..., :3] = pixels
        cut[..., 3:] = most(pixels)
        return cut
    colours = colours_of(matte)
    paper = None if colour is None else floats(np.array(colour, np.uint8))
    for band in bands(*pixels.shape[:2]):
        shares = floats(pixels[band.rows])
        alpha = matte.rows(shares, band.rows)
        front = colours.subject(shares, alpha, band.rows)
        cut[band.rows] = stored(_on(paper, front, alpha), pixels)
    return cut


def _on(paper: Floats | None, front: Floats, alpha: Floats) -> Floats:
    return np.concatenate([front, alpha], axis=2) if paper is None else paper + alpha * (front - paper)
