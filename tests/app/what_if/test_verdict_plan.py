"""Plans of one run, in which the same comparison is made once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from safelight.app.what_if.verdict_plan import VerdictPlans
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


def test_what_no_verdict_hangs_on_is_left_out() -> None:
    plan = plan_of(CULL)
    assert [node.id for node in plan.nodes if node not in VerdictPlans().of(plan).nodes if not node.action.groups][-1]
    assert "decide" in {node.id for node in plan.nodes}
    assert "decide" not in {node.id for node in VerdictPlans().of(plan).nodes}


def test_a_decision_that_is_read_stays() -> None:
    text = "stages: [{model: nima, action: quality_check}]\noutput: {copies: keep}\n"
    plan = plan_of(text)
    reads = any("decision" in node.needs for node in plan.nodes)
    assert ("decide" in {node.id for node in VerdictPlans().of(plan).nodes}) == reads
