"""`detect_objects`: find things, say where they are, and set aside what shows none of them, if asked to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from safelight.actions.builtin.finds_measurement import FINDS, TILT, UseFor, straightens
from safelight.actions.builtin.straightening import straightening
from safelight.actions.declare import Params, action, deciding
from safelight.actions.detected import ClassView, DetectedObjects
from safelight.actions.outcome import Member, Outcome, Reason
from safelight.models.classes import answers
from safelight.models.finds import Detection, Finds
from safelight.models.plurals import views
from safelight.models.scene import Tilt


class DetectObjects(Params):
    classes: tuple[str, ...] = deciding(
        ("person",), aliases=("detect",), min_length=1, description="What to look for: labels, or words for groups."
    )
    confidence_threshold: float = deciding(
        0.5, aliases=("min_confidence",), ge=0.05, le=1, description="Least confidence to believe."
    )
    max_detections: int = deciding(100, ge=1, description="Most finds of one class that are kept.")
    early_exit_if_none: bool = deciding(False, description="Set the photo aside for a look where nothing is found.")
    use_for: UseFor | None = deciding(None, description="What else the finds serve for.")


def sentence(params: DetectObjects) -> str:
    """What the step does, in plain words."""
    found = f"Find {', '.join(params.classes)} where at least {params.confidence_threshold:.0%} sure"
    aside = "; set photos without any aside" if params.early_exit_if_none else ""
    return f"{found}{aside}{'; straighten photos by their lines' if straightens(params) else ''}"


@action(
    "rt-detr",
    scope="photo",
    gives="detected_objects",
    result=DetectedObjects,
    params=DetectObjects,
    sentence=sentence,
    measures=(FINDS, TILT),
    gate=lambda params: params.early_exit_if_none,
    edits=straightens,
    classes=lambda params: params.classes,
)
def detect_objects(
    members: Sequence[Member], measured: Mapping[str, Sequence[Any]], params: DetectObjects
) -> list[Outcome]:
    """Find things in a photo and say where they are: COCO's 80 classes, faces, and words for groups of them.

    Each find has a source and a confidence, the probability that such a thing is there. A find that is called by a
    wider word (`animal`, where the species is not clear) answers that word alone: neither `pet` nor `dog`. A class's
    plural is a view of the result: `detected_objects.faces.count`, or `detected_faces`. Where faces are large and sharp
    enough, each says by `eyes` whether they are `open` or `closed`, else `unknown`.

    With `early_exit_if_none` a photo that shows nothing of it is set aside to be looked at. With `use_for:
    auto_straighten` photos are turned level where their own lines leave no doubt, whatever was found.
    """
    levels = measured.get("tilt") or [None] * len(members)
    return [
        Outcome() if finds is None else _outcome(finds, level.tilt if level else None, params)
        for finds, level in zip(measured["finds"], levels, strict=True)
    ]


def _outcome(finds: Finds, tilt: Tilt | None, params: DetectObjects) -> Outcome:
    kept = {word: _believed(finds, word, params) for word in params.classes}
    every = tuple(find for find in finds.detections if any(find in found for found in kept.values()))
    seen = {name: _view(found) for word, found in kept.items() for name in views(word)}
    result = DetectedObjects(len(every), every, finds.producer, tilt, seen)
    missing = (_nothing(finds, params),) if params.early_exit_if_none and not every else ()
    edits, turned = straightening(tilt) if straightens(params) else ((), None)
    reasons = (*missing, turned) if turned else missing
    return Outcome(result, reasons, "review" if missing else None, edits)


def _believed(finds: Finds, word: str, params: DetectObjects) -> tuple[Detection, ...]:
    """The finds of a class that are believed, most certain first, no more than asked for."""
    sure = (find for find in _called(finds, (word,)) if find.confidence >= params.confidence_threshold)
    return tuple(sorted(sure, key=lambda find: -find.confidence))[: params.max_detections]


def _called(finds: Finds, wanted: Sequence[str]) -> list[Detection]:
    return [find for find in finds.detections if any(answers(find.label, word) for word in wanted)]


def _view(found: tuple[Detection, ...]) -> ClassView:
    return ClassView(len(found), found[0].confidence if found else None, found)


def _nothing(finds: Finds, params: DetectObjects) -> Reason:
    """Why the photo is set aside, and what would have changed it."""
    wanted = " or ".join(params.classes)
    best = max(_called(finds, params.classes), key=lambda find: find.confidence, default=None)
    if best is None:
        return Reason("nothing_found", f"No {wanted} was found.", 0.0, params.confidence_threshold)
    would = int(best.confidence * 100 + 1e-9) / 100
    said = f"No {wanted} was found that is {params.confidence_threshold:.0%} sure"
    told = f"{said}: the surest is {best.label}, at {would:.0%}; would pass at {would:.2f}."
    return Reason("nothing_found", told, best.confidence, params.confidence_threshold)


ACTIONS = (detect_objects,)
