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
        return _rounds(plan, node, state, measured, perf_counter() + left)
    except PhotoError as fault:
        return fault
    except Exception as error:  # noqa: BLE001 - a third party's action may raise anything; the photo pays for it
        return PhotoError(f"step {node.id!r} failed: {type(error).__name__}: {error}", "step_failed")


def _rounds(plan: Plan, node: Node, state: PhotoState, measured: Mapping[str, Sequence[Any]], until: float) -> Outcome:
    assert node.loop is not None
    outcomes: list[Outcome] = []
    satisfied = False
    while not satisfied and len(outcomes) <= node.loop.max_iterations:
        if outcomes and perf_counter() > until:
            raise late(node)
        before = tuple(outcome.result for outcome in outcomes)
        (outcome,) = node.action.decide([state], measured, node.params, previous=before)
        outcomes.append(outcome)
        satisfied = bool(loop_holds(plan, node.loop.until, state, outcome.result))
    return traced(node, outcomes, satisfied=satisfied)


def traced(node: Node, outcomes: Sequence[Outcome], *, satisfied: bool) -> Outcome:
    """The outcome of a loop: its trace, and what its best round said and asked for. The first of equals is the best.

    Raises PhotoError where no round could be measured.
    """
    if not outcomes:
        raise PhotoError(f"step {node.id!r}: nothing of it could be measured", "step_failed")
    rounds = tuple(outcome.result for outcome in outcomes)
    best = max(range(len(rounds)), key=lambda at: (rounds[at].score, -at))
    trace = LoopTrace(rounds, best, satisfied)
    said = (_reason(node, trace),) if node.loop else ()
    return outcomes[best]._replace(result=trace, reasons=(*said, *outcomes[best].reasons))


def late(node: Node) -> PhotoError:
    """The fault of a photo on which a stage worked for too long."""
    return PhotoError(f"stage {node.stage!r} took longer than its {node.timeout_seconds:g} seconds", "timeout")


def _reason(node: Node, trace: LoopTrace) -> Reason:
    assert node.loop is not None
    rounds = len(trace.iterations) - 1
    done = "reached" if trace.satisfied else "not reached"
    code = "loop_satisfied" if trace.satisfied else "loop_exhausted"
    if not rounds:
        held = "held from the start" if trace.satisfied else "did not hold, and there was nothing to try"
        return Reason(code, f"{node.loop.until.text!r} {held}.")
    took = "1 round" if rounds == 1 else f"{rounds} rounds"
    return Reason(code, f"{node.loop.until.text!r} was {done} after {took}; round {trace.best} was best.")
