"""Steps to nodes: short forms, names, aliases, overrides."""

import pytest

from safelight.errors import CallError
from safelight.plan.check import validate
from tests.plan.world import CATALOGUE, node, planned, recipe


def test_a_step_without_action_is_known_by_the_parameters_that_only_one_action_has() -> None:
    assert validate(recipe("stages: [{model: rt-detr, detect: [person, face], min_confidence: 0.8}]"), CATALOGUE) == ()
    assert validate(recipe("stages: [{model: qwen2.5-vl, prompt: Who is it?, extract: [people]}]"), CATALOGUE) == ()


def test_aliases_are_the_parameters_that_they_stand_for() -> None:
    plan = planned("stages: [{model: siglip, action: group_similar, time_window: 5}]")
    assert node(plan, "group_similar").params.model_dump()["time_window_seconds"] == 5


def test_nodes_are_named_by_their_step_else_by_their_action_made_unique() -> None:
    plan = planned("""
stages:
  - name: twice
    steps:
      - {model: nima, action: quality_check}
      - {name: quality_check_2, model: nima, action: quality_check, output_to: b}
      - {model: nima, action: quality_check, output_to: c}
""")
    assert [one.id for one in plan.nodes] == ["quality_check", "quality_check_2", "quality_check_3"]


def test_an_override_replaces_a_parameter_by_any_of_its_names() -> None:
    text = "stages: [{model: nima, action: quality_check, technical_threshold: 3}]"
    plan = planned(text, overrides={"quality_check.technical_min": 7.5})
    assert plan.nodes[0].params.model_dump()["technical_threshold"] == 7.5
    assert plan.overrides == {"quality_check.technical_min": 7.5}


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("quality_chek.technical_threshold", "the recipe has no step 'quality_chek'; did you mean 'quality_check'?"),
        ("quality_check.technical_treshold", "no parameter 'technical_treshold'; did you mean 'technical_threshold'?"),
        ("threshold", "write it as step.parameter=value"),
    ],
)
def test_an_override_that_fits_nothing_is_the_calls_fault(key: str, said: str) -> None:
    with pytest.raises(CallError) as caught:
        planned("stages: [{model: nima, action: quality_check}]", overrides={key: 5})
    assert said in str(caught.value)


def test_a_stage_of_one_step_names_its_result_too() -> None:
    plan = planned("""
stages:
  - {name: first_look, steps: [{model: nima, action: quality_check}]}
  - name: more
    steps:
      - {model: nima, action: quality_check, output_to: b, conditional: {if: first_look.technical_score > 3}}
""")
    assert plan.aliases["first_look"] == "quality"
    assert plan.aliases["technical_score"] == "quality.technical_score"
    assert [condition.text for condition in node(plan, "quality_check_2").conditions] == [
        "first_look.technical_score > 3"
    ]
