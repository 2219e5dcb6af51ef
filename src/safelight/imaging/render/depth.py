"""How far behind the subject each place of the background seems to lie, judged by the subject's outline alone."""

from __future__ import annotations

import cv2
import numpy as np

from safelight.imaging.render.bands import Floats

_NEAR = 0.55
"""Beside the subject, above the ground: a wall right behind it is not in its plane."""
_FALL_OFF = 0.12
"""Distance from the subject, as a share of the long edge, over which that grows to all."""
_GROUND = 0.55
"""Height above the foot, as a share of the subject's, at which the ground is far away."""
_BEFORE = 0.5
"""Likewise below the foot: the ground in front comes out of focus too."""
_CUT = 0.985
"""A subject that reaches below this share of the height is cut off by the edge: its foot is not seen."""


def depth(alpha: Floats) -> Floats:
    """0 (the subject's own plane) .. 1 (far) for each pixel of `alpha` (h, w), which is 1 inside the subject.

    It grows with the distance from the outline. Where the subject's foot is seen, the ground is taken to be level: in
    the row of the foot it is as sharp as the subject, and it leaves that plane upwards (away) and downwards (nearer).
    """
    inside = alpha > 0.5
    if not inside.any():
        return np.ones_like(alpha)
    away = cv2.distanceTransform((~inside).astype(np.uint8), cv2.DIST_L2, 5)
    far = _NEAR + (1 - _NEAR) * _eased(away / (_FALL_OFF * max(alpha.shape)))
    rows = np.flatnonzero(inside.any(axis=1))
    top, foot = int(rows[0]), int(rows[-1]) + 1
    if foot <= _CUT * alpha.shape[0]:
        far = far * _ground(alpha.shape[0], top, foot)[:, None]
    smooth: Floats = cv2.GaussianBlur(far.astype(np.float32), (0, 0), max(1.0, 0.004 * max(alpha.shape)))
    return smooth


def _ground(height: int, top: int, foot: int) -> Floats:
    """How far each row of level ground is from the foot's plane, (h,)."""
    above = foot - (np.arange(height) + 0.5)
    tall = max(foot - top, 1)
    far = np.where(above >= 0, above / (_GROUND * tall), -above / (_BEFORE * tall))
    return _eased(far)


def _eased(share: np.typing.NDArray[np.float64]) -> Floats:
    """0..1 without a corner at either end."""
    held = np.clip(share, 0.0, 1.0)
    eased: Floats = (held * held * (3 - 2 * held)).astype(np.float32)
    return eased
