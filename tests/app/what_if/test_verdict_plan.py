"""Plans of one run, in which the same comparison is made once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from safelight.app.what_if.verdict_plan import VerdictPlans, measures_idly
from safelight.plan.plan import Plan
from tests.app.what_if.test_knobs import CULL, plan_of


class Member:
    """As far as a comparison sees one."""

    def __init__(self, index: int, result: object, *, stopped: bool = False) -> None:
        self.index, self.results, self.stopped = index, {"quality": result}, stopped
        self.live, self.whole_set, self.edits = True, None, ()


def counted(plan: Plan, calls: list[Any]) -> Plan:
    """The plan with a grouping that notes when it is asked, and finds how many it was asked about."""

    def decide(members: Sequence[Any], _measured: Any, params: Any) -> int:
        calls.append(params)
        return len(members)

    def phase_of(phase: Any) -> Any:
        node = phase.barrier
        if node is None or node.action.name != "group_similar":
            return phase
        return replace(phase, barrier=replace(node, action=replace(node.action, decide=decide)))

    return replace(plan, phases=tuple(map(phase_of, plan.phases)))


def ask(plan: Plan, members: Sequence[Member], looks: object) -> Any:
    node = next(node for node in plan.nodes if node.action.name == "group_similar")
    return node.action.decide(members, {"looks": [looks] * len(members)}, node.params)


def test_the_same_photos_are_compared_once_whatever_else_is_set() -> None:
    plans, calls, result, looks = VerdictPlans(), [], object(), object()
    one = plans.of(counted(plan_of(CULL), calls))
    other = plans.of(counted(plan_of(CULL.replace("keep: 2", "keep: 3")), calls))
    assert [ask(plan, [Member(0, result)], looks) for plan in (one, other, one)] == [1, 1, 1]
    assert len(calls) == 1


def test_other_parameters_results_measurements_or_gates_are_compared_anew() -> None:
    plans, calls, result, looks = VerdictPlans(), [], object(), object()
    one = plans.of(counted(plan_of(CULL), calls))
    other = plans.of(counted(plan_of(CULL.replace("time_window: 7", "time_window: 8")), calls))
    ask(one, [Member(0, result)], looks)
    ask(other, [Member(0, result)], looks)
    ask(one, [Member(0, object())], looks)
    ask(one, [Member(0, result)], object())
    ask(one, [Member(0, result, stopped=True)], looks)
    ask(one, [Member(0, result), Member(1, result)], looks)
    assert len(calls) == 6


def steps(plan: Plan, *, lean: bool = False) -> set[str]:
    return {node.id for node in VerdictPlans().of(plan, lean=lean).nodes}


def test_what_no_verdict_hangs_on_is_left_out_where_nothing_is_measured_by_it() -> None:
    plan = plan_of(CULL)
    assert {node.id for node in plan.nodes} - steps(plan) == {"decide"}
    assert not measures_idly(plan)


def test_what_is_measured_for_no_verdict_is_left_out_of_a_lean_plan_alone() -> None:
    plan = plan_of(CULL + "  - {model: qwen2.5-vl, action: analyze_scene}\n")
    assert measures_idly(plan)
    assert steps(plan) == {node.id for node in plan.nodes}
    assert steps(plan) - steps(plan, lean=True) == {"analyze_scene", "decide"}
    lean = VerdictPlans().of(plan, lean=True)
    assert not any("analyze_scene" in phase.tasks for phase in lean.phases)


@pytest.mark.parametrize(
    "after",
    [
        "{model: siglip, action: group_similar}",
        "{model: nima, action: quality_filter}",
        "{model: siglip, action: find_duplicates, keep_best_only: true}",
    ],
)
def test_what_comes_before_a_gate_or_a_comparison_may_be_read_by_it(after: str) -> None:
    plan = plan_of(f"stages: [{{model: qwen2.5-vl, action: analyze_scene}}, {after}]")
    assert "analyze_scene" in steps(plan, lean=True)


def test_a_gate_that_only_advises_stops_nothing() -> None:
    plan = plan_of("stages: [{model: rt-detr, detect: [bird], early_exit_if_none: true}]")
    assert [node.advises for node in plan.nodes if node.gate] == [True]
    assert measures_idly(plan)
