"""Crops and edits that differ."""

from safelight.app.difference.edits import EditChange, edit_changes, told
from tests.app.difference.lines import line

CROP = {"box": {"x1": 0.1, "y1": 0.0, "x2": 0.9, "y2": 1.0}, "reason": "closer to the face", "confidence": 0.8}


def test_a_part_that_differs_is_told_of_both() -> None:
    was, now = line("a", decision={"crop": CROP, "rating": 3}), line("a", decision={"crop": None, "rating": 3})
    said = "x1 0.1 y1 0 x2 0.9 y2 1 (closer to the face)"
    assert list(edit_changes([(was, now)])) == [EditChange("a", "crop", said, "")]


def test_what_follows_the_verdict_is_told_by_the_verdict() -> None:
    was, now = line("a", decision={"crop": CROP}), line("a", "alternate", decision={"crop": None})
    assert list(edit_changes([(was, now)])) == []
    rated = line("a", decision={"crop": None, "rating": 1, "label": "Yellow", "keywords": ["x"]})
    assert list(edit_changes([(line("a", decision={"crop": None}), rated)])) == []


def test_a_part_that_one_run_alone_has_is_told() -> None:
    was = line("a", decision={"crop": None})
    now = line("a", decision={"crop": None, "edits": [{"kind": "sharpen", "amount": 0.3, "confidence": 0.6}]})
    assert list(edit_changes([(was, now)])) == [EditChange("a", "edits", "", "sharpen amount 0.3")]


def test_several_edits_are_told_in_their_order() -> None:
    assert (
        told([{"kind": "crop", "aspect": "4:5", "note": ""}, {"kind": "lift", "by": 1}]) == "crop aspect 4:5; lift by 1"
    )
    assert told("as shot") == "as shot"
