"""The builtin player of `sam2`: what is likely, GrabCut, edges that follow the picture, and how far to trust them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.outlines.cut import cut
from safelight.models.builtin.outlines.edges import followed, softened
from safelight.models.builtin.outlines.encode import HALF, Light, encoded
from safelight.models.builtin.outlines.fineness import FINENESS, Fineness, working_edge
from safelight.models.builtin.outlines.prior import Prior, open_ended, prior
from safelight.models.builtin.outlines.trust import evidence
from safelight.models.builtin.outlines.window import Window, window
from safelight.models.builtin.quality.saliency import saliency
from safelight.models.builtin.quality.subject import SALIENT
from safelight.models.contract import Sight
from safelight.models.outlines import HARD_CUT, MASK_EDGE, Mask, MaskQuality, Outlines, Prompt

Floats = npt.NDArray[np.float32]
Pixels = npt.NDArray[np.uint8]

AROUND = {"face": 0.6, "person": 0.15, "thing": 0.3, "unknown": 0.3}
"""Share of a box's size that is looked at on every side: what surrounds it tells what it is not."""
ALL, NOTHING = 0.97, 0.001
"""Shares of the picture beyond which an outline of what stands out outlines nothing."""
EMPTY = 0.02
"""Share of its box below which nothing of a thing was found."""
SALIENCY_EDGE = 320
CUT, SOFT = "prior and GrabCut", "prior, softened"


class BuiltinSegmenter:
    """Classical, no network; the same picture and prompts give the same bytes. Subjects that share their colours with
    what lies behind them get a soft mask of low confidence."""

    def __init__(self, producer: str) -> None:
        self._producer = producer

    def segment(self, sights: Sequence[Sight], quality: MaskQuality, *, refine: bool = False) -> list[Outlines]:
        """The outlines that each sight's prompts ask for. With `refine`, edges follow hair and fine detail."""
        return [self._outlines(sight, FINENESS[quality], refine) for sight in sights]

    def _outlines(self, sight: Sight, fineness: Fineness, refine: bool) -> Outlines:
        rgb = sight.picture.at(MASK_EDGE)
        edges = [working_edge(fineness, prompt.subject, len(sight.given)) for prompt in sight.given]
        found = [
            _outline(rgb, prompt, Fineness(edge, fineness.rounds), refine)
            for prompt, edge in zip(sight.given, edges, strict=True)
        ]
        masks = tuple(mask for mask, _ in found)
        known = [(mask, alpha) for mask, alpha in found if mask]
        share = _share(sight.picture.at(SALIENCY_EDGE), [alpha for _, alpha in known])
        return Outlines(masks, self._producer, _together(known), share)


def _outline(rgb: Pixels, prompt: Prompt, fineness: Fineness, refine: bool) -> tuple[Mask | None, Pixels]:
    """The mask, and its pixels over the whole picture."""
    seen = window(rgb, prompt.box.grown(AROUND[prompt.subject]), fineness.edge)
    expected = prior(seen, prompt)
    inside = cut(seen.small, expected, fineness.rounds)
    trust = _trust(seen, prompt, inside, expected)
    if trust >= HARD_CUT:
        alpha, source, weight = followed(seen, inside, refine=refine), CUT, inside
    else:
        alpha, source, weight = softened(seen, inside, expected), SOFT, expected.likely
    framed = seen.framed(alpha)
    if _is_nothing(framed, prompt):
        return None, framed
    return encoded(framed, prompt.label, trust, source, _light(seen, weight)), framed


def _trust(seen: Window, prompt: Prompt, inside: Floats, expected: Prior) -> float:
    boxed = not open_ended(prompt)
    if inside.sum() <= (EMPTY * expected.allowed.sum() if boxed else 0):
        return 0.0
    return round(float(evidence(seen, prompt, inside, expected).confidence(boxed=boxed)), 3)


def _is_nothing(framed: Pixels, prompt: Prompt) -> bool:
    share = float((framed > HALF).mean())
    return share > ALL or not framed.any() or (open_ended(prompt) and share < NOTHING)


def _light(seen: Window, weight: Floats) -> Light:
    """Lightness inside, and of its lightest twentieth."""
    lightness = cv2.cvtColor(seen.small, cv2.COLOR_RGB2LAB)[..., 0]
    counts = np.bincount(lightness.ravel(), weight.ravel(), 256)
    whole = max(float(counts.sum()), 1e-6)
    lightest = int(np.searchsorted(np.cumsum(counts), 0.95 * whole))
    mean = float((counts * np.arange(256)).sum()) / whole
    return Light(round(mean / 2.55, 1), round(min(lightest, 255) / 2.55, 1))


def _share(small: Pixels, alphas: Sequence[Pixels]) -> float | None:
    """How much of what stands out lies within the outlines, or close by."""
    if not alphas:
        return None
    salient = saliency(small)
    weight = np.where(salient > SALIENT, salient, 0.0)
    size = weight.shape[::-1]
    inside = reduce(np.maximum, [cv2.resize(alpha, size, interpolation=cv2.INTER_AREA) for alpha in alphas])
    near = cv2.dilate(inside, np.ones((3, 3), np.uint8))
    return round(float((weight * near).sum() / 255 / max(weight.sum(), 1e-9)), 3)


def _together(found: Sequence[tuple[Mask, Pixels]]) -> Mask | None:
    """All of them as one; as sure as the least sure one that matters. None where there are fewer than two."""
    if len(found) < 2:
        return None
    whole: Pixels = reduce(np.maximum, [alpha for _, alpha in found])
    largest = max(mask.coverage for mask, _ in found)
    trust = min(mask.confidence for mask, _ in found if mask.coverage >= largest / 4)
    labels = list(dict.fromkeys(mask.label for mask, _ in found))
    source = SOFT if any(mask.source == SOFT for mask, _ in found) else CUT
    return encoded(whole, labels[0] if len(labels) == 1 else "subjects", trust, source)
