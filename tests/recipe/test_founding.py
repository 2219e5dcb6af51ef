"""Every recipe of the founding document loads as it is written there."""

import pytest

from safelight.errors import RecipeError
from safelight.recipe.grammar import Recipe
from safelight.recipe.load import load_file
from tests.recipe.recipes import FOUNDING, GOLDEN, LOADABLE


def recipe(name: str) -> Recipe:
    return load_file(FOUNDING / name).recipe


@pytest.mark.parametrize("name", LOADABLE)
def test_it_loads(name: str) -> None:
    assert recipe(name).stages


def test_a_stage_by_itself_is_a_recipe() -> None:
    alone = recipe("initial_assessment.yaml")
    assert alone.name == "initial_assessment"
    (stage,) = alone.stages
    assert [step.action for step in stage.steps] == ["quality_check", "find_duplicates"]
    assert stage.steps[0].parameters == {
        "technical_threshold": 6.0,
        "aesthetic_threshold": 5.0,
        "reject_if_below": True,
    }


def test_the_five_stages_keep_their_flows_and_loops() -> None:
    stages = recipe("five_stages.yaml").stages
    assert [stage.name for stage in stages] == [
        *("initial_assessment", "scene_analysis", "object_processing", "enhancement", "smart_actions")
    ]
    flows = stages[4].conditional_flows
    assert [flow.action for flow in flows] == [
        *("group_photo_optimization", "low_light_enhancement", "best_shot_selection")
    ]
    assert flows[0].steps[0].parameters == {"enhance": "sharpness"}
    assert flows[1].steps[0].iterate_until == "technical_score > 7.0"
    conditional = stages[2].steps[1].conditional
    assert conditional is not None
    assert (conditional.if_, conditional.else_) == ("detected_objects.count > 0", "skip")


def test_the_schema_example_keeps_its_outer_key_its_limits_and_its_order() -> None:
    sports = recipe("sports.json")
    assert sports.name == "Sports Action Photography"
    assert sports.global_parameters.gpu_memory_limit == 6_000_000_000
    assert sports.global_parameters.cache_models == ("rt-detr", "sam2")
    first, second = sports.stages
    assert (first.parallel, first.continue_on_failure, first.depends_on) == (True, False, None)
    assert (second.depends_on, second.timeout_seconds) == (("quality_filter",), 30)


def test_a_stage_that_is_itself_a_step_keeps_what_stands_beside_its_action() -> None:
    wedding = recipe("wedding.yaml")
    assert [stage.name for stage in wedding.stages] == [
        *("group_similar", "select_best_from_group", "rt-detr", "qwen2.5-vl", "enhance_faces")
    ]
    steps = [stage.steps[0] for stage in wedding.stages]
    assert steps[0].parameters == {"time_window": 5}
    assert (steps[2].action, steps[2].parameters) == (None, {"detect": ["person", "face"], "min_confidence": 0.8})
    assert steps[3].parameters == {"prompt": "Identify the bride, groom, and key moments"}
    assert steps[4].parameters == {"input_from": "detected_faces"}


@pytest.mark.parametrize("name", ["smart_actions.yaml", "five_stages_as_written.yaml"])
def test_the_step_with_two_models_is_a_located_error(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOUNDING)
    with pytest.raises(RecipeError) as caught:
        load_file(name)
    assert str(caught.value) + "\n" == (GOLDEN / f"{name}.txt").read_text()
