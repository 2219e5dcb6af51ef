"""Phases: barriers, what is measured ahead, and what fits into memory."""

import pytest

from safelight.errors import PlanError
from tests.plan.world import node, planned, shape

WEDDING = """
name: Wedding
stages:
  - name: assess
    steps:
      - {model: nima, action: quality_check, parameters: {technical_threshold: 5, reject_if_below: true}}
      - {model: siglip, action: find_duplicates, parameters: {keep_best_only: true}}
  - {model: siglip, action: group_similar, time_window: 5}
  - {model: nima, action: select_best_from_group}
"""


def test_sets_are_recognised_before_the_first_gate_from_the_decode_that_also_scores() -> None:
    plan = planned(WEDDING)
    assert shape(plan) == [
        (
            ["recognise_sets.looks", "find_duplicates.looks", "group_similar.looks", "quality_check.quality"],
            [],
            "recognise_sets",
        ),
        ([], ["quality_check"], "find_duplicates"),
        ([], [], "group_similar"),
        ([], [], "select_best_from_group"),
    ]
    assert node(plan, "recognise_sets").added == "sets are recognised before the first gate"


def test_a_groups_finalists_are_measured_by_the_group_node_itself() -> None:
    last = planned(WEDDING).phases[-1]
    assert [task.name for task in last.tasks["select_best_from_group"]] == ["focus"]


def test_a_selection_without_scores_gets_an_ungated_quality_check() -> None:
    plan = planned("stages: [{model: siglip, action: group_similar}, {model: nima, action: select_best_from_group}]")
    added = node(plan, "quality_check")
    assert added.added == "a selection needs quality and no step gave it"
    assert not added.gate
    assert node(plan, "select_best_from_group").needs == ("quality",)
    assert [barrier for _, _, barrier in shape(plan)] == ["recognise_sets", "group_similar", "select_best_from_group"]
    assert shape(plan)[0][0] == ["recognise_sets.looks", "group_similar.looks", "quality_check.quality"]


def test_scores_for_a_selection_stand_before_a_gate_since_stopped_photos_are_compared_too() -> None:
    plan = planned("""
stages:
  - {model: nima, action: quality_check, name: gate, output_to: first, reject_if_below: true}
  - {model: siglip, action: group_similar}
  - {model: nima, action: select_best_from_group}
""")
    order = [one.id for one in plan.nodes]
    assert order == ["quality_check", "recognise_sets", "gate", "group_similar", "select_best_from_group"]


def test_what_the_planner_adds_has_the_time_it_needs() -> None:
    plan = planned("""
stages:
  - {model: siglip, action: group_similar}
  - {model: nima, action: select_best_from_group, timeout_seconds: 1}
""")
    assert node(plan, "quality_check").timeout_seconds is None


def test_what_a_gate_could_spare_is_not_measured_ahead() -> None:
    text = WEDDING + "  - {model: nima, action: quality_check, name: again, output_to: second, faces: false}\n"
    plan = planned(text)
    assert shape(plan)[-1] == ([], ["again"], None)
    assert [task.node for task in plan.phases[-1].tasks["again"]] == ["again"]


def test_what_a_condition_could_spare_is_not_measured_ahead() -> None:
    plan = planned("""
stages:
  - {model: siglip, action: group_similar}
  - {model: nima, action: quality_check, conditional: {if: similar_images.count > 1}}
""")
    assert shape(plan)[-1] == ([], ["quality_check"], None)


def test_every_node_finds_its_tasks_wherever_they_are_taken() -> None:
    plan = planned(WEDDING)
    assert [task.name for task in plan.tasks_of(node(plan, "quality_check"))] == ["quality"]
    assert [task.name for task in plan.tasks_of(node(plan, "select_best_from_group"))] == ["focus"]


def test_models_that_do_not_fit_together_are_cut_into_phases_of_their_own() -> None:
    plan = planned(WEDDING + "global_parameters: {gpu_memory_limit: 70MB}\n")
    assert all(phase.memory_bytes <= 70_000_000 for phase in plan.phases)
    assert {task.name for task in plan.phases[0].ahead} == {"looks"}
    assert {task.name for task in plan.phases[1].ahead} == {"quality"}


def test_a_model_that_does_not_fit_alone_is_refused_by_name() -> None:
    with pytest.raises(PlanError) as caught:
        planned(WEDDING + "global_parameters:\n  gpu_memory_limit: 50MB\n")
    (problem,) = caught.value.problems
    assert "'nima' (small/quality@1, 60 MB) needs more memory than `gpu_memory_limit` allows, 50 MB" in problem.message
    assert problem.cure == "Raise it to 60 MB or more, or leave the step away."
    assert problem.text.strip() == "gpu_memory_limit: 50MB"


def test_a_deciding_parameter_leaves_the_signature_alone_and_a_measuring_one_does_not() -> None:
    def signature(parameters: str) -> bytes:
        plan = planned(f"stages: [{{model: nima, action: quality_check, {parameters}}}]")
        return plan.tasks_of(plan.nodes[0])[0].signature

    assert signature("technical_threshold: 4") == signature("technical_threshold: 7")
    assert signature("faces: true") != signature("faces: false")
