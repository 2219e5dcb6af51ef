"""A plan as what-ifs run it: without what no verdict hangs on, and with comparisons that were made once remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

    def of(self, plan: Plan) -> Plan:
        """The plan as it is run."""
        read = {name for node in plan.nodes for name in _reads(plan, node)}
        return replace(plan, phases=tuple(self._phase(phase, read) for phase in plan.phases))

    def _phase(self, phase: Phase, read: set[str]) -> Phase:
        nodes = tuple(node for node in phase.nodes if node.action.name != "decide" or node.output in read)
        barrier = phase.barrier
        if barrier is not None and not barrier.action.exports:
            barrier = replace(barrier, action=replace(barrier.action, decide=self._once(barrier)))
        return replace(phase, nodes=nodes, barrier=barrier)

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


def _reads(plan: Plan, node: Node) -> set[str]:
    """Names of results that a node takes in, or is asked under the condition of."""
    conditions = [*node.conditions, *((node.loop.until,) if node.loop else ())]
    names = {*node.needs, *(name for condition in conditions for name in condition.names)}
    return names | {plan.aliases[name].partition(".")[0] for name in names if name in plan.aliases}
