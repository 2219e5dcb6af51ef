"""Edits and finds of a record as sidecars carry them: crop and light for Adobe's editors, and where faces are."""

from collections.abc import Iterable
from dataclasses import asdict

from safelight.actions.detected import DetectedObjects
from safelight.engine.record import Record
from safelight.imaging.edits import Operations, Tone
from safelight.imaging.family import RAW_SUFFIXES
from safelight.metadata.develop import Develop, develop
from safelight.metadata.regions import Regions, regions
from safelight.metadata.stored_frame import StoredFrame
from safelight.models.contract import Quality
from safelight.models.finds import Detection

_SURE = 0.5
"""Confidence from which a find is written down as a face."""


def developed(record: Record) -> Develop | None:
    """Crop and light as they were rendered in the record's copy."""
    if not (record.edits and record.width and record.height):
        return None
    raw = record.photo.path.suffix.lower() in RAW_SUFFIXES
    operations = tuple(edit.operation for edit in record.edits)
    return develop_of(operations, record.width, record.height, record.facts.orientation, raw=raw)


def marked(record: Record) -> Regions | None:
    """The record's faces: by the detector where one looked, else those that its quality was judged by."""
    if not (record.width and record.height):
        return None
    results = list(record.results.values())
    looked = [find for one in results if isinstance(one, DetectedObjects) for find in one.detections]
    scored = [face for one in results if isinstance(one, Quality) for face in one.faces]
    found = looked or [Detection("face", face.confidence, face.box, "quality") for face in dict.fromkeys(scored)]
    return regions_of(found, record.width, record.height, record.facts.orientation)


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
