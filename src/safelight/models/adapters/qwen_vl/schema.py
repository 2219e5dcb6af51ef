"""JSON Schemas of answers, made from the fields that a step asks for. Nothing that a photo or its metadata says enters.

Only what every server's structured output knows is used: objects with all of their properties required, arrays,
strings, closed lists, numbers in a range, no references.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from safelight.models.scene import Lighting, SceneType

Schema = dict[str, Any]

MOST_ITEMS = 12
"""Of a list that a model makes up; without a bound some never end."""
LONGEST = 600
"""Characters of a sentence."""
MEASURED = frozenset({"colour_cast", "tilt", "key", "depth_of_field"})
"""Fields of a scene that are measured, whoever is asked: a model that describes does not know them."""
ALWAYS = ("scene_type", "lighting")
"""Fields of a scene that conditions and prompts read, asked for whatever a step wants."""
_BOUNDS = frozenset({"minimum", "maximum", "maxLength"})
TONE = ("exposure", "contrast", "highlights", "shadows", "warmth", "tint", "saturation")
CERTAIN: dict[str, float] = {"sure": 0.75, "likely": 0.6, "unsure": 0.3}
"""Words for how certain a model is → the confidence they stand for. Asked for a number, models say anything."""


def scene(fields: Sequence[str]) -> Schema:
    """Of `analyze_scene`."""
    wanted = dict.fromkeys([*ALWAYS, *fields])
    return _object({name: _SCENE.get(name, _sentence()) for name in wanted if name not in MEASURED})


def suggestion(labels: Sequence[str]) -> Schema:
    """Of `suggest_edits`; `labels` are what may be emphasised, any word where there are none."""
    return _object(
        {
            "crop": {"anyOf": [_object({"bbox_2d": _corners()}), {"type": "null"}]},
            "tone": _object({name: _number(-1, 1) for name in TONE}),
            "denoise": _number(0, 1),
            "sharpen": _number(0, 1),
            "emphasise": _list(_one_of(labels) if labels else _sentence(60)),
            "reasons": _list(_sentence()),
            "text": _sentence(2000),
        }
    )


def moments(count: int) -> Schema:
    """Of `compare_moments`: one entry a frame."""
    frame = _object(
        {
            "frame": {"type": "integer", "minimum": 1, "maximum": count},
            "score": _number(1, 10),
            "eyes": _one_of(("open", "closed", "unknown")),
            "faces": {"type": "integer", "minimum": 0, "maximum": 1000},
            "reasons": _list(_sentence()),
        }
    )
    return _object({"frames": {**_list(frame), "minItems": count, "maxItems": count}})


def answer(fields: Sequence[str]) -> Schema:
    """Of `prompt` with fields: prose, and a text a field."""
    return _object({"text": _sentence(4000), "fields": _object({name: _sentence() for name in fields})})


def finds(words: Sequence[str]) -> Schema:
    """Of grounding: boxes that are called by these words."""
    find = _object({"label": _one_of(words), "bbox_2d": _corners(), "certain": _one_of(tuple(CERTAIN))})
    return _object({"finds": {**_list(find), "maxItems": 50}})


def plain(schema: Mapping[str, Any]) -> Schema:
    """What a server is asked to see to: without bounds of numbers and texts, which some refuse, and some take minutes
    to make a grammar of. The answer is checked by the whole schema."""
    kept: Schema = {}
    for key, value in schema.items():
        if key == "properties":
            kept[key] = {name: plain(one) for name, one in value.items()}
        elif key == "anyOf":
            kept[key] = [plain(one) for one in value]
        elif key == "items":
            kept[key] = plain(value)
        elif key not in _BOUNDS:
            kept[key] = value
    return kept


def _object(properties: dict[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items, "maxItems": MOST_ITEMS}


def _one_of(words: Sequence[str]) -> Schema:
    return {"type": "string", "enum": list(words)}


def _sentence(longest: int = LONGEST) -> Schema:
    return {"type": "string", "maxLength": longest}


def _number(least: float, most: float) -> Schema:
    return {"type": "number", "minimum": least, "maximum": most}


def _corners() -> Schema:
    return {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4}


_SCENE: dict[str, Schema] = {
    "scene_type": _one_of(get_args(SceneType)),
    "lighting": _one_of(get_args(Lighting)),
    "subjects": _list(_object({"label": _sentence(60), "bbox_2d": _corners()})),
    "composition": _list(_sentence()),
    "suggestions": _list(_sentence()),
}
