"""Answers that fit their schema → the values that the contracts promise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from safelight.imaging.edits import Denoise, Sharpen, Tone
from safelight.imaging.geometry import Box
from safelight.models.adapters.qwen_vl.fitting import UnfitError
from safelight.models.adapters.qwen_vl.schema import ALWAYS, CERTAIN, MEASURED, TONE
from safelight.models.adapters.qwen_vl.shown import place
from safelight.models.adapters.qwen_vl.speech import Shown
from safelight.models.builtin.scene.subjects import position
from safelight.models.finds import Detection
from safelight.models.moment import Moment
from safelight.models.scene import Scene, SceneSubject
from safelight.models.suggestion import Suggestion

SAID = 0.6
"""Confidence of what a model says without being asked how sure it is: not calibrated, and no better than that."""
SOURCE = "pointed out by qwen2.5-vl"
WHOLE = 0.98
"""Share of the picture from which a crop crops nothing."""
LEAST_CROP = 0.1
ALIKE = 0.8
"""Overlap from which two boxes of one label are one find, told twice."""
EXPLAINED = frozenset({"subjects", "composition", "suggestions", *ALWAYS, *MEASURED})


def scene(value: Mapping[str, Any], seen: Shown, measured: Scene, producer: str) -> Scene:
    """What was measured, and over it what was said; a field that was not asked for stays measured."""
    said = {name: value[name] for name in (*ALWAYS, "composition", "suggestions") if name in value}
    said = {name: tuple(told) if isinstance(told, list) else told for name, told in said.items()}
    if "subjects" in value:
        said["subjects"] = _subjects(value["subjects"], seen)
    return replace(
        measured,
        **said,
        confidence={**measured.confidence, **dict.fromkeys(said, SAID)},
        answers={name: told for name, told in value.items() if name not in EXPLAINED},
        producer=producer,
    )


def _subjects(told: Sequence[Mapping[str, Any]], seen: Shown) -> tuple[SceneSubject, ...]:
    placed = [(str(one["label"]), place(one["bbox_2d"], seen)) for one in told]
    return tuple(SceneSubject(label, box, position(box)) for label, box in placed if box is not None)


def suggestion(value: Mapping[str, Any], seen: Shown, producer: str) -> Suggestion:
    """The crop and corrections that were suggested; zeros are none."""
    tone = Tone(**{name: round(float(value["tone"][name]), 2) + 0.0 for name in TONE})
    changes: list[Tone | Denoise | Sharpen] = [] if tone == Tone() else [tone]
    if value["denoise"]:
        changes.append(Denoise(round(float(value["denoise"]), 2)))
    if value["sharpen"]:
        changes.append(Sharpen(round(float(value["sharpen"]), 2)))
    return Suggestion(
        crop=crop(value, seen),
        corrections=tuple(changes),
        emphasise=tuple(dict.fromkeys(value["emphasise"])),
        reasons=tuple(value["reasons"]),
        text=str(value["text"]),
        producer=producer,
    )


def crop(value: Mapping[str, Any], seen: Shown) -> Box | None:
    """The suggested crop; None where there is none. Raises UnfitError for one that cannot be."""
    if value["crop"] is None:
        return None
    box = place(value["crop"]["bbox_2d"], seen)
    if box is None or box.area < LEAST_CROP:
        raise UnfitError(
            f"crop {value['crop']['bbox_2d']} is no part of a picture of {seen.width} x {seen.height} pixels"
        )
    return None if box.area >= WHOLE else box


def moments(value: Mapping[str, Any], producer: str) -> list[Moment]:
    """One a frame, in the order of the frames. Raises UnfitError where a frame is missing or told twice."""
    frames = {int(one["frame"]): one for one in value["frames"]}
    if len(frames) < len(value["frames"]):
        raise UnfitError("each frame must be told once: a number stands there twice")
    return [
        Moment(round(float(one["score"]), 3), one["eyes"], int(one["faces"]), tuple(one["reasons"]), producer)
        for _, one in sorted(frames.items())
    ]


def finds(value: Mapping[str, Any], seen: Shown) -> list[Detection]:
    """What was pointed out, most certain first; boxes that cannot be are dropped, and what is told twice is one."""
    kept: list[Detection] = []
    for one in sorted(value["finds"], key=lambda one: -CERTAIN[one["certain"]]):
        box = place(one["bbox_2d"], seen)
        if box is None or any(box.iou(other.box) >= ALIKE and other.label == one["label"] for other in kept):
            continue
        kept.append(Detection(str(one["label"]), CERTAIN[one["certain"]], box, SOURCE))
    return kept
