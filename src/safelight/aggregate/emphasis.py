"""What a picture is about: as suggested, else as found, else as the scene analysis says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from safelight.aggregate.found import Found, Subject
from safelight.aggregate.processing import Emphasis
from safelight.aggregate.reading import box_of, read, words
from safelight.imaging.geometry import Box

MOST: Final = 5
"""More main subjects are none."""


def emphasis_of(
    found: Found, scene: Any, suggested: Sequence[str], size: tuple[int, int] | None
) -> tuple[Emphasis, ...]:
    """The main subjects, most prominent first."""
    asked = {word.strip().lower() for word in suggested}
    if named := [one for one in (*found.subjects, *found.others) if one.label in asked]:
        return tuple(Emphasis(one.label, one.box, "suggested") for one in named[:MOST])
    if found.subjects:
        return tuple(_found(one) for one in found.subjects[:MOST])
    if found.faces:
        faces = sorted(found.faces, key=lambda face: -face.box.area)
        return tuple(Emphasis("face", face.box, _share(face.box)) for face in faces[:MOST])
    return tuple(_of_scene(scene, size))[:MOST]


def _found(subject: Subject) -> Emphasis:
    return Emphasis(subject.label, subject.box, f"{_share(subject.box)}, confidence {subject.confidence:.2f}")


def _share(box: Box) -> str:
    return f"{box.area:.0%} of the picture"


def _of_scene(scene: Any, size: tuple[int, int] | None) -> list[Emphasis]:
    listed = read(scene, "subjects", ())
    if not isinstance(listed, Sequence) or isinstance(listed, str):
        return []
    boxed = [(one, box_of(read(one, "box"), size)) for one in listed if not isinstance(one, str)]
    return [
        Emphasis((words(one, "label") or ("subject",))[0], box, str(read(one, "position", "by the scene analysis")))
        for one, box in boxed
        if box is not None
    ]
