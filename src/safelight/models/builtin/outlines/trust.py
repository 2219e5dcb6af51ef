"""How far an outline can be trusted, from the picture alone."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box
from safelight.models.builtin.outlines.colours import binned, shared
from safelight.models.builtin.outlines.prior import Prior
from safelight.models.builtin.outlines.window import Window
from safelight.models.outlines import Prompt

Floats = npt.NDArray[np.float32]
Pixels = npt.NDArray[np.uint8]

NEAR = 7
"""Pixels of working size on either side of the edge that are compared."""
PLAIN = 14.0
"""Difference in L*, a*, b* from which an edge is plain."""
WEIGHTS = (-3.8, 4.3, 3.6)
"""Of the log odds that an outline is right: for nothing, for colours kept apart, for agreement with the prior. Fitted
to outlines of made subjects of known shape (right: an overlap of .8 with the truth), and rounded."""
OPEN_WEIGHTS = (-2.8, 5.0, 4.5)
"""The same where no box was given: the prior is vaguer, so less agreement is to be had."""


OPEN_TRUST = 0.8
"""Nobody said what the subject is: no outline is surer of that."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an outline; each figure 0..1."""

    contrast: float
    """How much of the edge lies where colours change."""
    apart: float
    """How far the colours near the edge differ between inside and outside."""
    agreement: float
    """Overlap with the prior, as a share of both together."""
    fit: float
    """Overlap of the boxes of outline and prompt."""
    top: float
    """Share of the window's upper border that is inside: skies stand out, too, and are no subjects."""
    area: float
    """Share of the window that is inside."""

    def confidence(self, *, boxed: bool) -> float:
        """The probability, by made subjects, that the outline is right; less where box or place speak against it."""
        bias, apart, agreement = WEIGHTS if boxed else OPEN_WEIGHTS
        right = 1 / (1 + exp(-(bias + apart * self.apart + agreement * self.agreement)))
        plain = _ramp(self.contrast, 0.5, 0.85)
        return right * plain * (_ramp(self.fit, 0.25, 0.6) if boxed else self._alone())

    def _alone(self) -> float:
        """Whether what stands out of a whole picture is a subject at all."""
        return OPEN_TRUST * _ramp(self.top, 0.95, 0.7) * _ramp(self.area, 0.8, 0.55)


def evidence(window: Window, prompt: Prompt, inside: Floats, prior: Prior) -> Evidence:
    """What speaks for `inside` (1, else 0, at working size, not empty)."""
    lab = cv2.cvtColor(window.small, cv2.COLOR_RGB2LAB)
    both, either = np.minimum(inside, prior.likely), np.maximum(inside, prior.likely)
    near = _dilated(inside, NEAR) - inside
    return Evidence(
        contrast=_contrast(lab, inside),
        apart=1 - shared(binned(lab), inside, near),
        agreement=float(both.sum()) / max(float(either.sum()), 1e-6),
        fit=_fit(window, prompt, inside),
        top=float(inside[0].mean()),
        area=float(inside.mean()),
    )


def _fit(window: Window, prompt: Prompt, inside: Floats) -> float:
    height, width = inside.shape
    x, y, w, h = cv2.boundingRect(inside.astype(np.uint8))
    x1, y1, x2, y2 = window.rectangle(prompt.box)
    asked = Box(x1 / width, y1 / height, x2 / width, y2 / height)
    return asked.iou(Box(x / width, y / height, (x + w) / width, (y + h) / height))


def _contrast(lab: Pixels, inside: Floats) -> float:
    """How plainly the mean colours on both sides of the edge differ, averaged along it."""
    edge = (_dilated(inside, 1) - inside) > 0
    if not edge.any():
        return 0.0
    colours = lab.astype(np.float32) * np.array([100 / 255, 1, 1], np.float32)
    within, without = (_local_mean(colours, part) for part in (inside, 1 - inside))
    step = np.sqrt(((within - without)[edge] ** 2).sum(1))
    return float(np.clip(step / PLAIN, 0, 1).mean())


def _local_mean(colours: Floats, part: Floats) -> Floats:
    side = (2 * (NEAR // 2) + 1,) * 2
    weight = np.maximum(cv2.blur(part, side), 1e-3)
    return np.asarray(cv2.blur(colours * part[..., None], side) / weight[..., None], np.float32)


def _dilated(inside: Floats, radius: int) -> Floats:
    larger: Floats = cv2.dilate(inside, np.ones((2 * radius + 1, 2 * radius + 1), np.uint8))
    return larger


def _ramp(value: float, none: float, full: float) -> float:
    """0 at `none`, 1 at `full`, straight in between."""
    return min(max((value - none) / (full - none), 0.0), 1.0)
