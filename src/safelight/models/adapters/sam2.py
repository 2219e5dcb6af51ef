"""Plays `sam2` with SAM 2 (Ravi et al. 2024): one encoding a photo, then as many prompts as are asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from safelight.imaging.picture import Picture
from safelight.models.adapters.checkpoint import read_checkpoint
from safelight.models.adapters.export import load
from safelight.models.adapters.network import Placement
from safelight.models.adapters.recent import Recent
from safelight.models.adapters.sam2_clicks import Clicks, clicks_of, grouped, open_ended
from safelight.models.adapters.sam2_masks import Drawn, alpha_of, chosen, refined
from safelight.models.adapters.sam2_parts import DECODER, ENCODER
from safelight.models.adapters.segmenter_weights import KINDS
from safelight.models.adapters.squares import Squares, square_side
from safelight.models.builtin.outlines.encode import encoded
from safelight.models.builtin.outlines.summary import SALIENCY_EDGE, is_nothing, light_of, share_of, together
from safelight.models.contract import Sight
from safelight.models.outlines import MASK_EDGE, Mask, MaskQuality, Outlines, Prompt

Floats = npt.NDArray[np.float32]
Pixels = npt.NDArray[np.uint8]
Maps = Mapping[str, Floats]

PRODUCER = "sam2@1"
SOURCE = "segment anything 2"
AT_ONCE = MappingProxyType({"cpu": 1, "cuda": 8})
"""Photos encoded in one call: on the CPU several at once cost memory and save nothing."""
PROMPTS_AT_ONCE = 8
REMEMBERED = 4
"""Photos whose encodings are kept: 16 MB each."""
UNNAMED = 0.8
"""Nobody said what the subject is: no outline is surer of that."""
LIGHT_EDGE = 320
STEEPEST = 32.0
"""Logits beyond that are not fed back, as published."""


@dataclass(frozen=True, slots=True)
class Fineness:
    """`edge`: long edge of the mask; `rounds`: how often the decoder is asked, each time with its last answer."""

    edge: int
    rounds: int


FINENESS: Mapping[MaskQuality, Fineness] = MappingProxyType(
    {"low": Fineness(512, 1), "medium": Fineness(MASK_EDGE, 1), "high": Fineness(MASK_EDGE, 2)}
)


class Sam2:
    """SAM 2 on whatever runtime its placement names. The same pixels and prompts give the same masks."""

    def __init__(self, placement: Placement, producer: str = PRODUCER) -> None:
        """Raises ModelError where the checkpoint is missing, not whole, or of another architecture."""
        read_checkpoint(placement.folder, *KINDS)
        self._producer = producer
        self._squares = Squares.of(placement.folder)
        self._side = square_side(self._squares, placement.folder)
        self._at_once = AT_ONCE[placement.device]
        self._encoder = load(ENCODER, placement)
        # In half precision a coordinate would be off by pixels.
        self._decoder = load(DECODER, replace(placement, precision="fp32"))
        self._recent: Recent[Maps] = Recent(REMEMBERED)

    def make_ready(self, picture: Picture) -> None:
        """Make of a picture what the network takes, ahead of its being asked; from any thread."""
        self._squares.make_ready(picture.rgb)

    def segment(self, sights: Sequence[Sight], quality: MaskQuality, *, refine: bool = False) -> list[Outlines]:
        """The outlines that each sight's prompts ask for. With `refine`, edges follow hair and fine detail."""
        asked = [sight for sight in sights if sight.given]
        maps = iter(self._recent.of([sight.picture.rgb for sight in asked], self._encoded))
        return [
            self._outlines(sight, next(maps), FINENESS[quality], refine=refine)
            if sight.given
            else Outlines((), self._producer)
            for sight in sights
        ]

    def _encoded(self, pictures: Sequence[Pixels]) -> list[Maps]:
        found: list[Maps] = []
        for at in range(0, len(pictures), self._at_once):
            batch = pictures[at : at + self._at_once]
            maps = self._encoder({"pixels": self._squares.of_pictures(batch)})
            found += [{name: maps[name][row : row + 1] for name in maps} for row in range(len(batch))]
        return found

    def _outlines(self, sight: Sight, maps: Maps, fineness: Fineness, *, refine: bool) -> Outlines:
        rgb, small = sight.picture.at(fineness.edge), sight.picture.at(SALIENCY_EDGE)
        drawn = self._drawn(maps, [clicks_of(prompt, small) for prompt in sight.given], fineness.rounds)
        found = [
            _outline(rgb, sight.picture.at(LIGHT_EDGE), prompt, one, refine=refine)
            for prompt, one in zip(sight.given, drawn, strict=True)
        ]
        known = [(mask, alpha) for mask, alpha in found if mask]
        share = share_of(small, [alpha for _, alpha in known])
        return Outlines(tuple(mask for mask, _ in found), self._producer, together(known), share)

    def _drawn(self, maps: Maps, clicks: Sequence[Clicks], rounds: int) -> list[Drawn]:
        """One mask a prompt, in order."""
        found: dict[int, Drawn] = {}
        for places in grouped(clicks, PROMPTS_AT_ONCE):
            group = [clicks[at] for at in places]
            drawn = self._asked(maps, group, None)
            for _ in range(1, rounds):
                again = self._asked(maps, group, drawn)
                drawn = [max(pair, key=lambda one: one.overlap) for pair in zip(again, drawn, strict=True)]
            found |= dict(zip(places, drawn, strict=True))
        return [found[at] for at in range(len(clicks))]

    def _asked(self, maps: Maps, group: Sequence[Clicks], before: Sequence[Drawn] | None) -> list[Drawn]:
        """The decoder's answer to prompts of one number of points, and to what it answered before."""
        edge = self._side // 4
        logits = np.zeros((len(group), 1, edge, edge), np.float32)
        if before:
            logits[:, 0] = np.clip([one.logits for one in before], -STEEPEST, STEEPEST)
        answer = self._decoder(
            {
                **maps,
                "points": np.array([one.points for one in group], np.float32) * np.float32(self._side),
                "labels": np.array([one.labels for one in group], np.int64),
                "before": logits,
                "weight": np.full(len(group), float(before is not None), np.float32),
            }
        )
        return [
            chosen(masks, overlap, vague=one.vague and before is None)
            for masks, overlap, one in zip(answer["logits"], answer["overlap"], group, strict=True)
        ]


def _outline(rgb: Pixels, small: Pixels, prompt: Prompt, drawn: Drawn, *, refine: bool) -> tuple[Mask | None, Pixels]:
    """The mask, and its pixels over the whole picture."""
    alpha = alpha_of(drawn.logits, rgb.shape[:2])
    vague = open_ended(prompt)
    if refine:
        alpha = refined(rgb, alpha)
    if is_nothing(alpha, vague=vague):
        return None, alpha
    trust = round(min(max(drawn.overlap, 0.0), 1.0) * (UNNAMED if vague else 1.0), 3)
    return encoded(alpha, prompt.label, trust, SOURCE, light_of(small, alpha)), alpha
