"""`segment_all_faces` and `enhance_faces`: outline faces, and improve what is inside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from safelight.actions.builtin.face_edits import face_edits
from safelight.actions.builtin.outline_measurement import each, masks_of, outlines_of
from safelight.actions.builtin.outline_prompts import faces_of, prompts_of, too_many
from safelight.actions.declare import Params, action, deciding, measuring
from safelight.actions.outcome import Member, Outcome, Reason
from safelight.actions.outlined import Masks
from safelight.models.outlines import Outlines, Prompt

Quality = Literal["low", "medium", "high"]


class SegmentAllFaces(Params):
    input_from: str | None = deciding(
        None, description="The result whose faces are outlined; else those that a detector or the quality check found."
    )
    enhance: Literal["sharpness", "exposure"] | None = deciding(None, description="What to improve inside the masks.")
    quality: Quality = measuring("high", description="How finely outlines are drawn.")


class EnhanceFaces(Params):
    input_from: str = deciding("detected_faces", description="The result whose faces are improved.")
    enhance: Literal["sharpness", "exposure"] = deciding("exposure", description="What to improve.")
    quality: Quality = measuring("high", description="How finely outlines are drawn.")


def _asks(member: Member, params: SegmentAllFaces | EnhanceFaces) -> tuple[Prompt, ...]:
    return prompts_of(faces_of(member.results, params.input_from) or ())


OUTLINES = outlines_of(_asks)


@action(
    "sam2",
    scope="photo",
    gives="face_masks",
    result=Masks,
    params=SegmentAllFaces,
    sentence=lambda params: f"Outline every face{f' and improve its {params.enhance}' if params.enhance else ''}",
    measures=(OUTLINES,),
    edits=lambda params: params.enhance is not None,
)
def segment_all_faces(
    members: Sequence[Member], measured: Mapping[str, Sequence[Outlines | None]], params: SegmentAllFaces
) -> list[Outcome]:
    """Outline every face that an earlier step found, hairline to chin, and improve what is inside, if asked to.

    `sharpness` sharpens faces gently; `exposure` lifts a face only where it lacks light, highlights included, so that
    dark skin stays dark. Of more than 40 faces the 40 largest are outlined.
    """
    return each(members, measured, lambda member, outlines: _outcome(member, outlines, params))


@action(
    "sam2",
    scope="photo",
    gives="enhanced_faces",
    result=Masks,
    params=EnhanceFaces,
    sentence=lambda params: f"Improve the {params.enhance} of each face of {params.input_from}",
    measures=(OUTLINES,),
    edits=lambda _: True,
)
def enhance_faces(
    members: Sequence[Member], measured: Mapping[str, Sequence[Outlines | None]], params: EnhanceFaces
) -> list[Outcome]:
    """Improve the light or the sharpness of each face that an earlier step found; everything else stays as it is.

    `exposure` lifts a face only where it lacks light, highlights included, so that dark skin stays dark.
    """
    return each(members, measured, lambda member, outlines: _outcome(member, outlines, params))


def _outcome(member: Member, outlines: Outlines, params: SegmentAllFaces | EnhanceFaces) -> Outcome:
    faces = faces_of(member.results, params.input_from)
    if not faces:
        said = "No step before it has looked for faces." if faces is None else "There is no face in it."
        return Outcome(masks_of(outlines, said), (Reason("no_face", said),) if params.enhance else ())
    edits, reasons = face_edits(outlines, params.enhance) if params.enhance else ((), ())
    return Outcome(masks_of(outlines, too_many(faces)), reasons, edits=edits)


ACTIONS = (segment_all_faces, enhance_faces)
