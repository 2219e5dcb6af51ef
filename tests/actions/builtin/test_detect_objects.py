"""`detect_objects`: which finds are believed, how they are read, who is set aside, and what is straightened."""

from typing import Any

import pytest

from safelight.actions.builtin.detect_objects import DetectObjects, detect_objects, sentence
from safelight.actions.builtin.finds_measurement import FINDS, TILT, Level
from safelight.actions.detected import finds_named
from safelight.actions.outcome import Outcome
from safelight.imaging.edits import Straighten
from safelight.imaging.geometry import Box
from safelight.metadata.facts import CaptureFacts
from safelight.models.contract import Sight
from safelight.models.finds import Detection, Finds
from safelight.models.scene import Tilt
from safelight.recipe.condition import Condition
from tests.actions.grouping.made_members import member


def find(label: str, confidence: float, left: float = 0.1) -> Detection:
    return Detection(label, confidence, Box(left, 0.1, left + 0.2, 0.4), "made")


def decided(*found: Detection, tilt: Tilt | None = None, **asked: Any) -> Outcome:
    params = DetectObjects(**asked)
    measured: dict[str, list[Any]] = {"finds": [Finds(found, "made@1")]}
    if params.use_for:
        measured["tilt"] = [Level(tilt)]
    (outcome,) = detect_objects([member(0)], measured, params)
    return outcome


def test_only_what_was_asked_for_and_is_sure_enough_is_believed() -> None:
    found = find("dog", 0.9), find("cat", 0.7), find("dog", 0.4), find("car", 0.9)
    result = decided(*found, classes=["dog", "cat"], confidence_threshold=0.6).result
    assert [(one.label, one.confidence) for one in result.detections] == [("dog", 0.9), ("cat", 0.7)]
    assert result.count == 2
    assert result.producer == "made@1"


def test_each_class_is_a_view_under_its_plurals() -> None:
    result = decided(find("person", 0.9), find("person", 0.8), classes=["person", "face"]).result
    assert set(result.views) == {"people", "persons", "faces"}
    assert (result.views["people"].count, result.views["people"].confidence) == (2, 0.9)
    assert (result.views["faces"].count, result.views["faces"].confidence) == (0, None)
    assert finds_named({"detected_objects": result}, "detected_people") == result.detections


def test_conditions_read_views() -> None:
    result = decided(find("face", 0.9), classes=["face", "dining table"]).result
    assert Condition("detected_objects.faces.count == 1").holds({"detected_objects": result}, frozenset())
    assert Condition("detected_objects.dining_tables.count == 0").holds({"detected_objects": result}, frozenset())


def test_max_detections_counts_per_class() -> None:
    found = [find("dog", 0.9 - n / 100) for n in range(5)] + [find("cat", 0.6)]
    result = decided(*found, classes=["dog", "cat"], max_detections=2).result
    assert [one.confidence for one in result.detections] == [0.9, 0.89, 0.6]
    assert result.views["dogs"].count == 2


def test_a_find_that_answers_two_words_counts_once() -> None:
    result = decided(find("dog", 0.9), classes=["pet", "animal"]).result
    assert result.count == 1
    assert result.views["pets"].count == result.views["animals"].count == 1


def test_a_find_called_by_a_wider_word_answers_that_word_alone() -> None:
    found = find("animal", 0.9), find("vehicle", 0.9)
    assert decided(*found, classes=["pet", "bird", "car"]).result.count == 0
    assert decided(*found, classes=["animal"]).result.count == 1


def test_nothing_found_sets_aside_and_says_what_would_have_changed_it() -> None:
    outcome = decided(
        find("animal", 0.317), classes=["bird", "animal"], confidence_threshold=0.5, early_exit_if_none=True
    )
    assert outcome.verdict == "review"
    (reason,) = outcome.reasons
    assert (reason.code, reason.value, reason.threshold) == ("nothing_found", 0.317, 0.5)
    assert reason.message == (
        "No bird or animal was found that is 50% sure: the surest is animal, at 31%; would pass at 0.31."
    )
    assert (
        decided(find("animal", 0.317), classes=["animal"], confidence_threshold=0.31, early_exit_if_none=True).verdict
        is None
    )


def test_nothing_at_all_is_said_as_such() -> None:
    outcome = decided(find("car", 0.9), classes=["bird"], early_exit_if_none=True)
    assert [(one.message, one.value) for one in outcome.reasons] == [("No bird was found.", 0.0)]


def test_without_the_gate_nothing_found_stops_nothing() -> None:
    outcome = decided(classes=["bird"])
    assert (outcome.verdict, outcome.reasons, outcome.result.count) == (None, (), 0)


def test_certain_lines_straighten() -> None:
    outcome = decided(classes=["furniture"], use_for="auto_straighten", tilt=Tilt(1.26, 0.8, True))
    (edit,) = outcome.edits
    assert (edit.operation, edit.source, edit.confidence) == (Straighten(1.26), "explicit", 0.8)
    assert [one.message for one in outcome.reasons] == ["Straightened by 1.3° clockwise: its lines say so."]
    assert outcome.result.tilt == Tilt(1.26, 0.8, True)


@pytest.mark.parametrize(
    ("tilt", "code", "said"),
    [
        (None, "not_straightened", "no clear line"),
        (Tilt(3.6, 0.1, False), "not_straightened", "no clear line"),
        (Tilt(-2.0, 0.3, False), "not_straightened", "2.0° counter-clockwise, but not surely enough"),
        (Tilt(0.1, 0.9, False), "stands_level", "stands level"),
    ],
)
def test_doubtful_lines_do_not(tilt: Tilt | None, code: str, said: str) -> None:
    outcome = decided(classes=["furniture"], use_for="auto_straighten", tilt=tilt)
    assert outcome.edits == ()
    assert outcome.verdict is None
    (reason,) = outcome.reasons
    assert reason.code == code
    assert said in reason.message


def test_tilt_is_measured_only_where_it_is_used() -> None:
    assert detect_objects.measurements(DetectObjects()) == (FINDS,)
    assert detect_objects.measurements(DetectObjects(use_for="auto_straighten")) == (FINDS, TILT)
    assert not detect_objects.says("edits", DetectObjects())
    assert detect_objects.says("edits", DetectObjects(use_for="auto_straighten"))


def test_the_detector_is_asked_for_both() -> None:
    class Player:
        def detect(self, sights: list[Sight]) -> list[Finds]:
            return [Finds((), "made@1") for _ in sights]

        def tilt(self, sights: list[Sight]) -> list[Tilt | None]:
            return [None for _ in sights]

    sights: Any = [Sight(object(), CaptureFacts())] * 2  # type: ignore[arg-type]
    assert FINDS.run(sights, DetectObjects(), Player()) == [Finds((), "made@1")] * 2
    assert TILT.run(sights, DetectObjects(), Player()) == [Level(None)] * 2


def test_a_photo_that_was_not_measured_has_no_result() -> None:
    assert detect_objects([member(0)], {"finds": [None]}, DetectObjects()) == [Outcome()]


def test_it_says_what_it_does() -> None:
    assert sentence(DetectObjects(classes=("bird", "animal"), confidence_threshold=0.6, early_exit_if_none=True)) == (
        "Find bird, animal where at least 60% sure; set photos without any aside"
    )
    assert sentence(DetectObjects(classes=("furniture",), use_for="auto_straighten")) == (
        "Find furniture where at least 50% sure; straighten photos by their lines"
    )
