"""Names in prompts: where they come from, and what a run must be given."""

import pytest

from safelight.errors import CallError, PlanError
from safelight.plan.check import validate
from safelight.plan.prompts import Ask
from tests.plan.world import CATALOGUE, planned, recipe


def scene(prompt: str, variables: str = "{}") -> str:
    return f"""
stages:
  - {{model: qwen2.5-vl, action: analyze_scene, prompt_template: "{prompt}", variables: {variables}, optional: true}}
"""


def test_what_the_user_defines_must_be_given() -> None:
    text = scene("A ${photo_type} in ${style}", "{photo_type: from_metadata, style: user_defined}")
    assert validate(recipe(text), CATALOGUE) == (Ask("style", "analyze_scene"),)
    assert validate(recipe(text), CATALOGUE, variables={"style": "noir"}) == ()
    assert validate(recipe(text + "variables: {style: noir}\n"), CATALOGUE) == ()


def test_a_run_without_it_is_refused_naming_the_flag() -> None:
    with pytest.raises(PlanError) as caught:
        planned(scene("In ${style}", "{style: user_defined}"))
    (problem,) = caught.value.problems
    assert problem.message == "step 'analyze_scene' asks for a value of 'style'"
    assert problem.cure == "Give it: --var style=…"


def test_values_of_the_call_win_over_those_of_the_recipe() -> None:
    text = scene("In ${style}", "{style: user_defined}") + "variables: {style: noir}\n"
    assert planned(text, variables={"style": "warm"}).variables == {"style": "warm"}


def test_a_name_that_nothing_gives_is_located_with_a_suggestion() -> None:
    with pytest.raises(PlanError) as caught:
        validate(recipe(scene("A ${phototype}")), CATALOGUE)
    (problem,) = caught.value.problems
    assert problem.message == (
        "the prompt of step 'analyze_scene' reads '${phototype}', which nothing gives; did you mean 'photo_type'?"
    )
    assert problem.line == 3


def test_a_variable_that_no_prompt_reads_is_the_calls_fault() -> None:
    with pytest.raises(CallError, match="--var stlye: no prompt of the recipe reads 'stlye'; did you mean 'style'"):
        validate(recipe(scene("In ${style}", "{style: user_defined}")), CATALOGUE, variables={"stlye": "x"})


def test_a_prompt_that_reads_a_result_waits_for_it() -> None:
    text = """
stages:
  - {model: rt-detr, detect: [person]}
  - {model: qwen2.5-vl, prompt: "How do these ${object_count} people stand?"}
"""
    assert validate(recipe(text), CATALOGUE) == ()
    with pytest.raises(PlanError, match="'\\$\\{object_count\\}', which nothing gives"):
        validate(recipe("stages: [{model: qwen2.5-vl, prompt: 'These ${object_count}'}]"), CATALOGUE)
