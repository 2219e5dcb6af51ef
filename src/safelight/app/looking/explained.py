"""One photo, explained: why it came to its verdict, what would have changed that, and what was seen where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from safelight.actions.outcome import Reason
from safelight.app.looking import line as lines
from safelight.app.looking.line import Line
from safelight.output.report.reasons import cure


def why(line: Line) -> list[dict[str, str]]:
    """Its reasons in the order of the run, each with what would have changed it."""
    return [
        {"step": one.step, "message": one.message, "counterfactual": cure(one)}
        for one in (Reason(**told) for told in line.get("reasons", ()))
    ]


def boxes(line: Line) -> list[dict[str, Any]]:
    """Everything that can be laid over it, the largest first, so that no box hides a smaller one."""
    found = [*_found(line), *_crops(line)]
    return sorted(found, key=lambda one: -_area(one["box"]))


def masks(line: Line) -> list[dict[str, Any]]:
    """The outlines that were written of it."""
    return [{"n": n, "label": label} for n, (_, label) in enumerate(lines.masks(line))]


def _found(line: Line) -> Iterator[dict[str, Any]]:
    for face in lines.faces(line):
        yield _box("face", "face", face)
    for one in lines.detections(line):
        if one["label"] != "face":
            yield _box("object", one["label"], one)
    subject = lines.quality(line).get("subject")
    if subject:
        yield _box("subject", "main subject", {"box": subject})


def _crops(line: Line) -> Iterator[dict[str, Any]]:
    decision = line.get("decision") or {}
    made = [edit for edit in decision.get("edits", ()) if edit.get("kind") == "crop" and edit.get("box")]
    if made:
        yield _box("crop", "cropped", made[-1])
    elif (decision.get("crop") or {}).get("box"):
        yield _box("crop", "crop decided", decision["crop"])


def _box(kind: str, label: str, found: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "kind": kind,
        "label": label,
        "confidence": found.get("confidence"),
        "box": found["box"],
        "eyes": found.get("eyes"),
    }


def _area(box: Mapping[str, float]) -> float:
    return (box["x2"] - box["x1"]) * (box["y2"] - box["y1"])
