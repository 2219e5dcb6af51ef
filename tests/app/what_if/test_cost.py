"""How long it takes to find out: what players declare, of what the run did not measure."""

import pytest

from safelight.app.what_if.cost import seconds_to_find_out
from safelight.app.what_if.unasked import Question
from safelight.plan.costs import READ_MS
from safelight.plan.plan import Plan
from tests.app.what_if.shoot import FILTERED
from tests.app.what_if.test_knobs import plan_of


@pytest.fixture(name="plan")
def _plan() -> Plan:
    return plan_of(FILTERED)


def ms(plan: Plan, name: str) -> float:
    task = next(task for node in plan.nodes for task in plan.tasks_of(node) if task.name == name)
    return task.player.ms_per_photo[name]


def test_nothing_to_ask_takes_no_time(plan: Plan) -> None:
    assert seconds_to_find_out([], plan, plan) == 0.0


def test_what_was_measured_of_all_is_not_measured_again(plan: Plan) -> None:
    asked = [Question(index, 0, crops=False) for index in range(100)]
    ahead = {task.signature for phase in plan.phases for task in phase.ahead}
    own = [task for node in plan.nodes for task in plan.tasks_of(node) if task.signature not in ahead]
    per_photo = sum(task.player.ms_per_photo[task.name] for task in own if task.measurement.only is None) + READ_MS
    assert seconds_to_find_out(asked, plan, plan) == round(100 * per_photo / 1000, 1)


def test_a_finalist_is_read_once_for_what_its_barrier_asks(plan: Plan) -> None:
    at = next(number for number, phase in enumerate(plan.phases) if phase.barrier and phase.barrier.scope == "group")
    asked = [Question(index, at, crops=True) for index in range(100)]
    assert seconds_to_find_out(asked, plan, plan) == round((READ_MS + ms(plan, "focus")) / 10, 1)


def test_a_photo_that_is_asked_about_twice_is_looked_at_once(plan: Plan) -> None:
    asked = [Question(7, 0, crops=False)] * 100
    assert seconds_to_find_out(asked, plan, plan) == seconds_to_find_out(asked[:1], plan, plan)
