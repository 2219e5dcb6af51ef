"""What `sam2` does: exact outlines of what was found, and edits that keep to them."""

from dataclasses import dataclass
from typing import Literal

from safelight.actions.declare import Params, Signature, deciding, measuring


@dataclass(frozen=True, slots=True)
class Masks:
    """Outlines of one photo."""

    count: int


class SegmentObjects(Params):
    input_from: str = deciding("detected_objects", description="The result whose finds are outlined.")
    quality: Literal["low", "medium", "high"] = measuring("high", description="How finely outlines are drawn.")
    mask_type: Literal["binary", "soft"] = deciding("binary", description="Hard edges, or soft ones.")
    refine_edges: bool = deciding(False, description="Follow hair and fine detail.")


class SegmentAllFaces(Params):
    input_from: str | None = deciding(None, description="The result whose faces are outlined; none finds them itself.")
    enhance: Literal["sharpness", "exposure"] | None = deciding(None, description="What to improve inside the masks.")


class EnhanceFaces(Params):
    input_from: str = deciding("detected_faces", description="The result whose faces are improved.")
    enhance: Literal["sharpness", "exposure"] = deciding("exposure", description="What to improve.")


class IsolateSubject(Params):
    input_from: str | None = deciding(None, description="The result that says what the subject is.")
    blur_background: bool = deciding(False, description="Blur what is not the subject.")
    remove_background: bool = deciding(False, description="Make what is not the subject transparent.")


SIGNATURES = (
    Signature(
        name="segment_objects",
        role="sam2",
        scope="photo",
        gives="masks",
        result=Masks,
        params=SegmentObjects,
        sentence=lambda params: f"Outline each find of {params.input_from} ({params.quality} quality)",
    ),
    Signature(
        name="segment_all_faces",
        role="sam2",
        scope="photo",
        gives="face_masks",
        result=Masks,
        params=SegmentAllFaces,
        sentence=lambda params: f"Outline every face{f' and improve its {params.enhance}' if params.enhance else ''}",
    ),
    Signature(
        name="enhance_faces",
        role="sam2",
        scope="photo",
        gives="enhanced_faces",
        result=Masks,
        params=EnhanceFaces,
        sentence=lambda params: f"Improve the {params.enhance} of each face of {params.input_from}",
    ),
    Signature(
        name="isolate_subject",
        role="sam2",
        scope="photo",
        gives="isolated_subject",
        result=Masks,
        params=IsolateSubject,
        sentence=lambda params: "Outline the subject" + (" and blur the rest" if params.blur_background else ""),
    ),
)
