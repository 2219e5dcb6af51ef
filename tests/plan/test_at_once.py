"""Everything that is wrong is told in one go: the text, the actions and the call; and nothing that only follows."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safelight.errors import CallError, PlanError, RecipeError
from safelight.plan.check import validate
from safelight.recipe.load import read
from tests.plan.world import CATALOGUE, planned, recipe

_WRONG = (Path(__file__).parent / "golden" / "all_at_once.yaml").read_text()


def told(text: str) -> list[str]:
    try:
        validate(read(text), CATALOGUE)
    except PlanError as error:
        return [problem.message for problem in error.problems]
    return []


def test_wrong_overrides_are_told_together() -> None:
    with pytest.raises(CallError) as caught:
        planned(
            "stages: [{model: nima, action: quality_check}]",
            overrides={"quality_chek.faces": True, "quality_check.technical_min": 11, "threshold": 5},
        )
    assert str(caught.value).splitlines() == [
        "--set quality_check.technical_min: 'technical_min' of action 'quality_check' must be at most 10, not 11",
        "--set quality_chek.faces: the recipe has no step 'quality_chek'; did you mean 'quality_check'?",
        "--set 'threshold': write it as step.parameter=value",
    ]


def test_a_wrong_call_is_told_together_with_a_wrong_recipe() -> None:
    with pytest.raises(PlanError) as caught:
        planned(
            "stages: [{model: nima, action: quality_check, faces: perhaps}, {model: siglip, action: group_similar}]",
            overrides={"group_similr.time_window": 5},
        )
    assert [problem.message for problem in caught.value.problems] == [
        "the recipe has no step 'group_similr'; did you mean 'group_similar'?",
        "'faces' of action 'quality_check' must be true or false, not 'perhaps'",
    ]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("model: nima, action: quality_chek", "unknown action 'quality_chek' of model 'nima'"),
        ("model: nmia, action: quality_check", "unknown model 'nmia'"),
        ("action: quality_check", "action 'quality_check' belongs to model 'nima'"),
        ("model: nima, action: quality_check, technical_min: 11", "'technical_min' of action 'quality_check'"),
        ("model: nima, action: judge", "unknown action 'judge' of model 'nima'"),
        ("model: [nima], action: quality_check", "'model' must be text, not a list"),
        ("model: nima, action: rank_all, action: quality_check", "the key 'action' stands twice"),
        ("model: nima, model: qwen2.5-vl, action: compare_moments", "the key 'model' stands twice"),
    ],
)
def test_what_reads_the_result_of_a_wrong_step_is_not_blamed(wrong: str, said: str) -> None:
    (message,) = told(f"""
stages:
  - {{{wrong}}}
  - {{model: nima, action: composition_check, conditional: {{if: quality.technical_score > 4}}}}
""")
    assert message.startswith(said)


def test_views_of_a_detector_that_is_wrong_are_not_blamed() -> None:
    (message,) = told("""
stages:
  - {model: rt-detr, action: detect_objects, clases: [dog]}
  - {model: nima, action: quality_check, conditional: {if: detected_dogs.count > 1 && detected_objects.dogs.count > 1}}
""")
    assert message.startswith("action 'detect_objects' has no parameter 'clases'")


def test_a_wrong_step_excuses_nothing_that_stands_before_it() -> None:
    group, wrong = told("""
stages:
  - {model: nima, action: rank_all}
  - {model: siglip, action: group_similar, time_windw: 5}
""")
    assert group == "step 'rank_all' looks at groups, and no step before it makes any"
    assert wrong.startswith("action 'group_similar' has no parameter 'time_windw'")


def test_a_wrong_steps_own_condition_is_judged() -> None:
    messages = told("""
stages:
  - {model: rt-detr, detect: [dog]}
  - {model: nima, action: quality_chek, conditional: {if: detected_cats.count > 1}}
""")
    assert [message.partition(",")[0].partition(";")[0] for message in messages] == [
        "unknown action 'quality_chek' of model 'nima'",
        "the condition reads 'detected_cats'",
    ]


def test_two_results_of_one_name_are_told_once() -> None:
    step = "{model: nima, action: quality_check, output_to: a}"
    (message,) = told(f"stages: [{{name: s, steps: [{step}, {step}]}}]")
    assert message.startswith("two results are named 'a'")


def test_a_recipe_without_faults_is_told_nothing() -> None:
    assert validate(recipe("stages: [{model: nima, action: quality_check}]"), CATALOGUE) == ()


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(_WRONG)), st.integers(0, 9), st.text(":-{}[]\"'#&*!|>, \n\tab1", max_size=4))
def test_no_damage_to_a_recipe_ends_in_anything_but_located_problems(start: int, length: int, new: str) -> None:
    with pytest.raises(RecipeError) as caught:
        validate(read(_WRONG[:start] + new + _WRONG[start + length :]), CATALOGUE)
    places = [(problem.line, problem.column) for problem in caught.value.problems]
    assert places == sorted(places)
    assert all(line for line, _ in places)


def test_a_dot_in_what_a_wrong_step_would_give_breaks_nothing() -> None:
    named = "stages: [{name: a, steps: [{model: nima, action: quality_check, output_to: b.c}]}]"
    assert told(named) == ["'b.c' cannot be a result's name: conditions could not read it"]
    assert told("stages: [{name: a, steps: [{name: a.b, model: nima, action: quality_chek}]}]")[0].startswith("'a.b'")
    unnamed = "stages: [{name: enhancement, steps: [{model: qwen2.5-vl, parameters: {nothing: 1}}]}]"
    assert told(unnamed)
