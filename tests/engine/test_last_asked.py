"""Which answers a run has no more use for."""

from pathlib import Path

from safelight.app import plan_recipe
from safelight.app.calls import PlanCall
from safelight.engine.last_asked import last_asked


def test_what_a_later_phase_asks_about_is_kept_until_then():
    _, plan = plan_recipe(PlanCall("cull", folder=Path()))
    spent = last_asked(plan)
    looked = [number for number, tasks in enumerate(spent) if any(task.name == "looks" for task in tasks)]
    askers = [
        n
        for n, phase in enumerate(plan.phases)
        for node in phase.all_nodes
        for t in plan.tasks_of(node)
        if t.name == "looks"
    ]
    assert looked == [max(askers)]
    assert len(set(askers)) > 1


def test_what_is_asked_as_it_was_decided_is_not_among_them():
    _, plan = plan_recipe(PlanCall("cull", folder=Path()))
    assert not any(task.is_open for tasks in last_asked(plan) for task in tasks)
