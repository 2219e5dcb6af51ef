"""Schemas are made of the fields that a step asks for; closed lists are the contracts' own."""

from collections.abc import Iterator
from typing import Any, get_args

from safelight.models.adapters.qwen_vl import schema
from safelight.models.scene import Lighting, SceneType


def _all(found: Any) -> Iterator[dict[str, Any]]:
    if isinstance(found, dict):
        yield found
        for one in found.values():
            yield from _all(one)
    elif isinstance(found, list):
        for one in found:
            yield from _all(one)


EVERY = (
    schema.scene(("subjects", "lighting", "composition", "suggestions", "tilt", "mood")),
    schema.suggestion(("face", "dog")),
    schema.suggestion(()),
    schema.moments(3),
    schema.answer(("bride visible?",)),
    schema.finds(("window", "door")),
)


def test_what_conditions_read_comes_from_closed_lists_whatever_is_asked() -> None:
    properties = schema.scene(())["properties"]
    assert properties["scene_type"]["enum"] == list(get_args(SceneType))
    assert properties["lighting"]["enum"] == list(get_args(Lighting))
    assert list(properties) == ["scene_type", "lighting"]


def test_a_field_of_no_known_name_is_a_text_and_what_is_measured_is_not_asked() -> None:
    properties = schema.scene(("mood", "tilt", "colour_cast", "key", "depth_of_field", "lighting"))["properties"]
    assert list(properties) == ["scene_type", "lighting", "mood"]
    assert properties["mood"]["type"] == "string"


def test_every_property_is_required_and_no_other_is_allowed() -> None:
    objects = [one for found in EVERY for one in _all(found) if one.get("type") == "object"]
    assert len(objects) > 6
    assert all(one["required"] == list(one["properties"]) and not one["additionalProperties"] for one in objects)


def test_lists_are_bounded() -> None:
    lists = [one for found in EVERY for one in _all(found) if one.get("type") == "array"]
    assert lists
    assert all("maxItems" in one for one in lists)


def test_a_server_is_spared_bounds_that_some_make_no_grammar_of() -> None:
    for found in EVERY:
        sent = schema.plain(found)
        assert not {"maxLength", "minimum", "maximum"} & {key for one in _all(sent) for key in one}
        assert sent["required"] == found["required"]
    assert schema.plain(schema.finds(("door",)))["properties"]["finds"]["items"]["properties"]["label"] == {
        "type": "string",
        "enum": ["door"],
    }


def test_a_field_called_like_a_keyword_is_a_field() -> None:
    sent = schema.plain(schema.answer(("minimum", "items", "properties")))
    assert list(sent["properties"]["fields"]["properties"]) == ["minimum", "items", "properties"]
