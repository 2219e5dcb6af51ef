"""Which answers a run has no more use for, phase by phase."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.plan.plan import MeasureTask, Plan


def last_asked(plan: Plan) -> list[list[MeasureTask]]:
    """By phase: what no later phase asks about. Of what is asked as it was decided, nobody knows the keys any more."""
    found: list[list[MeasureTask]] = []
    later = set[bytes]()
    for phase in reversed(plan.phases):
        nodes = (task for node in phase.all_nodes for task in plan.tasks_of(node))  # also what was measured ahead
        asked = {task.signature: task for task in (*phase.ahead, *nodes)}
        found.append([task for signature, task in asked.items() if signature not in later and _is_closed(task)])
        later |= asked.keys()
    return found[::-1]


def _is_closed(task: MeasureTask) -> bool:
    asked = task.measurement
    return not task.is_open and not asked.reads_facts and asked.answers is not None
