"""What a builder draws of a text, whatever is wrong with it."""

import pytest

from safelight import recipes
from safelight.actions.catalogue import Catalogue
from safelight.app.building.analysis import view_of_text
from safelight.app.building.view import DocumentView, Located, StepView, Wire
from safelight.models.profiles import Profile

WRONG = """\
stages:
  - name: look
    steps:
      - model: nimo
        action: quality_check
      - model: nima
        action: quality_filter
        technical_min: 11
        conditional: {if: "people.count > 0"}
  - model: siglip
    time_windw: 5
    action: group_similar
"""


@pytest.fixture(name="seen")
def _seen(catalogue: Catalogue, profile: Profile) -> object:
    return lambda text: view_of_text(text, catalogue, profile)


def by_id(view: DocumentView) -> dict[str, StepView]:
    return {step.id: step for step in view.steps}


@pytest.mark.parametrize("name", recipes.names())
def test_shipped_recipes_are_sound_and_every_step_has_its_place(name: str, seen) -> None:
    view = seen(recipes.path(name).read_text())
    assert view.sound
    assert view.problems == ()
    written = [step.path for step in view.steps if not step.added]
    assert len(set(written)) == len(written)
    assert all(step.path == () for step in view.steps if step.added)
    for step in view.steps:
        assert "".join(part.text for part in step.sentence_parts) == step.sentence


def test_everything_that_is_wrong_has_its_path(seen) -> None:
    view = seen(WRONG)
    assert not view.sound
    assert [(one.problem.message.split(";")[0], one.path) for one in view.problems] == [
        ("unknown model 'nimo'", ("stages", 0, "steps", 0, "model")),
        ("'technical_min' of action 'quality_filter' must be at most 10, not 11",
         ("stages", 0, "steps", 1, "parameters", "technical_min")),
        ("the condition reads 'people', which no step gives", ("stages", 0, "steps", 1, "conditional", "if")),
        ("action 'group_similar' has no parameter 'time_windw'", ("stages", 1, "steps", 0, "parameters", "time_windw")),
    ]  # fmt: skip
    steps = by_id(view)
    assert steps["quality_filter"].problems == (1, 2)
    assert steps["group_similar"].problems == (3,)
    assert steps["quality_check"].model == "nimo"


def test_what_is_said_of_a_step_as_a_whole_is_the_steps(seen) -> None:
    view = seen("stages:\n  - name: a\n    steps:\n      - name: x\n        output_to: y\n")
    assert [one.path for one in view.problems] == [("stages", 0, "steps", 0)]
    view = seen("stages:\n  - name: a\n  - name: b\n    steps:\n      - name: b.c\n        action: decide\n")
    assert [one.path for one in view.problems] == [("stages", 0), ("stages", 1, "steps", 0, "name")]


def test_a_text_that_cannot_be_read_has_no_recipe(seen) -> None:
    view = seen("stages: [")
    assert view.recipe is None
    assert [(one.problem.line, one.path) for one in view.problems] == [(1, ())]
    assert view.text == "stages: ["


def test_an_empty_text_is_a_recipe_without_stages(seen) -> None:
    view = seen("# nothing yet\n")
    assert view.recipe == {"format": 1, "name": "recipe", "version": "1.0"}
    assert [one.problem.message for one in view.problems] == ["the recipe is empty"]


def test_the_recipe_is_in_full_form_under_the_actions_own_names(seen) -> None:
    view = seen("stages: [{model: rt-detr, detect: [face], min_confidence: 0.8}]")
    step = {
        "model": "rt-detr",
        "action": "detect_objects",
        "parameters": {"classes": ["face"], "confidence_threshold": 0.8},
    }
    assert view.recipe["stages"] == [{"name": "rt-detr", "steps": [step]}]
    assert by_id(view)["detect_objects"].parameters["max_detections"] == 100


def test_steps_read_results_for_a_reason(seen) -> None:
    steps = by_id(seen(recipes.path("five-stages").read_text()))
    assert steps["segment_objects"].reads == (
        Wire("detected_objects", "detect_objects", "condition"),
        Wire("detected_objects", "detect_objects", "input"),
    )
    assert Wire("object_count", "detect_objects", "prompt") in steps["suggest_edits"].reads
    assert Wire("similar_images", "group_similar", "condition") in steps["rank_all"].reads
    assert steps["segment_all_faces"].flow == 0
    assert steps["segment_all_faces"].path == ("stages", 4, "conditional_flows", 0, "steps", 0)


def test_a_disabled_step_stands_where_it_is_written(seen) -> None:
    text = (
        "stages: [{steps: [{action: decide}, {model: nima, action: quality_check, disabled: true}, {action: export}]}]"
    )
    view = seen(text)
    assert [(step.id, step.disabled) for step in view.steps if not step.added] == [
        ("decide", False),
        ("quality_check", True),
        ("export", False),
    ]
    assert view.sound


def test_steps_that_an_alias_shares_stand_in_two_places(seen) -> None:
    view = seen("stages:\n- {name: a, steps: &s [{action: decide}]}\n- {name: b, steps: *s}\n")
    written = [step.path for step in view.steps if not step.added]
    assert written == [("stages", 0, "steps", 0), ("stages", 1, "steps", 0)]


def test_what_nobody_plays_is_said_where_it_is_optional_and_is_wrong_where_not(seen) -> None:
    text = "stages: [{model: qwen2.5-vl, prompt: Who is it?, optional: true}]"
    assert "can answer a question in words" in by_id(seen(text))["prompt"].left_out
    view = seen(text.replace(", optional: true", ""))
    assert not view.sound
    assert by_id(view)["prompt"].problems == (0,)


def test_a_value_that_a_run_must_be_given_is_asked_for_and_no_fault(seen) -> None:
    prompt = "prompt: 'For ${client}', variables: {client: user_defined}, optional: true"
    view = seen(f"stages: [{{model: qwen2.5-vl, {prompt}}}]")
    assert view.sound
    assert view.asks == ("client",)


def test_models_that_do_not_fit_the_memory_are_told(seen) -> None:
    text = "stages: [{model: nima, action: quality_check}]\nglobal_parameters: {gpu_memory_limit: 1MB}\n"
    problems = seen(text).problems
    assert [one.path for one in problems] == [("global_parameters", "gpu_memory_limit")]
    assert isinstance(problems[0], Located)


def test_stages_wait_for_the_one_before_unless_they_say(seen) -> None:
    text = "stages:\n- {name: a, steps: [{action: decide}]}\n- {name: b, steps: [{action: export}]}\n"
    assert [stage.depends_on for stage in seen(text).stages] == [(), ("a",)]
