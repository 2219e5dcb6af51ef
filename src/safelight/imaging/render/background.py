"""A blurred background: out of focus by depth, free of the subject's colours, behind a soft edge."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.render.bands import Floats, bands, enlarged, floats, stored
from safelight.imaging.render.colours import colours_of
from safelight.imaging.render.depth import depth
from safelight.imaging.render.matte import Matte
from safelight.imaging.render.tone_curve import coded, linear

Pixels = npt.NDArray[Any]
_RADIUS = 0.028
"""Of the circle of confusion far behind, at full strength, as a share of the long edge."""
_STEPS = (0.2, 0.45, 1.0)
"""Radii that are blurred, as shares of that; what lies between is mixed."""
_DISC = 7.0
"""A circle is drawn with about this radius, on a picture that is made as small as it takes."""
_LEAST = 1e-3


def blur_background(pixels: Pixels, matte: Matte, strength: float) -> None:
    """Blur what the matte leaves, in place. Without a subject, or without a background, nothing is done."""
    strength = min(max(strength, 0.0), 1.0)
    if matte.empty or matte.full or not strength:
        return
    colours = colours_of(matte)
    blurred, sharp = _behind(matte, _RADIUS * strength * matte.edge)
    for band in bands(*pixels.shape[:2]):
        shares = floats(pixels[band.rows])
        alpha = matte.rows(shares, band.rows)
        unblurred = enlarged(sharp, matte.height, matte.width, band.rows)[..., None]
        front = colours.subject(shares, alpha + unblurred * (1 - alpha), band.rows)
        behind = enlarged(blurred, matte.height, matte.width, band.rows)
        behind += unblurred * (shares - behind)
        front = front - behind
        front *= alpha
        behind += front
        pixels[band.rows] = stored(behind, pixels)


def _behind(matte: Matte, radius: float) -> tuple[Floats, Floats]:
    """The background of the small picture, each place blurred as its depth asks; and how much of the unblurred picture
    is mixed into it, 0..1 (where the subject stands on the ground)."""
    light = linear(matte.picture)
    swollen = cv2.dilate(matte.alpha, np.ones((5, 5), np.uint8))
    weight = (1 - swollen[..., None]) ** 2
    levels = [_circled(light, weight, max(0.5, radius * step)) for step in _STEPS]
    far = depth(matte.alpha)
    mixed = levels[0]
    for (start, end), level in zip(pairwise(_STEPS), levels[1:], strict=True):
        share = ((far - start) / (end - start)).clip(0, 1)[..., None]
        mixed = mixed + share * (level - mixed)
    return coded(mixed.clip(0, 1)), (1 - far / _STEPS[0]).clip(0, 1).astype(np.float32)


def _circled(light: Floats, weight: Floats, radius: float) -> Floats:
    """Averages over circles of what has weight: the subject does not bleed into them, and the gap it leaves is filled
    from around it."""
    height, width = light.shape[:2]
    shrink = min(1.0, _DISC / radius)
    size = max(1, round(width * shrink)), max(1, round(height * shrink))
    weighted = np.concatenate([light * weight, weight], axis=2)
    low = cv2.resize(weighted, size, interpolation=cv2.INTER_AREA)
    low = cv2.filter2D(low, -1, _circle(radius * shrink), borderType=cv2.BORDER_REPLICATE)
    average = _filled(low)
    large: Floats = cv2.resize(average, (width, height), interpolation=cv2.INTER_LINEAR)
    return large


def _filled(sums: Floats) -> Floats:
    """Colours from weighted sums (h, w, 4); where no weight is, from ever wider around."""
    height, width = sums.shape[:2]
    if max(height, width) > 4:
        half = cv2.resize(sums, ((width + 1) // 2, (height + 1) // 2), interpolation=cv2.INTER_AREA)
        wider = cv2.resize(_filled(half), (width, height), interpolation=cv2.INTER_LINEAR)
    else:
        wider = np.broadcast_to(sums[..., :3].sum((0, 1)) / max(float(sums[..., 3].sum()), 1e-9), (height, width, 3))
    average: Floats = (sums[..., :3] + _LEAST * wider) / (sums[..., 3:] + _LEAST)
    return average.astype(np.float32)


def _circle(radius: float) -> Floats:
    """A disc with a soft rim, its sum 1."""
    reach = int(np.ceil(radius + 0.5))
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    disc = (radius + 0.5 - np.hypot(x, y)).clip(0, 1)
    whole: Floats = (disc / disc.sum()).astype(np.float32)
    return whole
