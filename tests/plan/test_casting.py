"""Who plays what, and what an optional step loses."""

import pytest

from safelight.errors import PlanError
from safelight.models.profiles import Profile
from safelight.plan.build import build
from tests.plan.world import CATALOGUE, SCORER, node, planned, recipe

SCENE = "{model: qwen2.5-vl, action: analyze_scene, optional: true}"


def test_an_optional_step_that_nobody_plays_is_dropped_with_its_reason() -> None:
    plan = planned(f"stages: [{{model: nima, action: quality_check}}, {SCENE}]")
    assert [one.id for one in plan.nodes] == ["quality_check"]
    (dropped,) = plan.dropped
    assert dropped.node == "analyze_scene"
    assert dropped.reason == "no player of profile 'small' can play 'analyze_scene' yet"


def test_what_reads_a_dropped_steps_result_is_dropped_with_it() -> None:
    plan = planned(f"""
stages:
  - {SCENE}
  - {{model: qwen2.5-vl, action: suggest_edits, context_from: [scene_analysis], optional: true}}
  - {{model: nima, action: quality_check}}
""")
    reasons = {one.node: one.reason for one in plan.dropped}
    assert reasons["suggest_edits"] == "it reads 'scene_analysis', which the step 'analyze_scene' would have given"


def test_a_condition_on_a_dropped_result_stays_and_is_unknown_at_the_run() -> None:
    plan = planned(f"""
stages:
  - {SCENE}
  - name: x
    model: nima
    action: quality_check
    conditional: {{if: "scene_analysis.lighting == 'low_light' || ran('x')"}}
""")
    assert node(plan, "x").needs == ()


def test_a_step_that_is_not_optional_is_refused_by_name() -> None:
    with pytest.raises(PlanError) as caught:
        planned("stages:\n  - {model: qwen2.5-vl, action: analyze_scene}\n")
    (problem,) = caught.value.problems
    assert problem.message == (
        "step 'analyze_scene' cannot be played: no player of profile 'small' can play 'analyze_scene' yet"
    )
    assert (problem.line, problem.column) == (2, 25)
    assert "optional: true" in problem.cure


def test_a_group_step_whose_grouping_was_dropped_is_dropped_with_it() -> None:
    plan = build(
        recipe("stages: [{model: siglip, action: group_similar, optional: true}, {model: nima, action: rank_all}]"),
        CATALOGUE,
        Profile("no eyes", (SCORER,)),
    )
    assert plan.nodes == ()
    assert {one.node: one.reason for one in plan.dropped} == {
        "recognise_sets": "no player of profile 'no eyes' can measure 'looks', which 'recognise_sets' needs",
        "group_similar": "no player of profile 'no eyes' can measure 'looks', which 'group_similar' needs",
        "rank_all": "the step 'group_similar' would have made its groups",
    }


def test_the_plan_says_who_plays_each_role() -> None:
    plan = planned("stages: [{model: nima, action: quality_check}, {model: siglip, action: group_similar}]")
    assert {role: player.name for role, player in plan.players.items()} == {
        "nima": "small/quality@1",
        "siglip": "small/looks@1",
    }
