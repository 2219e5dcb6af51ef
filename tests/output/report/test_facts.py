"""What is known of a photo, in the enlarged view."""

from safelight.actions.builtin.analyze_scene import SceneAnalysis
from safelight.actions.outcome import LoopTrace
from safelight.aggregate.decision import Decision
from safelight.aggregate.processing import Emphasis
from safelight.imaging.geometry import Box
from safelight.models.answer import Answer
from safelight.models.composition import Composition
from safelight.models.finds import Detection
from safelight.models.scene import SceneSubject, Tilt
from safelight.models.suggestion import Suggestion
from safelight.output.report.facts import facts
from tests.output.report.records import copied, found, outlined, quality, record

WHOLE = Box(0.0, 0.0, 1.0, 1.0)


def scene(**said) -> SceneAnalysis:
    plain = {
        "scene_type": "portrait",
        "lighting": "golden_hour",
        "subjects": (SceneSubject("person", WHOLE, "left third"),),
        "composition": ("the head is cut",),
        "suggestions": ("leave more room",),
        "colour_cast": "warm",
        "cast": (3.0, 12.0),
        "tilt": Tilt(-1.4, 0.62, certain=False),
        "key": "low",
        "depth_of_field": "shallow",
        "producer": "builtin/analyst@1",
    }
    return SceneAnalysis(**(plain | said))


def _facts(results, **known) -> dict[str, str]:
    return dict(facts(record(1, results=results, **known)))


def test_a_scene_is_told_in_words():
    said = _facts({"scene_analysis": scene()})
    assert said["Scene"] == "portrait"
    assert said["Light"] == "golden hour, low key, warm cast and shallow depth of field"
    assert said["Subjects"] == "person (left third)"
    assert said["Level"] == "level when turned 1.4° anticlockwise (confidence 62 %, not certain)"
    assert (said["Remarks"], said["Could be better"]) == ("The head is cut.", "Leave more room.")


def test_what_a_scene_does_not_say_takes_no_line():
    plain = scene(
        scene_type="general",
        lighting="normal",
        subjects=(),
        composition=(),
        suggestions=(),
        colour_cast="none",
        tilt=None,
        key="normal",
        depth_of_field="unknown",
    )
    shown = _facts({"scene_analysis": plain})
    assert not {"Scene", "Light", "Subjects", "Level", "Remarks", "Could be better"} & set(shown)


def test_a_low_key_light_is_said_once():
    said = _facts({"s": scene(lighting="low_key", colour_cast="none", depth_of_field="unknown")})
    assert said["Light"] == "low key"


def test_free_answers_are_shown_by_their_names():
    assert _facts({"s": scene(views={"dress_code": "black tie"})})["Dress code"] == "black tie"


def test_what_was_found_and_outlined_is_counted():
    dog, face = Detection("dog", 0.87, WHOLE, "x"), Detection("face", 0.9, WHOLE, "x", eyes="open")
    said = _facts({"found": found(dog, face), "masks": outlined("dog")})
    assert (said["Found"], said["Eyes"]) == ("1 dog and 1 face", "open on 1 face")
    assert said["Outlined"] == "dog (11 % of the picture, confidence 82 %)"


def test_many_outlines_are_not_named_one_by_one():
    assert _facts({"masks": outlined(*"abcdefgh")})["Outlined"].endswith(" and 2 more")


def test_composition_suggestions_and_decisions_are_told():
    results = {
        "composition": Composition(6.31, "low", ("the eyes stand on the upper third",), None, "builtin/composition@1"),
        "suggested": Suggestion(None, (), (), ("a tighter crop",), "prose", "builtin/suggester@1"),
    }
    decided = Decision(
        notes=("no crop: it would cut a face",), emphasis=(Emphasis("dog", WHOLE, "31% of the picture"),)
    )
    said = _facts(results, decision=decided)
    assert (said["Composition"], said["Composed"]) == (
        "6.3 of 10, low confidence",
        "The eyes stand on the upper third.",
    )
    assert said["Suggested"] == "A tighter crop."
    assert said["Main subject"] == "dog (31% of the picture)"
    assert said["Decided"] == "No crop: it would cut a face."


def test_every_result_names_who_measured_it():
    results = {
        "quality": quality(),
        "found": found(),
        "again": found(),
        "masks": outlined("dog"),
        "scene": scene(),
        "caption": Answer("A dog.", "local/qwen@3"),
        "looped": LoopTrace((quality(), Composition(6.0, "low", (), None, "builtin/composition@1")), 1, False),
    }
    said = _facts(results)
    assert {name: value for name, value in said.items() if name.endswith(" by")} == {
        "Measured by": "builtin/quality@1",
        "Found by": "builtin/finds@1",
        "Outlined by": "builtin/outlines@1",
        "Described by": "builtin/analyst@1",
        "Caption by": "local/qwen@3",
        "Composition by": "builtin/composition@1",
    }


def test_the_copy_is_named_with_its_size():
    assert _facts({}, copy=copied(1))["Copy"] == "edited/IMG_0001.jpg, 4800 × 3200"


def test_a_copy_of_the_same_bytes_is_named_as_that():
    same = copied(1, width=0, height=0, thumb=b"")
    assert _facts({}, copy=same)["Copy"] == "edited/IMG_0001.jpg, the photo as it was"


def test_a_tilt_that_nobody_would_see_or_believe_is_not_told():
    for tilt in (Tilt(0.1, 0.9, certain=True), Tilt(1.6, 0.18, certain=False)):
        assert "Level" not in _facts({"scene": scene(tilt=tilt)})
