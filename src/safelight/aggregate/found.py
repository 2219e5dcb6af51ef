"""What a photo's finds come to: faces and subjects that must stay whole, and things that may be left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from safelight.aggregate.reading import box_of, number, read
from safelight.imaging.geometry import Box
from safelight.imaging.kept import KeptFace, look_of

BELIEVED: Final = 0.5
"""Confidence from which a find counts."""
PROMINENT: Final = 0.25
"""Share of the most prominent subject's area from which another of its kind is a subject, too."""
SAME: Final = 0.4
"""Two faces whose boxes overlap so much are one."""
ANIMATE: Final = frozenset(
    {
        *("person", "people", "animal", "pet", "wildlife", "bird", "cat", "dog", "horse", "sheep"),
        *("cow", "elephant", "bear", "zebra", "giraffe"),
    }
)
SCENERY: Final = frozenset(
    {
        *("furniture", "chair", "couch", "bed", "dining table", "table", "bench", "potted plant", "vase", "clock"),
        *("tv", "toilet", "sink", "refrigerator", "oven", "microwave", "toaster", "window", "door", "book"),
        *("traffic light", "stop sign", "parking meter", "fire hydrant"),
    }
)
"""What stands in pictures and is hardly ever what they are about."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that the picture is about."""

    label: str
    box: Box
    confidence: float
    inferred: bool = False
    """A body of which only the face was seen."""


@dataclass(frozen=True, slots=True)
class Found:
    """Boxes are those of the picture as it was taken."""

    faces: tuple[KeptFace, ...] = ()
    subjects: tuple[Subject, ...] = ()
    """Most prominent first."""
    others: tuple[Subject, ...] = ()
    unread: int = 0
    """Finds whose box could not be read."""

    @property
    def kept(self) -> tuple[Box, ...]:
        """Boxes, besides faces, that must stay whole: a body that was only inferred is held by its face."""
        return tuple(one.box for one in self.subjects if not (one.inferred and self._has_face(one.box)))

    def _has_face(self, box: Box) -> bool:
        return any(_within(face.box.centre, box) for face in self.faces)


def what_is_found(objects: Sequence[Any], faces: Iterable[Any] = (), size: tuple[int, int] | None = None) -> Found:
    """Sort the finds of a detector, and the faces that a quality scorer saw."""
    read_ones = [(one, box_of(read(one, "box"), size)) for one in objects]
    faced = [(one, box) for one, box in read_ones if box is not None and _label(one) == "face" and _sure(one)]
    faced += [(one, box) for one in faces if (box := box_of(read(one, "box"), size)) is not None and _sure(one)]
    things = [_subject(one, box) for one, box in read_ones if box is not None and _label(one) != "face" and _sure(one)]
    subjects = _subjects(things)
    return Found(
        faces=_faces(faced),
        subjects=subjects,
        others=tuple(one for one in things if one not in subjects),
        unread=sum(box is None for _, box in read_ones),
    )


def _label(find: Any) -> str:
    return str(read(find, "label", read(find, "class", ""))).strip().lower()


def _sure(find: Any) -> bool:
    return (number(find, "confidence", 1.0) or 0.0) >= BELIEVED


def _faces(faced: Sequence[tuple[Any, Box]]) -> tuple[KeptFace, ...]:
    """Each face once, as large as all who found it say together."""
    kept: list[KeptFace] = []
    for find, box in faced:
        same = next((place for place, one in enumerate(kept) if one.box.iou(box) >= SAME), None)
        if same is None:
            kept.append(KeptFace(box, look_of(read(find, "landmarks", ()))))
        else:
            kept[same] = replace(kept[same], box=_round_both(kept[same].box, box))
    return tuple(kept)


def _round_both(one: Box, other: Box) -> Box:
    return Box(min(one.x1, other.x1), min(one.y1, other.y1), max(one.x2, other.x2), max(one.y2, other.y2))


def _subject(find: Any, box: Box) -> Subject:
    inferred = "inferred" in str(read(find, "source", ""))
    return Subject(_label(find) or "thing", box, number(find, "confidence", 1.0) or 0.0, inferred)


def _subjects(things: Sequence[Subject]) -> tuple[Subject, ...]:
    """People and animals, else other things that are no scenery: the prominent ones."""
    alive = [one for one in things if one.label in ANIMATE]
    asked = alive or [one for one in things if one.label not in SCENERY]
    ranked = sorted(asked, key=lambda one: (-_prominence(one), one.box.x1, one.box.y1))
    return tuple(one for one in ranked if one.box.area >= PROMINENT * ranked[0].box.area)


def _prominence(subject: Subject) -> float:
    """Area, less towards the rim, less where it is not sure."""
    x, y = subject.box.centre
    return subject.box.area * (1 - abs(x - 0.5) - 0.5 * abs(y - 0.5)) * subject.confidence


def _within(point: tuple[float, float], box: Box) -> bool:
    return box.x1 <= point[0] <= box.x2 and box.y1 <= point[1] <= box.y2
