"""`segment_objects`: outline each find."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from safelight.actions.builtin.outline_measurement import each, masks_of, outlines_of
from safelight.actions.builtin.outline_prompts import prompts_of, too_many
from safelight.actions.declare import Params, action, deciding, measuring
from safelight.actions.detected import finds_named
from safelight.actions.outcome import Member, Outcome
from safelight.actions.outlined import Masks
from safelight.models.finds import Detection
from safelight.models.outlines import Outlines, Prompt


class SegmentObjects(Params):
    input_from: str = deciding("detected_objects", description="The result whose finds are outlined.")
    quality: Literal["low", "medium", "high"] = measuring("high", description="How finely outlines are drawn.")
    mask_type: Literal["binary", "soft"] = measuring("binary", description="Hard edges, or soft ones.")
    refine_edges: bool = measuring(False, description="Follow hair and fine detail.")


def _finds(member: Member, params: SegmentObjects) -> tuple[Detection, ...]:
    return finds_named(member.results, params.input_from) or ()


def _asks(member: Member, params: SegmentObjects) -> tuple[Prompt, ...]:
    return prompts_of(_finds(member, params))


@action(
    "sam2",
    scope="photo",
    gives="masks",
    result=Masks,
    params=SegmentObjects,
    sentence=lambda params: f"Outline each find of {params.input_from} ({params.quality} quality)",
    measures=(outlines_of(_asks),),
)
def segment_objects(
    members: Sequence[Member], measured: Mapping[str, Sequence[Outlines | None]], params: SegmentObjects
) -> list[Outcome]:
    """Outline what an earlier step found, each find by itself.

    Each outline has a confidence. Below 0.5 it stays soft, whatever `mask_type` says: nothing should be cut along it.
    """

    def decide(member: Member, outlines: Outlines) -> Outcome:
        finds = _finds(member, params)
        return Outcome(masks_of(outlines, "" if finds else "Nothing was found to outline.", too_many(finds)))

    return each(members, measured, decide)


ACTIONS = (segment_objects,)
