"""What a photo's line of photos.jsonl says, as far as pages ask for it, whatever a recipe calls its results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Line = Mapping[str, Any]
Found = Mapping[str, Any]
"""A find or a face as JSON has it: `box`, `confidence`, and what else was seen."""


def quality(line: Line) -> Mapping[str, Any]:
    """What the quality scorer said, whatever the step called its result; empty where it was not asked."""
    results = line.get("results") or {}
    for result in (results.get("quality"), *results.values()):
        if isinstance(result, dict) and "technical_score" in result and "measures" in result:
            return result
    return {}


def detections(line: Line) -> tuple[Found, ...]:
    """Everything that steps found, each once, faces of the scorer left out."""
    found: dict[Any, Found] = {}
    for result in (line.get("results") or {}).values():
        for one in result.get("detections") or () if isinstance(result, dict) else ():
            found[one["label"], tuple(one["box"].values())] = one
    return tuple(found.values())


def faces(line: Line) -> tuple[Found, ...]:
    """Faces that a step found; where none did, those that the quality scorer saw. Their order names them."""
    found = tuple(one for one in detections(line) if one["label"] == "face")
    return found or tuple(quality(line).get("faces") or ())


def labels(line: Line) -> tuple[str, ...]:
    """Words for what it shows: classes that were found, and the scene."""
    return tuple(dict.fromkeys((*(one["label"] for one in detections(line)), *_scenes(line))))


def masks(line: Line) -> tuple[tuple[str, str], ...]:
    """The outlines that were written: path below the output folder, and what each shows."""
    written = (line.get("outputs") or {}).get("masks") or ()
    return tuple((path, _label(path)) for path in written)


def edited(line: Line) -> str:
    """The edited copy, by path below the output folder; empty where there is none, or nothing was changed in it."""
    path = (line.get("outputs") or {}).get("edited")
    return str(path) if path and (line.get("decision") or {}).get("edits") else ""


def copied(line: Line) -> str:
    """The copy, edited or as the photo was, by path below the output folder; empty where there is none."""
    return str((line.get("outputs") or {}).get("edited") or "")


def _scenes(line: Line) -> Iterator[str]:
    for result in (line.get("results") or {}).values():
        if isinstance(result, dict) and isinstance(result.get("scene_type"), str) and result["scene_type"]:
            yield result["scene_type"]


def _label(path: str) -> str:
    """`masks/day1/IMG_1/masks-1-face.png` shows a face."""
    name = path.rpartition("/")[2].removesuffix(".png")
    parts = name.split("-")
    number = next((at for at, part in enumerate(parts) if part.isdigit()), len(parts) - 2)
    return " ".join(parts[number + 1 :]) or name
