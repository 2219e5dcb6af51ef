"""`analyze_scene`, `suggest_edits`, `prompt` and `composition_check`: what they make of answers."""

from typing import Any

import numpy as np
import pytest

from safelight.actions.builtin.analyze_scene import SCENE, AnalyzeScene, SceneAnalysis, analyze_scene
from safelight.actions.builtin.composition_check import (
    COMPOSITION,
    CompositionCheck,
    composition_check,
    finds_of,
)
from safelight.actions.builtin.prompt import ANSWER, Answered, Prompt, prompt
from safelight.actions.builtin.suggest_edits import SUGGESTIONS, SuggestEdits, suggest_edits
from safelight.actions.detected import DetectedObjects
from safelight.actions.outcome import Outcome
from safelight.imaging.edits import Tone
from safelight.imaging.geometry import Box
from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.answer import Answer
from safelight.models.composition import Composition
from safelight.models.contract import Sight
from safelight.models.finds import Detection
from safelight.models.scene import Question, Scene, Tilt
from safelight.models.suggestion import Suggestion
from safelight.plan.kinds import kind_of
from safelight.recipe.kinds import Record, Text
from safelight.recipe.reachable import reach
from tests.actions.grouping.made_members import member

SCENE_SEEN = Scene(
    "portrait", "backlit", (), ("A face is cut.",), (), tilt=Tilt(1.2, 0.9, certain=True), answers={"mood": "calm"}
)
ADVICE = Suggestion(Box(0.1, 0.1, 0.9, 0.9), (Tone(exposure=0.3),), ("dog",), ("dark",), "Raise it.", "made")
JUDGED = Composition(6.4, "low", ("fine",), Box(0.2, 0.2, 0.8, 0.8), "made")
DOG = Detection("dog", 0.9, Box(0.1, 0.1, 0.3, 0.3), "made")


class Player:
    """Answers what it is asked with what it is asked about."""

    def __init__(self) -> None:
        self.given: list[Any] = []

    def analyse(self, sights: Any, _question: Question) -> list[Scene]:
        return [SCENE_SEEN for _ in sights]

    def suggest(self, sights: Any, _question: Question) -> list[Suggestion]:
        self.given = [one.given for one in sights]
        return [ADVICE for _ in sights]

    def answer(self, sights: Any, question: Question) -> list[Answer]:
        return [Answer(question.prompt, "made", dict.fromkeys(question.fields, "yes")) for _ in sights]

    def judge(self, sights: Any) -> list[Composition]:
        self.given = [one.given for one in sights]
        return [JUDGED for _ in sights]


def sight(given: Any) -> Sight:
    return Sight(Picture(np.zeros((2, 2, 3), np.uint8), 2, 2), CaptureFacts(), given=given)


def test_a_scene_becomes_a_result_that_conditions_can_read() -> None:
    (outcome,) = analyze_scene([member(0)], {"scene": [SCENE_SEEN]}, AnalyzeScene())
    assert isinstance(outcome.result, SceneAnalysis)
    assert reach({"s": outcome.result}, ["s", "lighting"]) == "backlit"
    assert reach({"s": outcome.result}, ["s", "tilt", "angle"]) == 1.2
    assert reach({"s": outcome.result}, ["s", "mood"]) == "calm"


def test_conditions_are_checked_against_the_closed_lists() -> None:
    kind = kind_of(SceneAnalysis)
    assert isinstance(kind, Record)
    lighting, scene = kind.fields["lighting"], kind.fields["scene_type"]
    assert isinstance(lighting, Text)
    assert isinstance(scene, Text)
    assert "low_light" in lighting.choices
    assert "portrait" in scene.choices


def test_what_was_not_measured_gives_no_result() -> None:
    assert analyze_scene([member(0)], {"scene": [None]}, AnalyzeScene()) == [Outcome()]
    assert suggest_edits([member(0)], {"suggestions": [None]}, SuggestEdits()) == [Outcome()]
    assert prompt([member(0)], {"answer": [None]}, Prompt()) == [Outcome()]
    assert composition_check([member(0)], {"composition": [None]}, CompositionCheck()) == [Outcome()]


def test_a_suggestion_is_given_to_the_decision_and_edits_nothing_itself() -> None:
    (outcome,) = suggest_edits([member(0)], {"suggestions": [ADVICE]}, SuggestEdits())
    assert outcome.result == ADVICE
    assert outcome.edits == ()
    assert suggest_edits.edits(SuggestEdits())


def test_as_text_a_suggestion_is_prose_alone() -> None:
    params = SuggestEdits(output_format="text")
    (outcome,) = suggest_edits([member(0)], {"suggestions": [ADVICE]}, params)
    assert (outcome.result.crop, outcome.result.corrections) == (None, ())
    assert outcome.result.text == "Raise it."
    assert not suggest_edits.edits(params)


def test_the_player_is_told_what_earlier_steps_found() -> None:
    player, params = Player(), SuggestEdits(context_from=("detected_objects",))
    found = DetectedObjects(1, (DOG,))
    assert SUGGESTIONS.given is not None
    given = SUGGESTIONS.given(member(0, results={"detected_objects": found}), params)
    assert SUGGESTIONS.run([sight(given)], params, player) == [ADVICE]
    assert player.given == [{"detected_objects": found}]


def test_a_free_question_is_answered_with_the_fields_that_were_asked_for() -> None:
    params = Prompt(prompt="Who is it?", extract=("name",))
    assert ANSWER.given is not None
    answers = ANSWER.run([sight(ANSWER.given(member(0), params))], params, Player())
    (outcome,) = prompt([member(0)], {"answer": answers}, params)
    assert outcome.result == Answered("Who is it?", "made", {"name": "yes"})
    assert prompt.fields(params) == ("name",)


def test_a_scene_is_measured_by_the_analyst() -> None:
    params = AnalyzeScene()
    assert SCENE.given is not None
    assert SCENE.run([sight(SCENE.given(member(0), params))], params, Player()) == [SCENE_SEEN]


@pytest.mark.parametrize("suggest", [True, False])
def test_a_composition_crop_is_there_only_where_it_was_asked_for(suggest: bool) -> None:
    params = CompositionCheck(suggest_crop=suggest)
    (outcome,) = composition_check([member(0)], {"composition": [JUDGED]}, params)
    assert (outcome.result.crop is not None) == suggest == composition_check.edits(params)
    assert outcome.result.score == 6.4
    assert outcome.verdict is None


def test_composition_is_judged_knowing_every_find_once() -> None:
    player = Player()
    known = member(0, results={"people": DetectedObjects(1, (DOG,)), "again": DetectedObjects(1, (DOG,)), "n": 1})
    assert COMPOSITION.run([sight(finds_of(known))], CompositionCheck(), player) == [JUDGED]
    assert player.given == [(DOG,)]


def test_steps_say_in_plain_words_what_they_do() -> None:
    assert suggest_edits.sentence(SuggestEdits(context_from=("a", "b"))) == (
        "Suggest a crop and corrections, knowing a and b"
    )
    assert analyze_scene.sentence(AnalyzeScene(extract_fields=("lighting",))) == "Say what the photo shows: lighting"
    assert composition_check.sentence(CompositionCheck(suggest_crop=True)) == "Judge the composition and suggest a crop"
    assert prompt.sentence(Prompt(prompt="Why?")) == "Ask 'Why?'"
