"""A plan as what-ifs run it: without what no verdict hangs on, and with comparisons that were made once remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safelight.actions.declare import Decide
    from safelight.plan.plan import Node, Phase, Plan


@dataclass
class VerdictPlans:
    """Plans of one run that differ by their settings. What is the same in two of them is decided once.

    An action looks at nothing but its photos, what was measured of them and its parameters. Photos of one run differ
    from one time to the next only by what came of them, and answers come from one cache; so the same objects are the
    same values, and are held, so that none takes another's place.
    """

    _decided: dict[Any, tuple[Any, Any]] = field(default_factory=dict)

    def of(self, plan: Plan, *, lean: bool = False) -> Plan:
        """The plan as it is run; a `lean` one is without all that no verdict hangs on, also where that measures."""
        left_out = idle_steps(plan) if lean or not measures_idly(plan) else frozenset()
        return replace(plan, phases=tuple(self._phase(phase, left_out) for phase in plan.phases))

    def _phase(self, phase: Phase, left_out: Set[str]) -> Phase:
        nodes = tuple(node for node in phase.nodes if node.id not in left_out)
        tasks = {name: tasks for name, tasks in phase.tasks.items() if name not in left_out}
        barrier = phase.barrier
        if barrier is not None and not barrier.action.exports:
            barrier = replace(barrier, action=replace(barrier.action, decide=self._once(barrier)))
        return replace(phase, nodes=nodes, tasks=tasks, barrier=barrier)

    def _once(self, node: Node) -> Decide:
        decide = node.action.decide

        def decided(members: Sequence[Any], measured: Mapping[str, Sequence[Any]], params: Any) -> Any:
            held = [value for member in members for value in (*member.results.values(), *member.edits)]
            held += [value for values in measured.values() for value in values]
            key = node.id, repr(params), tuple(map(_standing, members)), tuple(map(id, held))
            if key not in self._decided:
                self._decided[key] = decide(members, measured, params), held
            return self._decided[key][0]

        return decided


def _standing(member: Any) -> tuple[Any, ...]:
    return member.index, member.live, member.stopped, member.whole_set, tuple(member.results), len(member.edits)


def idle_steps(plan: Plan) -> Set[str]:
    """Photo steps after the last one that stops, parks or compares photos: no verdict hangs on what they find.

    Earlier ones may be read by those, also by what their results are and not by name.
    """
    idle: set[str] = set()
    for node in reversed(plan.nodes):
        if node.action.exports:
            continue
        if node.scope != "photo" or (node.gate and not node.advises) or node.selects:
            break
        idle.add(node.id)
    return idle


def measures_idly(plan: Plan) -> bool:
    """Whether it measures what no verdict hangs on."""
    idle = idle_steps(plan)
    return any(node.id in idle and plan.tasks_of(node) for node in plan.nodes)
