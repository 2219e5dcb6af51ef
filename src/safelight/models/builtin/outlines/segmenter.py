"""The builtin player of `sam2`: what is likely, GrabCut, edges that follow the picture, and how far to trust them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from safelight.models.builtin.outlines.cut import cut
from safelight.models.builtin.outlines.edges import followed, softened
from safelight.models.builtin.outlines.encode import encoded
from safelight.models.builtin.outlines.fineness import FINENESS, Fineness, working_edge
from safelight.models.builtin.outlines.prior import Prior, open_ended, prior
from safelight.models.builtin.outlines.summary import SALIENCY_EDGE, is_nothing, light, share_of, together
from safelight.models.builtin.outlines.trust import evidence
from safelight.models.builtin.outlines.window import Window, window
from safelight.models.contract import Sight
from safelight.models.outlines import HARD_CUT, MASK_EDGE, Mask, MaskQuality, Outlines, Prompt

Floats = npt.NDArray[np.float32]
Pixels = npt.NDArray[np.uint8]

AROUND = {"face": 0.6, "person": 0.15, "thing": 0.3, "unknown": 0.3}
"""Share of a box's size that is looked at on every side: what surrounds it tells what it is not."""
EMPTY = 0.02
"""Share of its box below which nothing of a thing was found."""
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
        share = share_of(sight.picture.at(SALIENCY_EDGE), [alpha for _, alpha in known])
        return Outlines(masks, self._producer, together(known), share)


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
    if is_nothing(framed, vague=open_ended(prompt)):
        return None, framed
    return encoded(framed, prompt.label, trust, source, light(seen.small, weight)), framed


def _trust(seen: Window, prompt: Prompt, inside: Floats, expected: Prior) -> float:
    boxed = not open_ended(prompt)
    if inside.sum() <= (EMPTY * expected.allowed.sum() if boxed else 0):
        return 0.0
    return round(float(evidence(seen, prompt, inside, expected).confidence(boxed=boxed)), 3)
