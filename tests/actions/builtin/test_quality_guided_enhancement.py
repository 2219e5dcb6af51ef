"""`quality_guided_enhancement`: corrections step by step, the best round so far as the next one's start."""

from dataclasses import replace

from safelight.actions.builtin.quality_guided_enhancement import (
    MOST_EXPOSURE,
    GuidedEnhancement,
    QualityGuidedEnhancement,
    proposes,
    quality_guided_enhancement,
)
from safelight.imaging.edits import Denoise, Edit, Operations, Tone
from tests.actions.grouping.made_contenders import quality
from tests.actions.grouping.made_members import member

PARAMS = QualityGuidedEnhancement()
DARK = {"overall": 12.0, "middle": 10.0, "brightest": 60.0, "darkest": 0.0, "burnt": 0.0, "contrast": 0.3}


def judged(trial: Operations, score: float, previous: tuple[GuidedEnhancement, ...] = (), **measures: float):
    seen = {"quality": [quality(score, **measures)]}
    (outcome,) = quality_guided_enhancement([replace(member(0), trial=trial)], seen, PARAMS, previous=previous)
    return outcome


def exposure(trial: Operations | None) -> float:
    return next(one.exposure for one in trial or () if isinstance(one, Tone))


def test_the_first_round_is_the_photo_as_it_was():
    outcome = judged((), 3.0, **DARK)
    assert outcome.result.corrections == ()
    assert outcome.edits == ()


def test_a_dark_scene_is_lifted_further_from_what_helped():
    start = judged((), 3.0, **DARK).result
    first = proposes(member(0), (start,), PARAMS)
    assert exposure(first) > 0
    better = judged(first or (), 4.5, (start,), **(DARK | {"overall": 24.0, "middle": 20.0})).result
    second = proposes(member(0), (start, better), PARAMS)
    assert exposure(second) > exposure(first)


def test_what_did_not_help_comes_again_at_half_strength():
    start = judged((), 3.0, **DARK).result
    first = proposes(member(0), (start,), PARAMS)
    worse = judged(first or (), 2.5, (start,), **DARK).result
    tried = [start, worse]
    while (trial := proposes(member(0), tried, PARAMS)) is not None:
        assert trial not in [one.corrections for one in tried]
        tried.append(judged(trial, 2.0, tuple(tried), **DARK).result)
    halves = [one.corrections for one in tried[1:]]
    assert any(exposure(one) == exposure(first) / 2 for one in halves if any(isinstance(op, Tone) for op in one))


def test_light_is_never_lifted_without_end():
    rounds = (judged((), 3.0, **DARK).result,)
    for number in range(20):
        trial = proposes(member(0), rounds, PARAMS)
        if trial is None:
            break
        rounds = (*rounds, judged(trial, 3.1 + number / 10, rounds, **DARK).result)
    assert max(exposure(one.corrections) for one in rounds[1:]) <= MOST_EXPOSURE


def test_what_it_corrects_is_an_edit_that_it_asked_for_and_says_what_it_gained():
    start = judged((), 3.0, **DARK).result
    outcome = judged((Tone(exposure=1.0), Denoise(0.4)), 6.0, (start,), **DARK)
    said = "The technical score rose from 3.0 to 6.0."
    assert outcome.edits == (
        Edit(Tone(exposure=1.0), "explicit", reason=said),
        Edit(Denoise(0.4), "explicit", reason=said),
    )
