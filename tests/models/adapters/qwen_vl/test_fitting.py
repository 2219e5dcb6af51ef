"""Answers are read by their schema, out of whatever models put round them, and what is wrong is said in words."""

from typing import Any

import pytest

from safelight.models.adapters.qwen_vl import schema
from safelight.models.adapters.qwen_vl.fitting import UnfitError, read

SCENE = schema.scene(("subjects", "mood"))
GOOD: dict[str, Any] = {
    "scene_type": "portrait",
    "lighting": "backlit",
    "subjects": [{"label": "bride", "bbox_2d": [10, 20, 300, 400]}],
    "mood": "tender",
}
WRITTEN = (
    '{"scene_type": "portrait", "lighting": "backlit", "mood": "tender", '
    '"subjects": [{"label": "bride", "bbox_2d": [10, 20, 300, 400]}]}'
)


@pytest.mark.parametrize(
    "text", [WRITTEN, f"```json\n{WRITTEN}\n```", f"Sure! Here it is:\n{WRITTEN}\nCan I do more?", f"\n {WRITTEN}"]
)
def test_the_object_is_found_in_what_is_said(text: str) -> None:
    assert read(text, SCENE) == GOOD


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"lighting": "moonlight"}, r"lighting must be one of 'low_light', .*, not 'moonlight'"),
        ({"scene_type": 7}, "scene_type must be a text"),
        ({"subjects": "a bride"}, "subjects must be a list"),
        ({"subjects": [{"label": "x", "bbox_2d": [1, 2, 3]}]}, r"subjects\[1\].bbox_2d must have 4 entries, not 3"),
        ({"subjects": [{"label": "x", "bbox_2d": [1, 2, 3, "4"]}]}, r"bbox_2d\[4\] must be a number"),
        ({"subjects": [{"label": "x", "bbox_2d": [1, 2, 3, True]}]}, r"bbox_2d\[4\] must be a number"),
        ({"subjects": [{}] * 13}, "subjects must have 0 to 12 entries, not 13"),
        ({"mood": "x" * 601}, "mood must have at most 600 characters"),
        ({"verdict": "keep"}, "the answer must not have 'verdict'"),
    ],
)
def test_what_does_not_fit_is_named(changed: dict[str, Any], why: str) -> None:
    import json

    with pytest.raises(UnfitError, match=why):
        read(json.dumps({**GOOD, **changed}), SCENE)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no JSON object"),
        ("I cannot see a picture.", "no JSON object"),
        ('{"scene_type": "portrait", "lighting": "back', "no JSON object"),
        ('{"scene_type": "portrait", }', "it is no JSON"),
        ('{"score": NaN}', "NaN is no number"),
        ('{"a":' * 5000 + "1" + "}" * 5000, "it is no JSON"),
        ("{}", "lacks 'scene_type'"),
    ],
)
def test_what_is_no_answer_is_said_to_be_none(text: str, why: str) -> None:
    with pytest.raises(UnfitError, match=why):
        read(text, SCENE)


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("1e999", "score must be a number"),
        ("1" * 401, "score must be a number"),
        ("11", "score must lie between 1 and 10, not 11"),
        ('"9"', "score must be a number"),
    ],
)
def test_numbers_are_finite_and_in_range(value: str, why: str) -> None:
    frame = f'{{"frame": 1, "score": {value}, "eyes": "open", "faces": 1, "reasons": []}}'
    with pytest.raises(UnfitError, match=why):
        read(f'{{"frames": [{frame}]}}', schema.moments(1))


def test_whole_numbers_are_whole() -> None:
    with pytest.raises(UnfitError, match="faces must be a whole number"):
        read('{"frames": [{"frame": 1, "score": 5, "eyes": "open", "faces": 1.5, "reasons": []}]}', schema.moments(1))


def test_one_of_two_forms_will_do() -> None:
    either = {"type": "object", "properties": {"crop": schema.suggestion(())["properties"]["crop"]}}
    assert read('{"crop": null}', either) == {"crop": None}
    assert read('{"crop": {"bbox_2d": [0, 0, 1, 1]}}', either)["crop"]["bbox_2d"] == [0, 0, 1, 1]
    with pytest.raises(UnfitError, match="crop"):
        read('{"crop": "all of it"}', either)


def test_only_the_first_faults_are_told() -> None:
    with pytest.raises(UnfitError) as caught:
        read('{"frames": [{}, {}, {}, {}]}', schema.moments(4))
    assert len(str(caught.value).splitlines()) == 8
