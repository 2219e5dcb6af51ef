"""Nodes of a finished plan: what they need, when they run, who may stop photos."""

from dataclasses import replace

from safelight.plan.build import build
from safelight.plan.check import validate
from tests.plan.world import ACTIONS, CATALOGUE, PROFILE, Catalogue, node, planned, recipe

FLOWS = """
stages:
  - {model: nima, action: quality_check}
  - {model: siglip, action: group_similar}
  - name: best
    timeout_seconds: 30
    continue_on_failure: true
    conditional_flows:
      - condition: similar_images.count > 1
        action: best_shot_selection
        steps:
          - {model: nima, action: rank_all}
          - model: nima
            action: quality_check
            name: again
            output_to: second
            conditional: {if: quality.technical_score < 5}
"""


def test_a_flows_steps_stand_under_its_condition_and_their_own() -> None:
    plan = planned(FLOWS)
    assert [one.text for one in node(plan, "again").conditions] == [
        "similar_images.count > 1",
        "quality.technical_score < 5",
    ]


def test_a_group_step_in_a_flow_takes_the_whole_group() -> None:
    plan = planned(FLOWS)
    assert node(plan, "rank_all").whole_group_if_any
    assert not node(plan, "again").whole_group_if_any


def test_a_stage_gives_its_limits_to_its_steps() -> None:
    plan = planned(FLOWS)
    assert node(plan, "again").timeout_seconds == 30
    assert node(plan, "again").continue_on_failure
    assert node(plan, "quality_check").timeout_seconds is None
    assert not node(plan, "quality_check").continue_on_failure


def test_names_that_only_conditions_read_are_no_needs() -> None:
    assert node(planned(FLOWS), "again").needs == ()


def test_a_gate_is_one_with_these_parameters_only() -> None:
    gated = planned("stages: [{model: nima, action: quality_check, reject_if_below: true}]")
    assert node(gated, "quality_check").gate
    assert not node(planned("stages: [{model: nima, action: quality_check}]"), "quality_check").gate


def test_a_loop_ends_after_five_rounds_unless_told_otherwise() -> None:
    looping = replace(ACTIONS[0], name="improve", gives="improved", iterates=True, measures=())
    catalogue = Catalogue((*CATALOGUE.signatures, looping))
    text = "stages: [{model: nima, action: improve, iterate_until: technical_score > 7.0%s}]"
    for more, rounds in (("", 5), (", max_iterations: 2", 2)):
        loop = build(recipe(text % more), catalogue, PROFILE).nodes[0].loop
        assert loop is not None
        assert (loop.until.text, loop.max_iterations) == ("technical_score > 7.0", rounds)


def test_the_plan_keeps_what_the_recipe_says_about_the_whole_run() -> None:
    plan = planned(FLOWS + "global_parameters: {batch_size: 8, gpu_memory_limit: 6GB}\noutput: {sidecars: false}\n")
    assert (plan.batch_size, plan.memory_limit, plan.output.sidecars) == (8, 6_000_000_000, False)
    assert plan.profile == "small"


def test_scores_of_an_earlier_step_are_used_and_none_are_added() -> None:
    plan = planned(FLOWS + "  - {model: nima, action: select_best_from_group}\n")
    assert [one.id for one in plan.nodes if one.added] == ["recognise_sets"]
    assert node(plan, "select_best_from_group").needs == ("quality",)


def test_a_recipe_that_only_scores_gets_nothing_added() -> None:
    assert [one.added for one in planned("stages: [{model: nima, action: quality_check}]").nodes] == [""]


def test_a_recipe_of_later_actions_is_right_as_a_recipe() -> None:
    text = """
stages:
  - {model: rt-detr, detect: [bird, animal], early_exit_if_none: true}
  - {model: sam2, action: isolate_subject, blur_background: true}
  - {model: nima, action: composition_check, suggest_crop: true}
"""
    assert validate(recipe(text), CATALOGUE) == ()
