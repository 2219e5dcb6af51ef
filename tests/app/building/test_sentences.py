"""Sentences cut where they show values."""

import pytest

from safelight.actions import catalogue as actions
from safelight.actions.declare import Params, Signature
from safelight.actions.manifest import example
from safelight.app.building.sentences import parts_of

CATALOGUE = actions.load()


def marked(role: str, action: str, **values: object) -> str:
    signature = CATALOGUE.find(role, action)
    assert signature
    parts = parts_of(signature, signature.params(**values))
    return "".join(f"[{part.parameter}:{part.text}]" if part.parameter else part.text for part in parts)


@pytest.mark.parametrize("signature", [one for one in CATALOGUE.signatures if example(one)], ids=lambda one: one.name)
def test_the_pieces_of_any_sentence_make_the_whole(signature: Signature) -> None:
    parts = parts_of(signature, signature.params())
    assert "".join(part.text for part in parts) == example(signature)
    values = signature.params().model_dump(mode="json")
    assert all(part.value == values[part.parameter] for part in parts if part.parameter)


@pytest.mark.parametrize(
    ("role", "action", "values", "shown"),
    [
        ("siglip", "group_similar", {"time_window": 5}, "within [time_window:5] seconds"),
        ("rt-detr", "detect_objects", {"classes": ("person", "face")}, "Find [classes:person, face] where at least "),
        ("rt-detr", "detect_objects", {}, "at least [confidence_threshold:50%] sure"),
        ("nima", "quality_check", {"reject_if_below": True}, "below [technical_threshold:6.0] for sharpness"),
        ("nima", "quality_check", {"faults": ("nothing_sharp",)}, "a fault ([faults:nothing sharp])"),
        ("nima", "select_best_from_group", {"keep": 1}, "Keep the [keep:best frame] of each group"),
        ("nima", "select_best_from_group", {"keep": 2}, "Keep the [keep:2] best frames of each group"),
        ("sam2", "segment_objects", {}, "each find of [input_from:detected_objects] ([quality:high] quality)"),
        ("qwen2.5-vl", "prompt", {"prompt": "Who?"}, "Ask [prompt:'Who?']"),
        ("qwen2.5-vl", "suggest_edits", {"context_from": ("a", "b")}, "knowing [context_from:a and b]"),
    ],
)
def test_a_value_is_its_own_piece(role: str, action: str, values: dict[str, object], shown: str) -> None:
    assert shown in marked(role, action, **values)


def test_a_sentence_without_values_is_one_piece() -> None:
    assert marked("nima", "rank_all") == "Rank the frames of each group from best to worst; all stay"


def test_a_sentence_that_fails_for_other_values_is_left_whole() -> None:
    class Odd(Params):
        level: int = 1

    said = Signature("odd", "", "photo", "", None, Odd, lambda params: {1: "Level one"}[params.level])
    assert [part.text for part in parts_of(said, Odd())] == ["Level one"]
