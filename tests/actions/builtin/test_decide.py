"""`decide` and `apply_edits`: a photo's results made into one decision, and that into edits."""

from dataclasses import replace

import pytest

from safelight.actions.builtin.apply_edits import ApplyEdits, apply_edits
from safelight.actions.builtin.decide import Decide, decide, findings
from safelight.actions.detected import DetectedObjects
from safelight.actions.outcome import Group, GroupKind
from safelight.aggregate.processing import DecidedCrop, Enhancement, ProcessingDecision
from safelight.imaging.edits import Denoise, Edit, Tone
from safelight.imaging.geometry import Box
from safelight.metadata.facts import HumanWord
from safelight.models.finds import Detection
from safelight.models.scene import Tilt
from tests.actions.grouping.made_contenders import quality
from tests.actions.grouping.made_members import member

FACE = Detection("face", 0.99, Box(0.70, 0.30, 0.80, 0.45), "made")
FOUND = DetectedObjects(1, (FACE,), "made", tilt=Tilt(1.5, 0.9, certain=True))


def test_the_aggregator_hears_results_by_what_they_are_whatever_the_recipe_calls_them() -> None:
    found = findings(member(0, results={"first": quality(5.0), "mine": FOUND}))
    assert found["nima"].technical_score == 5.0
    assert found["rtdetr"] == {"detections": (FACE,)}
    assert found["tilt"].angle == 1.5
    assert found["size"] == (6000, 4000)
    assert not {"sam2", "suggested", "composition", "qwen25vl"} & found.keys()


def test_a_crop_follows_the_proportions_that_are_asked_for() -> None:
    one = member(0, results={"quality": quality(8.0), "detected_objects": FOUND})
    (asked,) = decide([one], {}, Decide(aspect_ratio="1:1"))
    assert asked.result.crop.aspect == "1:1"
    assert abs(asked.result.crop.box.width * 6000 - asked.result.crop.box.height * 4000) < 8
    assert asked.result.crop.box.x2 >= FACE.box.x2


def test_without_any_result_there_is_nothing_to_decide() -> None:
    (outcome,) = decide([member(0)], {}, Decide())
    assert (outcome.result.crop, outcome.result.straighten, outcome.result.enhance) == (None, None, ())


def test_its_sentence_names_the_proportions_that_are_asked_for() -> None:
    assert decide.sentence(Decide(aspect_ratio="4:5")).startswith("Make one decision of all results: crop to 4:5,")
    assert "crop, straightening" in decide.sentence(Decide())


def test_what_a_step_asked_for_wins_over_what_was_measured() -> None:
    measured = ProcessingDecision(enhance=(Enhancement(Tone(exposure=0.5, contrast=0.2), "dark", "measured"),))
    named = Edit(Tone(exposure=1.0), "explicit", "lift")
    one = replace(member(0, results={"decision": measured}), edits=(named,))
    (outcome,) = apply_edits([one], {}, ApplyEdits())
    assert outcome.result.edits[0] == named
    assert outcome.result.edits[1].operation == Tone(contrast=0.2)
    assert outcome.result.operations == (Tone(exposure=1.0), Tone(contrast=0.2))


def test_a_photo_that_the_photographer_developed_is_edited_as_asked_for_and_no_further() -> None:
    measured = ProcessingDecision(enhance=(Enhancement(Tone(exposure=0.5), "dark", "measured"),))
    named = Edit(Denoise(0.5), "explicit", "lift")
    one = replace(member(0, results={"decision": measured}), edits=(named,), word=HumanWord(developed=True))
    (outcome,) = apply_edits([one], {}, ApplyEdits())
    assert outcome.result.edits == (named,)
    assert [reason.code for reason in outcome.reasons] == ["developed"]


@pytest.mark.parametrize("kind", ["bracket", "focus_stack", "panorama"])
def test_frames_to_be_merged_are_left_as_they_are(kind: GroupKind) -> None:
    asked = Edit(Tone(exposure=1.0), "explicit", "lift")
    measured = ProcessingDecision(crop=DecidedCrop(Box(0.1, 0.1, 0.9, 0.9), "4:5", "asked", "explicit", 1.0))
    one = replace(member(0, results={"decision": measured}, whole_set=Group(kind, (0, 1, 2))), edits=(asked,))
    (outcome,) = apply_edits([one], {}, ApplyEdits())
    assert outcome.result.edits == ()
    told = f"Part of a {kind.replace('_', ' ')}, to be merged: its frames are left as they are."
    assert [reason.message for reason in outcome.reasons] == [told]


def test_frames_to_be_merged_of_which_nothing_was_asked_need_no_word() -> None:
    (outcome,) = apply_edits([member(0, whole_set=Group("bracket", (0, 1, 2)))], {}, ApplyEdits())
    assert outcome.reasons == ()
