"""`iterate_until`: a node repeated over a photo until its condition holds; the best iteration wins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from time import perf_counter
from typing import TYPE_CHECKING, Any

from safelight.actions.outcome import LoopTrace, Outcome, Reason
from safelight.engine.views import loop_holds
from safelight.errors import PhotoError

if TYPE_CHECKING:
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import Node, Plan


def iterate(
    plan: Plan,
    node: Node,
    states: Sequence[PhotoState],
    measured: Mapping[str, Sequence[Any]],
    left: Sequence[float],
) -> list[Outcome | PhotoError]:
    """Outcomes whose result is a `LoopTrace`.

    Each photo is asked by itself with the iterations before, so that a batch never changes its trace. `left` says how
    many seconds each one has.
    """
    return [
        _traced(plan, node, state, {name: values[at : at + 1] for name, values in measured.items()}, left[at])
        for at, state in enumerate(states)
    ]


def _traced(
    plan: Plan, node: Node, state: PhotoState, measured: Mapping[str, Sequence[Any]], left: float
) -> Outcome | PhotoError:
    try:
        trace = _trace(plan, node, state, measured, perf_counter() + left)
    except PhotoError as fault:
        return fault
    except Exception as error:  # noqa: BLE001 - a third party's action may raise anything; the photo pays for it
        return PhotoError(f"step {node.id!r} failed: {type(error).__name__}: {error}", "step_failed")
    return Outcome(trace, (_reason(node, trace),))


def _trace(plan: Plan, node: Node, state: PhotoState, measured: Mapping[str, Sequence[Any]], until: float) -> LoopTrace:
    assert node.loop is not None
    rounds: list[Any] = []
    satisfied = False
    while not satisfied and len(rounds) <= node.loop.max_iterations:
        if rounds and perf_counter() > until:
            raise PhotoError(f"stage {node.stage!r} took longer than its {node.timeout_seconds:g} seconds", "timeout")
        (outcome,) = node.action.decide([state], measured, node.params, previous=tuple(rounds))
        rounds.append(outcome.result)
        satisfied = bool(loop_holds(plan, node.loop.until, state, outcome.result))
    best = max(range(len(rounds)), key=lambda at: (rounds[at].score, -at))
    return LoopTrace(tuple(rounds), best, satisfied)


def _reason(node: Node, trace: LoopTrace) -> Reason:
    assert node.loop is not None
    rounds = len(trace.iterations) - 1
    done = "reached" if trace.satisfied else "not reached"
    code = "loop_satisfied" if trace.satisfied else "loop_exhausted"
    return Reason(code, f"{node.loop.until.text!r} was {done} after {rounds} rounds; round {trace.best} was best.")
