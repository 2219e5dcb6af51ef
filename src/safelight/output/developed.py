"""A record's edits as Adobe's editors read them, and its faces as regions: `output: {develop, regions}`."""

from __future__ import annotations

from collections.abc import Sequence

from safelight.actions.detected import DetectedObjects
from safelight.engine.record import Record
from safelight.imaging.edits import Crop, Operation, Straighten, Tone
from safelight.imaging.family import RAW_SUFFIXES
from safelight.imaging.geometry import Box
from safelight.imaging.render.frame import largest_upright
from safelight.metadata import develop, regions
from safelight.metadata.develop import Develop
from safelight.metadata.regions import Regions
from safelight.metadata.stored_frame import Corners, StoredFrame
from safelight.models.contract import Face, Quality
from safelight.models.finds import Detection


def develop_of(record: Record) -> Develop | None:
    """Crop, angle and light as they were rendered in the copy; what is local, or smooths and sharpens, is left out."""
    operations = [edit.operation for edit in record.edits]
    if not (operations and record.width and record.height):
        return None
    angle = sum(one.angle for one in operations if isinstance(one, Straighten))
    return develop.develop(
        _frame(record),
        box=_kept(record, operations, angle),
        angle=angle,
        tone=_tone(operations),
        raw=record.photo.path.suffix.lower() in RAW_SUFFIXES,
    )


def regions_of(record: Record) -> Regions | None:
    """Where its faces are: by the detector where it looked, else by the quality score; never whose they are."""
    faces = _faces(record)
    if not (faces and record.width and record.height):
        return None
    return regions.regions(_frame(record), [_corners(face.box) for face in faces])


def _frame(record: Record) -> StoredFrame:
    return StoredFrame.of_upright(record.width, record.height, record.facts.orientation)


def _kept(record: Record, operations: Sequence[Operation], angle: float) -> Corners | None:
    """What is kept of the turned picture: the crop, else all that has no empty corner, as it is rendered."""
    crop = next((one.box for one in operations if isinstance(one, Crop)), None)
    if crop is None and angle:
        crop = largest_upright(record.width, record.height, angle)
    return _corners(crop) if crop else None


def _tone(operations: Sequence[Operation]) -> dict[str, float]:
    tones = [one for one in operations if isinstance(one, Tone)]
    return {name: sum(getattr(tone, name) for tone in tones) for name in Tone.__dataclass_fields__} if tones else {}


def _faces(record: Record) -> tuple[Face, ...] | list[Detection]:
    results = list(record.results.values())
    looked = [one for one in results if isinstance(one, DetectedObjects)]
    found = [find for one in looked for find in one.detections if find.label == "face"]
    scored = next((one.faces for one in results if isinstance(one, Quality)), ())
    return found or scored


def _corners(box: Box) -> Corners:
    return box.x1, box.y1, box.x2, box.y2
