"""Faces are outlined, and improved inside: gently, and only where there is something to improve."""

from typing import Any

import pytest

from safelight.actions.builtin.face_edits import lift
from safelight.actions.builtin.segment_all_faces import (
    EnhanceFaces,
    SegmentAllFaces,
    enhance_faces,
    segment_all_faces,
)
from safelight.actions.outcome import Outcome
from safelight.imaging.edits import MaskImage, Sharpen, Tone, Within
from safelight.imaging.geometry import Box
from safelight.models.outlines import Mask, Outlines, Prompt
from tests.actions.builtin.made_masks import Holder, detected, find, mask, outlines, quality

FOUND = {"detected_objects": detected(find("face"), find("dog"))}
SEEN = {"quality": quality(Box(0.1, 0.1, 0.2, 0.2))}


def asks(results: dict[str, Any], **params: Any) -> tuple[Prompt, ...]:
    given = segment_all_faces.measures[0].given
    assert given is not None
    prompts: tuple[Prompt, ...] = given(Holder(results), SegmentAllFaces(**params))  # type: ignore[arg-type]
    return prompts


def outlined(found: Outlines, results: dict[str, Any] | None = None, **params: Any) -> Outcome:
    members = [Holder(FOUND if results is None else results)]
    (outcome,) = segment_all_faces(members, {"outlines": [found]}, SegmentAllFaces(**params))
    return outcome


def face(lightness: float, lightest: float, coverage: float = 0.1) -> Mask:
    return mask("face", 0.9, coverage, lightness=lightness, lightest=lightest)


def test_the_detectors_faces_come_first_then_those_that_the_quality_check_saw() -> None:
    assert [one.box for one in asks(FOUND | SEEN)] == [find("face").box]
    assert [one.box for one in asks({"detected_objects": detected(find("dog"))} | SEEN)] == [Box(0.1, 0.1, 0.2, 0.2)]
    assert {one.subject for one in asks(FOUND | SEEN)} == {"face"}


def test_a_detector_that_looked_for_faces_and_found_none_is_believed() -> None:
    assert asks({"detected_objects": detected(views=["faces"])} | SEEN) == ()


def test_faces_of_a_named_result_alone() -> None:
    assert [one.box for one in asks(FOUND | SEEN, input_from="detected_objects")] == [find("face").box]
    assert asks(FOUND | SEEN, input_from="elsewhere") == ()


def test_outlines_alone_ask_for_no_edit() -> None:
    outcome = outlined(outlines(mask()))
    assert (outcome.result.count, outcome.edits, outcome.reasons) == (1, (), ())
    assert not segment_all_faces.edits(SegmentAllFaces())
    assert segment_all_faces.edits(SegmentAllFaces(enhance="sharpness"))


def test_sharpness_is_one_gentle_edit_for_all_faces() -> None:
    both = mask("face", 0.7, 0.2)
    outcome = outlined(outlines(mask(), mask(coverage=0.05), together=both), enhance="sharpness")
    (edit,) = outcome.edits
    assert isinstance(edit.operation, Within)
    assert edit.operation.mask == MaskImage(both.digest, both.png)
    assert isinstance(edit.operation.edit, Sharpen)
    assert edit.operation.edit.amount <= 0.4
    assert (edit.source, edit.confidence) == ("explicit", 0.7)
    assert [reason.message for reason in outcome.reasons] == ["2 faces are sharpened gently, as the step asks."]


def test_a_player_that_joins_no_masks_is_served_face_by_face() -> None:
    assert len(outlined(outlines(mask(), mask(coverage=0.05)), enhance="sharpness").edits) == 2


def test_only_a_dark_face_is_lifted() -> None:
    outcome = outlined(outlines(face(28, 45), face(60, 85, 0.2)), enhance="exposure")
    (edit,) = outcome.edits
    assert isinstance(edit.operation, Within)
    assert isinstance(edit.operation.edit, Tone)
    assert 0.15 <= edit.operation.edit.exposure <= 0.8
    (reason,) = outcome.reasons
    assert (reason.code, reason.value) == ("faces_lifted", 28)
    assert reason.message == "A face has little light: lifted by 0.8 EV."


def test_dark_skin_in_good_light_stays_as_it_is() -> None:
    assert lift(face(34, 72)) == 0
    (reason,) = outlined(outlines(face(34, 72)), enhance="exposure").reasons
    assert reason.message == "The face has enough light; nothing was changed."


@pytest.mark.parametrize(("lightness", "lightest"), [(0, 0), (3, 5), (20, 30), (40, 60), (44, 64)])
def test_a_lift_is_bounded_and_never_beyond_what_is_missing(lightness: float, lightest: float) -> None:
    assert 0 <= lift(face(lightness, lightest)) <= 0.8


def test_a_mask_whose_light_nobody_measured_is_left_alone() -> None:
    assert lift(mask()) == 0


def test_of_many_dark_faces_the_largest_are_lifted_and_the_rest_is_said() -> None:
    dark = [face(25 + n, 40, 0.01 * (n + 1)) for n in range(12)]
    outcome = outlined(outlines(*dark), enhance="exposure")
    assert len(outcome.edits) == 8
    assert [reason.message for reason in outcome.reasons] == [
        "8 faces have little light: the darkest is lifted by 0.8 EV.",
        "4 smaller dark faces were left as they are.",
    ]


def test_without_a_face_there_is_a_reason_and_no_edit() -> None:
    empty = {"detected_objects": detected(views=["faces"])}
    outcome = outlined(outlines(), empty, enhance="sharpness")
    assert (outcome.edits, outcome.result.note) == ((), "There is no face in it.")
    assert [reason.code for reason in outcome.reasons] == ["no_face"]
    assert outlined(outlines(), {}, enhance="sharpness").result.note == "No step before it has looked for faces."


def test_of_a_hundred_faces_the_note_says_how_many_were_outlined() -> None:
    crowd = {"detected_objects": detected(*(find("face", size=0.001 * (n + 1)) for n in range(100)))}
    assert len(asks(crowd)) == 40
    assert outlined(outlines(mask()), crowd).result.note == "Only the 40 largest of 100 are outlined."


def test_enhancing_faces_reads_the_faces_of_the_detector() -> None:
    params = EnhanceFaces()
    assert (params.input_from, params.enhance) == ("detected_faces", "exposure")
    (outcome,) = enhance_faces([Holder(FOUND)], {"outlines": [outlines(face(28, 45))]}, params)
    assert len(outcome.edits) == 1
    assert enhance_faces.edits(params)
    assert enhance_faces.sentence(params) == "Improve the exposure of each face of detected_faces"
