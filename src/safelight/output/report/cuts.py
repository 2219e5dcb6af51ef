"""The frame of a photo's crop: the one its copy was made with, else the one that was decided."""

from safelight.aggregate.straightening import upright_part
from safelight.engine.record import Record
from safelight.imaging.edits import Crop, Straighten
from safelight.imaging.geometry import Box
from safelight.output.report.edit_words import proportions, turn
from safelight.output.report.finds import place
from safelight.output.report.overlay import Cut

_WHOLE = Box(0.0, 0.0, 1.0, 1.0)


def cut(record: Record) -> Cut | None:
    """What of the photo is left by straightening and cropping; None where all of it is."""
    operations = [edit.operation for edit in record.edits]
    angle = next((one.angle for one in reversed(operations) if isinstance(one, Straighten)), 0.0)
    box = next((one.box for one in reversed(operations) if isinstance(one, Crop)), None)
    if made := bool(angle or box):
        return _cut(record, box, angle, made=made)
    turned, crop = record.decision.straighten, record.decision.crop
    return _cut(record, crop.box if crop else None, turned.angle if turned else 0.0, made=False)


def _cut(record: Record, box: Box | None, angle: float, *, made: bool) -> Cut | None:
    size = (record.width, record.height)
    left = box or (upright_part(angle, size) if angle and all(size) else _WHOLE)
    if left == _WHOLE and not angle:
        return None
    cropped = f"cropped {proportions(box, size)}" if box else ""
    turned = f"turned {turn(angle)}" if angle else ""
    return Cut(place(left), round(angle, 2), " and ".join(filter(None, (turned, cropped))), made)
