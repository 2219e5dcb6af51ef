"""`final_quality_check`: what harmed is undone, what was asked for by name stays."""

from dataclasses import replace

import pytest

from safelight.actions.builtin.apply_edits import Edited
from safelight.actions.builtin.final_quality_check import (
    FinalQuality,
    FinalQualityCheck,
    final_quality_check,
    proposes,
)
from safelight.imaging.edits import BlurBackground, Crop, Edit, MaskImage, Operations, Tone
from safelight.imaging.geometry import Box
from tests.actions.grouping.made_contenders import quality
from tests.actions.grouping.made_members import MadeMember, member

CROP = Edit(Crop(Box(0.1, 0.1, 0.9, 0.9)), "suggested")
TONE = Edit(Tone(exposure=0.5), "measured")
BLUR = Edit(BlurBackground(MaskImage("m")), "explicit")
PARAMS = FinalQualityCheck()


def checked(wanted: tuple[Edit, ...], scores: dict[Operations, float], faces: dict[Operations, int] | None = None):
    """The rounds as the engine plays them, and the reasons of the best one."""
    one: MadeMember = member(0, 0, results={"edited": Edited(wanted)})
    rounds: list[FinalQuality] = []
    said = []
    trial: Operations | None = ()
    while trial is not None:
        seen = quality(scores[trial], faces=(1.0,) * (faces or {}).get(trial, 0))
        (outcome,) = final_quality_check([replace(one, trial=trial)], {"quality": [seen]}, PARAMS, previous=rounds)
        rounds.append(outcome.result)
        said.append(outcome.reasons)
        trial = proposes(one, rounds, PARAMS)
    best = max(range(len(rounds)), key=lambda at: (rounds[at].score, -at))
    return rounds, rounds[best], said[best]


def ops(*edits: Edit) -> Operations:
    return tuple(edit.operation for edit in edits)


def test_what_helps_stays_and_is_looked_at_once():
    rounds, best, said = checked((CROP, TONE), {(): 6.0, ops(CROP, TONE): 7.0})
    assert best.edits == (CROP, TONE)
    assert len(rounds) == 2
    assert said == ()


def test_a_correction_that_lowers_the_score_is_undone_and_the_crop_stays():
    scores = {(): 6.0, ops(CROP, TONE): 5.0, ops(TONE): 5.0, ops(CROP): 6.1}
    _, best, said = checked((CROP, TONE), scores)
    assert best.edits == (CROP,)
    assert best.undone == ("light and colour",)
    assert said[0].code == "edit_undone"
    assert said[0].message == "Undone: light and colour. With it the technical score is 5.00, without it 6.00."


def test_a_difference_that_two_decimals_do_not_show_is_said_in_words():
    _, _, said = checked((TONE,), {(): 7.343, ops(TONE): 7.341})
    assert said[0].message == "Undone: light and colour. With it the technical score falls by less than 0.01."


def test_where_everything_harms_the_photo_stays_as_it_was():
    _, best, said = checked((CROP, TONE), {(): 6.0, ops(CROP, TONE): 5.0, ops(TONE): 5.5, ops(CROP): 5.9})
    assert best.edits == ()
    assert best.technical_score == 6.0
    assert best.undone == ("the crop", "light and colour")
    told = "Undone: the crop and light and colour. With it the technical score is 5.00, without it 6.00."
    assert [reason.message for reason in said] == [told]


def test_a_crop_that_loses_a_face_is_undone_however_it_scores():
    scores = {(): 6.0, ops(CROP, TONE): 8.0, ops(TONE): 6.5}
    faces = {(): 2, ops(CROP, TONE): 1, ops(TONE): 2}
    _, best, said = checked((CROP, TONE), scores, faces)
    assert best.edits == (TONE,)
    assert said[0].message == "Undone: the crop. It would have lost 1 face."


def test_what_was_asked_for_by_name_stays_though_it_lowers_the_score():
    rounds, best, _ = checked((BLUR,), {(): 8.0, ops(BLUR): 6.0})
    assert best.edits == (BLUR,)
    assert len(rounds) == 2


def test_what_was_measured_is_held_against_what_was_asked_for():
    scores = {(): 8.0, ops(BLUR): 6.0, ops(TONE, BLUR): 6.4}
    _, best, _ = checked((TONE, BLUR), scores)
    assert best.edits == (TONE, BLUR)
    scores = {(): 8.0, ops(BLUR): 6.0, ops(TONE, BLUR): 5.9}
    _, best, said = checked((TONE, BLUR), scores)
    assert best.edits == (BLUR,)
    assert best.undone == ("light and colour",)
    told = "Undone: light and colour. With it the technical score is 5.90, without it 6.00."
    assert [reason.message for reason in said] == [told]


def test_without_edits_nothing_is_looked_at():
    rounds, best, _ = checked((), {(): 6.0})
    assert len(rounds) == 1
    assert best.edits == ()


@pytest.mark.parametrize("wanted", [(), (CROP,), (TONE,), (BLUR,), (CROP, TONE), (CROP, TONE, BLUR), (TONE, BLUR)])
def test_no_edit_is_tried_twice_and_the_rounds_end(wanted):
    one = member(0, 0, results={"edited": Edited(wanted)})
    rounds: list[FinalQuality] = []
    tried = []
    trial: Operations | None = ()
    while trial is not None:
        tried.append(trial)
        score = 9.0 if not trial else 1.0
        seen = {"quality": [quality(score)]}
        (outcome,) = final_quality_check([replace(one, trial=trial)], seen, PARAMS, previous=rounds)
        rounds.append(outcome.result)
        trial = proposes(one, rounds, PARAMS)
    settled = [rounds[-1].edits] if rounds[-1].undone else []  # where all others harmed
    assert len(set(map(repr, tried))) == len(tried) - len(settled) <= 5
    assert settled in ([], [tuple(edit for edit in wanted if edit == BLUR)])
