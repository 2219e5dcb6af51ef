"""Depth of field: how much of the frame is far softer than what is sharp."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from safelight.imaging.picture import Picture
from safelight.models.builtin.quality.edges import find_edges
from safelight.models.builtin.quality.noise import noise_level
from safelight.models.builtin.quality.sharpness import corrected
from safelight.models.builtin.quality.tiles import tile_widths, worst
from safelight.models.scene import DepthOfField

EDGE = 640
SOFTER, SHARPEST = 2.5, 0.4
"""How many times wider edges are where it is out of focus, and the width below which none is told from another."""
SHARP = 1.2
"""Width of the sharpest tiles up to which anything is in focus at all."""
SHALLOW, DEEP = 0.5, 0.2
"""Shares of tiles that are out of focus."""
ENOUGH = 0.25
"""Share of tiles that must show edges."""


@dataclass(frozen=True, slots=True)
class Depth:
    """`sharp` is the share of the frame's tiles that are in focus, of all; `name` unknown where too little is seen."""

    name: DepthOfField
    confidence: float
    sharp: float


def measure_depth(picture: Picture) -> Depth:
    """Depth of field from the widths of edges by tile, at two sizes: wide blur is plain at the smaller one."""
    grey, half = picture.grey_at(EDGE), picture.grey_at(EDGE // 2)
    noise = noise_level(grey)
    tiles = worst(tile_widths(find_edges(grey, noise)))
    wider = 2 * worst(tile_widths(find_edges(half, noise / 2)))
    if wider.shape == tiles.shape:
        tiles = corrected(tiles, np.maximum(wider - 0.35, 0))
    there = tiles[np.isfinite(tiles)]
    if there.size < ENOUGH * tiles.size:
        return Depth("unknown", 0.0, 0.0)
    sharpest = float(np.quantile(there, 0.1))
    soft = there > SOFTER * max(sharpest, SHARPEST)
    sharp = round(float((~soft).sum() / tiles.size), 3)
    if sharpest > SHARP:
        return Depth("unknown", 0.0, sharp)
    return _named(float(soft.mean()), sharp)


def _named(soft: float, sharp: float) -> Depth:
    if soft > SHALLOW:
        return Depth("shallow", round(0.5 + 0.4 * min(1.0, 2 * (soft - SHALLOW)), 3), sharp)
    if soft < DEEP:
        return Depth("deep", round(0.5 + 0.4 * (1 - soft / DEEP), 3), sharp)
    return Depth("unknown", 0.3, sharp)
