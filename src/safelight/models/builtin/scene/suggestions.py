"""What to do with a picture, by its measures and what earlier steps found: crop, corrections, emphasis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from safelight.imaging.framing import framing
from safelight.imaging.geometry import Box
from safelight.imaging.kept import Content, KeptFace, look_of
from safelight.models.builtin.scene.corrections import corrections
from safelight.models.builtin.scene.issues import remarks
from safelight.models.builtin.scene.observed import Observed
from safelight.models.contract import Face, Sight
from safelight.models.suggestion import Suggestion

KNOWN = 0.5
"""Confidence from which a find is a subject to be kept."""
MOST = 5
"""Labels that are emphasised at most."""
FACE = "face"


def suggestion(seen: Observed, sight: Sight, producer: str) -> Suggestion:
    """The suggestion for one sight; what `sight.given` holds is read by its `detections`."""
    found = tuple(_finds(sight.given))
    best = framing(content(seen, sight, found))
    changes = corrections(seen)
    reasons = (*(f"{clause[0].upper()}{clause[1:]}." for clause in (best.reasons if best else ())),)
    reasons += tuple(change.reason for change in changes)
    words = [remark.cure for remark in remarks(seen)] + [change.advice for change in changes]
    return Suggestion(
        crop=best.box if best else None,
        corrections=tuple(change.tone for change in changes),
        emphasise=_emphasised(seen, found),
        reasons=reasons,
        text=" ".join(words) or "Nothing needs to be changed.",
        producer=producer,
    )


def _finds(given: Any) -> Iterator[Any]:
    """Every detection in what was given: results of any kind may be there, and few have finds."""
    values: Sequence[Any] = tuple(given.values()) if isinstance(given, Mapping) else (given,)
    for value in values:
        yield from getattr(value, "detections", ())


def content(seen: Observed, sight: Sight, found: Sequence[Any]) -> Content:
    """What a crop must keep: faces and finds. What is merely salient is not known well enough to be cropped to."""
    known = [one for one in found if one.confidence >= KNOWN]
    faces = {one.box: one for one in [*seen.faces, *(one for one in known if one.label == FACE)]}
    things = tuple(one.box for one in known if one.label != FACE)
    hint = seen.subjects[0].box if seen.subjects else None
    return Content(
        size=(sight.picture.full_width, sight.picture.full_height),
        subjects=things,
        faces=tuple(KeptFace(box, look_of(face.landmarks)) for box, face in _apart(faces)),
        hint=hint,
        striking=seen.standing_out,
    )


def _apart(faces: Mapping[Box, Face | Any]) -> Iterator[tuple[Box, Face | Any]]:
    """Each face once: a find of an earlier step is the same face that was seen here."""
    kept: list[Box] = []
    for box, face in faces.items():
        if all(box.iou(other) < 0.4 for other in kept):
            kept.append(box)
            yield box, face


def _emphasised(seen: Observed, found: Sequence[Any]) -> tuple[str, ...]:
    known = sorted((one for one in found if one.confidence >= KNOWN), key=lambda one: -one.box.area)
    labels = [FACE] * bool(seen.faces) + [one.label for one in known] or [one.label for one in seen.subjects[:1]]
    return tuple(dict.fromkeys(label for label in labels if label != "subject"))[:MOST]
