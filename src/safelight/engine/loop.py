"""`iterate_until`: a node repeated over a photo until its condition holds; the best iteration wins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from safelight.actions.outcome import LoopTrace, Outcome, Reason
from safelight.engine.views import loop_holds
from safelight.errors import PhotoError

if TYPE_CHECKING:
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import Node, Plan


def iterate(
    plan: Plan, node: Node, states: Sequence[PhotoState], measured: Mapping[str, Sequence[Any]]
) -> list[Outcome | PhotoError]:
    """Outcomes whose result is a `LoopTrace`.

    Each photo is asked by itself with the iterations before, so that a batch never changes its trace.
    """
    return [
        _trace(plan, node, state, {name: values[at : at + 1] for name, values in measured.items()})
        for at, state in enumerate(states)
    ]


def _trace(plan: Plan, node: Node, state: PhotoState, measured: Mapping[str, Sequence[Any]]) -> Outcome | PhotoError:
    assert node.loop is not None
    iterations: list[Any] = []
    satisfied = False
    for _ in range(node.loop.max_iterations + 1):
        try:
            (outcome,) = node.action.decide([state], measured, node.params, previous=tuple(iterations))
        except PhotoError as fault:
            return fault
        iterations.append(outcome.result)
        satisfied = bool(loop_holds(plan, node.loop.until, state, outcome.result))
        if satisfied:
            break
    best = max(range(len(iterations)), key=lambda at: (iterations[at].score, -at))
    trace = LoopTrace(tuple(iterations), best, satisfied)
    return replace(Outcome(trace), reasons=(_reason(node, trace),))


def _reason(node: Node, trace: LoopTrace) -> Reason:
    assert node.loop is not None
    rounds = len(trace.iterations) - 1
    done = "reached" if trace.satisfied else "not reached"
    code = "loop_satisfied" if trace.satisfied else "loop_exhausted"
    return Reason(code, f"{node.loop.until.text!r} was {done} after {rounds} rounds; round {trace.best} was best.")
