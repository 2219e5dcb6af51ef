"""What segmenters are asked about: finds of earlier steps as prompts, as many as a photo may cost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from safelight.actions.detected import DetectedObjects, finds_named
from safelight.actions.grouping.contender import latest
from safelight.imaging.geometry import Box
from safelight.models.contract import Quality
from safelight.models.finds import Detection
from safelight.models.outlines import Prompt, Subject

MOST = 40
"""Outlines a photo at most; of more finds the largest are outlined."""
_SUBJECTS: Mapping[str, Subject] = {"face": "face", "person": "person"}


def prompts_of(finds: Iterable[Detection]) -> tuple[Prompt, ...]:
    """A prompt a find, the largest `MOST` of them, in the finds' order. A person is given the landmarks of its face."""
    every = tuple(finds)
    kept = set(sorted(range(len(every)), key=lambda at: -every[at].box.area)[:MOST])
    return tuple(_prompt(find, every) for at, find in enumerate(every) if at in kept)


def too_many(finds: Sequence[Any]) -> str:
    """What to say where not all of the finds are outlined; else nothing."""
    return f"Only the {MOST} largest of {len(finds)} are outlined." if len(finds) > MOST else ""


def faces_of(results: Mapping[str, Any], input_from: str | None) -> tuple[Detection, ...] | None:
    """The faces to work on: those of `input_from`, else what a detector found last, else what the quality check saw.

    None where nobody has looked for faces.
    """
    if input_from:
        named = finds_named(results, input_from)
        return None if named is None else _faces(named)
    for found in reversed([one for one in results.values() if isinstance(one, DetectedObjects)]):
        faces = _faces(found.detections)
        if faces or "faces" in found.views:
            return faces
    return seen_faces(results)


def seen_faces(results: Mapping[str, Any]) -> tuple[Detection, ...] | None:
    """The faces that the latest quality check saw; None where there was none."""
    quality = latest(results, Quality)
    if quality is None:
        return None
    return tuple(Detection("face", f.confidence, f.box, quality.producer, f.landmarks) for f in quality.faces)


def holds(box: Box, point: tuple[float, float]) -> bool:
    """Whether a point lies in a box."""
    return box.x1 <= point[0] <= box.x2 and box.y1 <= point[1] <= box.y2


def _faces(finds: Iterable[Detection]) -> tuple[Detection, ...]:
    return tuple(find for find in finds if find.label == "face")


def _prompt(find: Detection, every: Sequence[Detection]) -> Prompt:
    landmarks = find.landmarks
    if find.label == "person" and not landmarks:
        inside = [face for face in every if face.label == "face" and holds(find.box, face.box.centre)]
        landmarks = max(inside, key=lambda face: face.box.area).landmarks if inside else ()
    return Prompt(find.box, _SUBJECTS.get(find.label, "thing"), find.label, landmarks)
