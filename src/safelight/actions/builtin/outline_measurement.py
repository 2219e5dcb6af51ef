"""The measurement behind every action that outlines: asked of finds, of faces, or of the subject."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from safelight.actions.declare import Measurement
from safelight.actions.outcome import Outcome
from safelight.actions.outlined import Masks
from safelight.imaging.edits import MaskImage
from safelight.models.outlines import HARD_CUT, Mask, Outlines, Prompt

if TYPE_CHECKING:
    from safelight.actions.outcome import Member
    from safelight.models.contract import Sight
    from safelight.models.outlines import Segmenter

Asks = Callable[["Member", Any], tuple[Prompt, ...]]


def outlines_of(asks: Asks) -> Measurement:
    """The measurement, of what `asks` says should be outlined in a photo.

    Its parameters are `quality`, and where an action has them `refine_edges` and `mask_type`; all enter its key.
    """
    return Measurement("outlines", role="sam2", version=1, run=_run, given=asks, answers=Outlines)


def _run(sights: Sequence[Sight], params: Any, player: Segmenter) -> Sequence[Outlines]:
    found = player.segment(sights, params.quality, refine=getattr(params, "refine_edges", False))
    if getattr(params, "mask_type", "soft") == "soft":
        return found
    from safelight.models.hard_masks import hardened

    return [hardened(outlines) for outlines in found]


def each(
    members: Sequence[Member],
    measured: Mapping[str, Sequence[Outlines | None]],
    decide: Callable[[Member, Outlines], Outcome],
) -> list[Outcome]:
    """One outcome a member; an empty one where nothing was measured."""
    pairs = zip(members, measured["outlines"], strict=True)
    return [Outcome() if outlines is None else decide(member, outlines) for member, outlines in pairs]


def masks_of(outlines: Outlines, *notes: str) -> Masks:
    """What was outlined, as a result."""
    found = tuple(mask for mask in outlines.masks if mask)
    lost = len(outlines.masks) - len(found)
    unsure = sum(mask.confidence < HARD_CUT for mask in found)
    said = (
        *notes,
        f"{_count(lost, 'has', 'have')} no outline: it would cover nothing, or all of the picture." if lost else "",
        f"{_count(unsure, 'has', 'have')} a soft outline only: where it ends cannot be told." if unsure else "",
    )
    return Masks(len(found), found, outlines.producer, " ".join(filter(None, said)))


def image_of(mask: Mask) -> MaskImage:
    """A mask as edits carry it."""
    return MaskImage(mask.digest, mask.png)


def _count(number: int, one: str, many: str) -> str:
    return f"One {one}" if number == 1 else f"{number} {many}"
