"""Questions to a vision-language model: the prompt filled in, and what the model is told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from safelight.actions.builtin.analyze_scene import AnalyzeScene
from safelight.actions.builtin.suggest_edits import SuggestEdits
from safelight.actions.detected import ClassView, DetectedObjects
from safelight.actions.question import Asked, asked, by_question, told
from safelight.imaging.geometry import Box
from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.contract import Sight
from safelight.models.finds import Detection
from safelight.models.scene import Question
from tests.actions.grouping.made_members import MadeMember, member

DOG = Detection("dog", 0.9, Box(0.1, 0.1, 0.3, 0.3), "made")
FOUND = DetectedObjects(1, (DOG,), views={"dogs": ClassView(1, 0.9, (DOG,))})


@dataclass(frozen=True)
class Weddings(MadeMember):
    """A photo of which it is known what `${photo_type}` is."""

    def filled(self, text: str) -> str:
        return text.replace("${photo_type}", "wedding")


def sight(question: Question, **results: Any) -> Sight:
    pixels = np.zeros((2, 2, 3), np.uint8)
    return Sight(Picture(pixels, 2, 2), CaptureFacts(), given=Asked(question, results))


def test_a_question_is_the_prompt_filled_in_and_the_fields_that_must_be_answered() -> None:
    plain = member(0)
    wedding = Weddings(plain.index, plain.photo)
    given = asked("prompt_template", ("extract_fields",))
    found = given(
        wedding, AnalyzeScene(prompt_template="A ${photo_type}?", extract_fields=("lighting",), temperature=0.5)
    )
    assert found == Asked(Question("A wedding?", ("lighting",), 0.5), {})


def test_a_model_is_told_the_results_that_the_step_names() -> None:
    known = member(0, results={"detected_objects": FOUND, "other": 7})
    found = asked("prompt_template")(known, SuggestEdits(context_from=("detected_objects", "scene_analysis")))
    assert found.results == {"detected_objects": FOUND}


def test_the_finds_of_one_class_are_told_under_their_own_name() -> None:
    assert told({"people": FOUND}, ["detected_dogs"])["detected_dogs"].detections == (DOG,)


def test_neighbours_that_are_asked_the_same_are_asked_together_and_given_what_they_were_told() -> None:
    calls: list[tuple[str, list[Any]]] = []

    def ask(sights: Sequence[Sight], question: Question) -> list[str]:
        calls.append((question.prompt, [one.given for one in sights]))
        return [question.prompt] * len(sights)

    one = Question("a", ())
    answers = by_question([sight(one, n=1), sight(one, n=2), sight(replace(one, prompt="b"))], ask)
    assert answers == ["a", "a", "b"]
    assert calls == [("a", [{"n": 1}, {"n": 2}]), ("b", [{}])]
