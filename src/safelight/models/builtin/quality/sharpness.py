"""Sharpness where it matters: the sharpest tiles decide, the subject corrects them, the rest hardly counts.

Shallow depth of field and panning are no faults, so a photo is as sharp as its sharpest tiles; unless the subject is
softer than these, which is missed focus. A little of every tile's softness counts all the same, so that of two
frames that differ nowhere else the softer one always ranks lower.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from safelight.models.builtin.quality.curve import Curve
from safelight.models.builtin.quality.edges import WIDEST, Edges
from safelight.models.builtin.quality.motion import Motion
from safelight.models.builtin.quality.subject import SALIENT, Subject
from safelight.models.builtin.quality.tiles import tile_widths, worst

Floats = npt.NDArray[np.float64]

USABLE_EDGE, FINE_EDGE = 640, 1024
"""Long edges at which it is judged whether a photo is usable, and which of two good ones is the better."""
USABLE = Curve((0, 0.45, 0.9, 1.4, 2, 2.8, 3.6, 5), (1, 0.98, 0.86, 0.70, 0.47, 0.22, 0.11, 0.03))
FINE = Curve((0, 0.4, 0.8, 1.8, 4.8, 12, 40, 100), (1, 0.95, 0.85, 0.6, 0.3, 0.1, 0.02, 0))
"""By coarseness, see `detail`."""
SHARPEST, SOFT_SUBJECT, SHARP_THIRD = 0.1, 0.2, 0.35
"""Quantiles over tiles."""
SUBJECT_COUNTS, REST_COUNTS = 0.75, 0.05
SLACK = 0.12
"""By how much a subject's factor may lag behind: it is round, and no subject is sharp all over."""
DOUBT = 0.35
"""Pixels by which a width that was measured at half the size may exceed the truth."""
BARE = 0.02
"""A photo of which fewer tiles have edges shows next to nothing."""
BLURRED = 2.3
"""Width from which the sharpest tiles are of no use, so that only a single one can save the photo."""


@dataclass(frozen=True, slots=True)
class Sharpness:
    """Widths are in pixels at `USABLE_EDGE`; factors 0..1, 1 is sharp."""

    sharpest: float
    subject: float | None
    """Width at the subject; None where it has no edges."""
    coverage: float
    """Share of tiles that have edges."""
    factor: float
    fine: float
    keenest: float
    """Detail of the one sharpest tile, 0..1."""
    tiles: Floats
    """Width by tile: the wider of its directions; NaN without edges."""

    @property
    def subject_is_soft(self) -> bool:
        """Whether the subject is clearly softer than what is sharp."""
        return self.subject is not None and USABLE(self.subject) < USABLE(self.sharpest) - 0.2


def measure_sharpness(
    edges: Sequence[Edges], coarseness: Floats, subject: Subject, face: float | None, motion: Motion
) -> Sharpness:
    """Sharpness from edges found at `USABLE_EDGE`, its half and its quarter, and from detail at `FINE_EDGE`.

    `face` is the width at the faces that count, in pixels at `USABLE_EDGE`, where it could be measured.
    """
    widths = [worst(tile_widths(one)) * (USABLE_EDGE / one.long_edge) for one in edges]
    tiles = _mended(widths)
    weights = subject.by_tile(*tiles.shape)
    coverage = float(np.isfinite(widths[0]).mean())
    moved = motion.width * USABLE_EDGE / FINE_EDGE
    width = face if face is not None else _subject_width(tiles, weights)
    width = None if width is None else max(width, moved)
    sharpest = max(_quantile(tiles, SHARPEST), moved)
    factor = _with_subject(USABLE(sharpest), None if width is None else USABLE(width))
    detail = np.nan_to_num(FINE.over(worst(coarseness)))
    fine = _fine(detail, subject.by_tile(*detail.shape))
    factor -= REST_COUNTS * factor * (1 - float(np.average(detail, weights=0.2 + subject.by_tile(*detail.shape))))
    factor = min(factor, 0.3) if coverage < BARE else factor
    return Sharpness(sharpest, width, coverage, factor, fine, keenest(coarseness), tiles)


def keenest(*coarseness: Floats) -> float:
    """Detail of the sharpest tile, 0..1; where several sizes are given, the least that they say of it.

    Only tiles that show detail along every way are asked: what lies along a shake looks sharp.
    """
    rows, columns = np.min([one.shape[:2] for one in coarseness], axis=0)
    worst_ways = [np.nan_to_num(FINE.over(one[:rows, :columns].max(axis=2))) for one in coarseness]
    return float(np.min(worst_ways, axis=0).max())


def _mended(widths: Sequence[Floats]) -> Floats:
    """Width by tile, from the finest size that can tell: wide blur is lost in noise there and plain at smaller ones."""
    tiles = widths[0]
    for halvings, wider in enumerate(widths[1:], 1):
        if wider.shape == tiles.shape:
            tiles = corrected(tiles, wider - DOUBT * halvings)
    return np.maximum(tiles, 0)


def corrected(own: Floats, wider: Floats) -> Floats:
    """Widths, mended by those of a smaller size: the softer a place seems at its own, the more that is believed.

    In pixels at `USABLE_EDGE`; NaN where either has no edges.
    """
    doubt = np.clip((own - 0.6) / 0.4, 0, 1)
    mended: Floats = np.where(np.isnan(own), wider, own + doubt * np.fmax(wider - own, 0))
    return mended


def _with_subject(best: float, subject: float | None) -> float:
    """The factor of the sharpest tiles, or of the subject where that is sharper; less where it is softer."""
    if subject is None:
        return best
    return max(best, subject) - SUBJECT_COUNTS * max(0.0, best - subject - SLACK)


def _fine(detail: Floats, weights: Floats) -> float:
    """Detail of the sharpest third of the tiles that have any, less for a subject that has less."""
    there = np.sort(detail[detail > 0])[::-1]
    if not there.size:
        return 0.0
    best = float(there[: max(1, round(SHARP_THIRD * there.size))].mean())
    inside = detail[(weights > SALIENT) & (detail > 0)]
    return _with_subject(best, float(inside.mean()) if inside.size else None)


def _subject_width(tiles: Floats, weights: Floats) -> float | None:
    inside = tiles[(weights > SALIENT) & np.isfinite(tiles)]
    return float(np.quantile(inside, SOFT_SUBJECT)) if inside.size else None


def _quantile(tiles: Floats, share: float) -> float:
    """Of the tiles that have edges; the widest blur there is where none has."""
    there = tiles[np.isfinite(tiles)]
    return float(np.quantile(there, share)) if there.size else WIDEST
