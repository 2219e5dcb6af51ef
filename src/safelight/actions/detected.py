"""What `detect_objects` gives: the finds that a step believes, with a view of each class, and how steps read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from safelight.models.finds import Detection
from safelight.models.scene import Tilt


@dataclass(frozen=True, slots=True)
class ClassView:
    """The finds of one class: `detected_objects.faces.count`."""

    count: int
    confidence: float | None
    """Of the most certain one; None where there is none."""
    detections: tuple[Detection, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class DetectedObjects:
    """What was found, of all classes together; each class is a view of it."""

    count: int
    detections: tuple[Detection, ...] = ()
    producer: str = ""
    tilt: Tilt | None = None
    """How far the picture is off level by its lines; where the finds serve to straighten."""
    views: Mapping[str, ClassView] = field(default_factory=dict, repr=False)
    """By plural (`faces`, `people`, `persons`): conditions read them as fields."""


def finds_named(results: Mapping[str, Any], name: str) -> tuple[Detection, ...] | None:
    """The finds behind a name that a step reads from: a result's own, or a view's (`detected_faces`).

    None where no such result is there.
    """
    found = results.get(name)
    if isinstance(found, DetectedObjects):
        return found.detections
    view = name.removeprefix("detected_")
    views = [one.views[view] for one in results.values() if isinstance(one, DetectedObjects) and view in one.views]
    return views[-1].detections if views else None
