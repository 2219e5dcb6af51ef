"""Edits and finds of a record as sidecars carry them: crop and light for Adobe's editors, and where faces are."""

from collections.abc import Iterable
from dataclasses import asdict

from safelight.imaging.edits import Operations, Tone
from safelight.metadata.develop import Develop, develop
from safelight.metadata.regions import Regions, regions
from safelight.metadata.stored_frame import StoredFrame
from safelight.models.finds import Detection

_SURE = 0.5
"""Confidence from which a find is written down as a face."""


def develop_of(operations: Operations, width: int, height: int, orientation: int, *, raw: bool) -> Develop | None:
    """Operations on a picture of `width` x `height`, upright, as develop settings; exactly the crop that is rendered.

    None where nothing of them can be said (`metadata.develop`): what is local, sharpness and noise cannot.
    """
    from safelight.imaging.render.frame import frame_of
    from safelight.imaging.render.toning import summed

    shown = frame_of(operations, width, height)
    box = shown.left / width, shown.top / height, shown.right / width, shown.bottom / height
    tone = asdict(summed(each for each in operations if isinstance(each, Tone)))
    frame = StoredFrame.of_upright(width, height, orientation)
    return develop(frame, box=box, angle=shown.angle, tone=tone, raw=raw)


def regions_of(finds: Iterable[Detection], width: int, height: int, orientation: int) -> Regions | None:
    """The faces among finds as regions; None where there is none. Nobody is named."""
    boxes = [(f.box.x1, f.box.y1, f.box.x2, f.box.y2) for f in finds if f.label == "face" and f.confidence >= _SURE]
    return regions(StoredFrame.of_upright(width, height, orientation), boxes)
