"""What the subject of a photo is, as prompts: the main find and its equals, else what stands out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from safelight.actions.builtin.outline_prompts import holds, prompts_of, seen_faces
from safelight.actions.detected import DetectedObjects, finds_named
from safelight.imaging.geometry import Box
from safelight.models.finds import Detection
from safelight.models.outlines import Prompt

MOST_SUBJECTS = 6
EQUAL = 0.3
"""Share of the main find's area from which another one of its kind is a subject, too: a couple is two people."""
BODY = (3.0, 7.0)
"""A person round a face: so many faces wide, and so many high."""
WHOLE = Box(0.0, 0.0, 1.0, 1.0)


def subject_prompts(results: Mapping[str, Any], input_from: str | None) -> tuple[Prompt, ...]:
    """The main find of `input_from`, else of any detector, else a person round a face that the quality check saw; with
    its equals. What stands out of the whole picture, where no step looked for anything.

    Nothing, where `input_from` is said and there is no such result, or nothing in it; nor where a step looked in vain:
    a recipe that asks for animals does not mean the teacup.
    """
    if input_from:
        return prompts_of(main_finds(finds_named(results, input_from) or ()))
    looked = [one for one in results.values() if isinstance(one, DetectedObjects)]
    for found in reversed(looked):
        if found.detections:
            return prompts_of(main_finds(found.detections))
    people = main_finds(seen_faces(results) or ())
    return prompts_of(people) or (() if looked else (Prompt(WHOLE, "unknown", "subject"),))


def main_finds(finds: Sequence[Detection]) -> tuple[Detection, ...]:
    """The largest and most certain find, and others of its label that are as large, nearly. Faces count as people."""
    things = _with_bodies(finds)
    if not things:
        return ()
    ranked = sorted(things, key=lambda find: -find.box.area * find.confidence)
    main = ranked[0]
    equals = (find for find in ranked if find.label == main.label and find.box.area >= EQUAL * main.box.area)
    return tuple(equals)[:MOST_SUBJECTS]


def _with_bodies(finds: Sequence[Detection]) -> list[Detection]:
    """Faces turned into the people round them; a face inside a person that was found only lends it its landmarks."""
    faces = [find for find in finds if find.label == "face"]
    things = [_lent(find, faces) if find.label == "person" else find for find in finds if find.label != "face"]
    people = [find.box for find in things if find.label == "person"]
    alone = (face for face in faces if not any(holds(box, face.box.centre) for box in people))
    return [*things, *(_person(face) for face in alone)]


def _lent(person: Detection, faces: Sequence[Detection]) -> Detection:
    inside = [face for face in faces if holds(person.box, face.box.centre)]
    if person.landmarks or not inside:
        return person
    landmarks = max(inside, key=lambda face: face.box.area).landmarks
    return Detection("person", person.confidence, person.box, person.source, landmarks)


def _person(face: Detection) -> Detection:
    (x, _), across, down = face.box.centre, face.box.width * BODY[0] / 2, face.box.height
    top = max(face.box.y1 - 0.5 * down, 0.0)
    box = Box(max(x - across, 0.0), top, min(x + across, 1.0), min(top + BODY[1] * down, 1.0))
    return Detection("person", face.confidence, box, "inferred from a face", face.landmarks)
