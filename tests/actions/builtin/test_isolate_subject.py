"""The subject: what it is taken to be, and what becomes of the rest."""

from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from safelight.actions.builtin.isolate_subject import IsolateSubject, isolate_subject
from safelight.actions.builtin.subject_prompts import subject_prompts
from safelight.actions.outcome import Outcome
from safelight.imaging.edits import BlurBackground, RemoveBackground
from safelight.imaging.geometry import Box
from safelight.models.outlines import Mask, Outlines
from tests.actions.builtin.made_masks import EYES, Holder, detected, find, mask, outlines, quality


def isolated(found: Outlines, **params: Any) -> Outcome:
    (outcome,) = isolate_subject([Holder()], {"outlines": [found]}, IsolateSubject(**params))
    return outcome


def of(confidence: float) -> Mask:
    return mask("dog", confidence)


def test_the_largest_and_most_certain_find_is_the_subject() -> None:
    found = detected(find("dog", size=0.1), find("horse", size=0.3), find("car", size=0.31, sure=0.2))
    assert [one.label for one in subject_prompts({"detected_objects": found}, None)] == ["horse"]


def test_a_couple_is_two_subjects_and_a_passer_by_none() -> None:
    people = [find("person", 0.1, size=0.3), find("person", 0.5, size=0.25), find("person", 0.9, size=0.05)]
    prompts = subject_prompts({"detected_objects": detected(*people)}, None)
    assert [one.box for one in prompts] == [people[0].box, people[1].box]


def test_a_face_alone_is_taken_for_a_person_and_in_a_person_lends_its_landmarks() -> None:
    alone = subject_prompts({"detected_objects": detected(find("face", landmarks=EYES))}, None)
    assert [(one.subject, one.landmarks) for one in alone] == [("person", EYES)]
    assert alone[0].box.width == pytest.approx(0.6)
    assert alone[0].box.y2 == 1
    both = detected(find("person", 0.3, 0.2, 0.6), find("face", 0.5, 0.3, 0.1, landmarks=EYES))
    (prompt,) = subject_prompts({"detected_objects": both}, None)
    assert (prompt.box, prompt.landmarks) == (find("person", 0.3, 0.2, 0.6).box, EYES)


def test_without_finds_a_face_of_the_quality_check_else_what_stands_out() -> None:
    seen = {"detected_objects": detected(), "quality": quality(Box(0.4, 0.3, 0.5, 0.5))}
    assert [one.subject for one in subject_prompts(seen, None)] == ["person"]
    (prompt,) = subject_prompts({}, None)
    assert (prompt.subject, prompt.box) == ("unknown", Box(0, 0, 1, 1))


def test_where_a_step_looked_in_vain_nothing_else_is_taken_for_the_subject() -> None:
    assert subject_prompts({"detected_objects": detected()}, None) == ()


def test_a_named_result_alone_counts() -> None:
    results = {"detected_objects": detected(find("dog", size=0.1), find("car", size=0.5))}
    assert [one.label for one in subject_prompts(results, "detected_dogs")] == ["dog"]
    assert subject_prompts(results, "detected_cats") == ()


def test_the_background_is_blurred_by_the_strength_asked_for() -> None:
    (edit,) = isolated(outlines(of(0.8)), blur_background=True, strength=0.4).edits
    assert isinstance(edit.operation, BlurBackground)
    assert (edit.operation.strength, edit.operation.mask.png) == (0.4, of(0.8).png)
    assert (edit.source, edit.confidence) == ("explicit", 0.8)
    assert edit.reason == "the background is blurred, as the step asks"


def test_several_subjects_are_blurred_round_together() -> None:
    both = mask("person", 0.7, 0.4)
    outcome = isolated(outlines(mask("person"), mask("person"), together=both), blur_background=True)
    assert [edit.operation.mask.digest for edit in outcome.edits] == [both.digest]  # type: ignore[union-attr]
    assert outcome.result.count == 2


def test_along_an_unsure_outline_nothing_is_blurred() -> None:
    outcome = isolated(outlines(of(0.4)), blur_background=True)
    assert outcome.edits == ()
    (reason,) = outcome.reasons
    assert (reason.code, reason.value, reason.threshold) == ("background_not_blurred", 0.4, 0.6)


def test_nothing_is_blurred_that_stands_out_beside_the_subject() -> None:
    beside = isolated(replace(outlines(of(0.9)), share=0.06), blur_background=True)
    assert beside.edits == ()
    (reason,) = beside.reasons
    assert (reason.code, reason.value, reason.threshold) == ("background_not_blurred", 0.06, 0.15)
    assert "something else than the dog stands out" in reason.message
    assert isolated(replace(outlines(of(0.9)), share=0.24), blur_background=True).edits


@pytest.mark.parametrize(
    ("background", "colour"), [("transparent", None), ("#FFFFFF", (255, 255, 255)), ("#0a141e", (10, 20, 30))]
)
def test_a_background_is_removed_along_a_sure_outline(background: str, colour: tuple[int, int, int] | None) -> None:
    (edit,) = isolated(outlines(of(0.6)), remove_background=True, background=background).edits
    assert isinstance(edit.operation, RemoveBackground)
    assert edit.operation.colour == colour


def test_nothing_is_cut_along_an_unsure_outline() -> None:
    outcome = isolated(outlines(of(0.59)), remove_background=True)
    assert outcome.edits == ()
    (reason,) = outcome.reasons
    assert reason.message == (
        "The background was not removed: the outline of the dog is too uncertain (0.59); 0.60 would do."
    )


def test_where_both_are_asked_for_the_subject_is_cut_out() -> None:
    asked = {"remove_background": True, "blur_background": True}
    sure, unsure = isolated(outlines(of(0.9)), **asked), isolated(outlines(of(0.4)), **asked)
    assert [type(edit.operation) for edit in sure.edits] == [RemoveBackground]
    assert unsure.edits == ()
    assert [reason.code for reason in unsure.reasons] == ["background_not_removed", "background_not_blurred"]


@pytest.mark.parametrize("found", [outlines(), outlines(None)])
def test_no_subject_is_a_reason_and_no_edit(found: Outlines) -> None:
    outcome = isolated(found, blur_background=True)
    assert outcome.edits == ()
    assert [reason.code for reason in outcome.reasons] == ["no_subject"]
    assert outcome.result.count == 0


def test_an_outline_alone_asks_for_no_edit() -> None:
    assert isolated(outlines(of(0.9))).edits == ()
    assert not isolate_subject.edits(IsolateSubject())
    assert isolate_subject.edits(IsolateSubject(blur_background=True))
    assert isolate_subject.edits(IsolateSubject(remove_background=True))


@pytest.mark.parametrize("background", ["white", "#fff", "#gggggg", "ffffff", ""])
def test_a_background_that_is_no_colour_is_refused(background: str) -> None:
    with pytest.raises(ValidationError, match="a colour as '#rrggbb'"):
        IsolateSubject(background=background)


def test_the_sentence_says_what_becomes_of_the_rest() -> None:
    say = isolate_subject.sentence
    assert say(IsolateSubject()) == "Outline the subject"
    assert say(IsolateSubject(blur_background=True)) == "Outline the subject and blur the rest"
    assert say(IsolateSubject(remove_background=True)) == "Outline the subject and cut it out"
    assert say(IsolateSubject(remove_background=True, background="#ffffff", blur_background=True)) == (
        "Outline the subject and set it before #ffffff"
    )
