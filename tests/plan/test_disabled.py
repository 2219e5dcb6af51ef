"""A step that is disabled is left out, as if it were not written; its name stays its own."""

import pytest

from safelight.actions import catalogue
from safelight.errors import CallError, PlanError, RecipeError
from safelight.models import profiles
from safelight.plan.build import build
from safelight.plan.check import validate
from safelight.plan.plan import Plan
from safelight.plan.retelling import NOT_DONE, retell
from safelight.recipe.canonical import canonical
from safelight.recipe.load import load

CATALOGUE = catalogue.load()
STEPS = """\
stages:
  - name: look
    steps:
      - {model: rt-detr, action: detect_objects, classes: [face], disabled: true}
      - {model: nima, action: quality_check}
"""


def planned(text: str, **call: object) -> Plan:
    return build(load(text), CATALOGUE, profiles.load("builtin"), **call)  # type: ignore[arg-type]


def wrong(text: str) -> str:
    with pytest.raises(PlanError) as caught:
        validate(load(text), CATALOGUE)
    return str(caught.value)


def test_it_is_not_planned() -> None:
    assert [node.id for node in planned(STEPS).nodes] == ["quality_check", "decide"]


def test_it_is_kept_in_the_full_form_and_false_is_left_out() -> None:
    text = canonical(load(STEPS).recipe)
    assert "disabled: true" in text
    assert text.count("disabled") == 1
    assert load(text).recipe == load(STEPS).recipe
    assert "disabled" not in canonical(load(STEPS.replace("true", "false")).recipe)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (
            '{model: sam2, action: segment_objects, conditional: {if: "detected_objects.count > 0"}}',
            "the condition reads 'detected_objects', which the disabled step 'detect_objects' in line 4 would give",
        ),
        (
            "{model: sam2, action: enhance_faces, input_from: detected_faces}",
            "'enhance_faces' reads 'detected_faces', which the disabled step 'detect_objects' in line 4 would give",
        ),
        (
            "{model: qwen2.5-vl, action: prompt, prompt: 'There are ${object_count}'}",
            "reads '${object_count}', which the disabled step 'detect_objects' in line 4 would give",
        ),
        (
            "{action: decide, conditional: {if: ran('detect_objects')}}",
            "the condition asks whether 'detect_objects' ran, but that step is disabled",
        ),
    ],
)
def test_nothing_may_read_its_result(more: str, why: str) -> None:
    assert why in wrong(f"{STEPS}      - {more}\n")


def test_the_cure_is_to_enable_it() -> None:
    text = (
        "stages: [{steps: [{model: siglip, action: group_similar, disabled: true}, {model: nima, action: rank_all}]}]"
    )
    assert "Enable 'group_similar'." in wrong(text)


def test_what_is_wrong_with_it_is_not_told() -> None:
    text = STEPS.replace("classes: [face]", "clases: [face]").replace("rt-detr", "rt-detrr")
    assert validate(load(text), CATALOGUE) == ()
    assert "rt-detrr" in wrong(text.replace("disabled: true", "disabled: false"))


def test_two_results_may_have_one_name_where_one_of_them_is_disabled() -> None:
    steps = "{model: nima, action: quality_check, output_to: q, disabled: true}, {model: nima, action: quality_check"
    text = f"stages: [{{steps: [{steps}, output_to: q}}]}}]"
    assert validate(load(text), CATALOGUE) == ()
    with pytest.raises(RecipeError, match="two results are named 'q'"):
        load(text.replace("disabled: true", "disabled: false"))


def test_its_name_stays_its_own() -> None:
    text = (
        STEPS.replace("quality_check}", "quality_check, disabled: true}")
        + "      - {model: nima, action: quality_check}\n"
    )
    assert [node.id for node in planned(text).nodes] == ["quality_check_2", "decide"]
    text = text.replace("nima, action: quality_check}", "siglip, action: find_duplicates, keep_best_only: true}")
    added = [node.id for node in planned(text).nodes if node.added]
    assert added == ["quality_check_2", "recognise_sets", "decide"]


def test_a_recipe_of_nothing_else_is_wrong() -> None:
    text = "stages: [{model: nima, action: quality_check, disabled: true}]"
    assert "1:1: every step of the recipe is disabled" in wrong(text)


def test_a_call_that_changes_it_is_told() -> None:
    with pytest.raises(CallError, match="the step 'detect_objects' is disabled"):
        planned(STEPS, overrides={"detect_objects.max_detections": 3})


def test_it_is_retold_as_not_done() -> None:
    told = retell(load(STEPS), CATALOGUE).steps
    assert [(one.stage, one.step) for one in told][-1] == (NOT_DONE, "detect_objects")
    assert f"3. {NOT_DONE}\n   - Find face where at least 50% sure.\n" in retell(load(STEPS), CATALOGUE).in_words()
