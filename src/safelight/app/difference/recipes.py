"""How two recipes differ: their texts, and their parameters in the end."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import unified_diff
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safelight.app.difference.past_run import PastRun


@dataclass(frozen=True, slots=True)
class ParameterChange:
    """One parameter of one step."""

    name: str
    """`step.parameter`."""
    before: Any
    after: Any


def text_diff(first: PastRun, second: PastRun) -> tuple[str, ...]:
    """A unified diff of the recipes' texts; nothing where they are one."""
    was, now = (f"{run.recipe} ({run.id})" for run in (first, second))
    return tuple(unified_diff(first.text.splitlines(), second.text.splitlines(), was, now, lineterm="", n=2))


def parameter_changes(first: PastRun, second: PastRun) -> tuple[ParameterChange, ...]:
    """Parameters of steps of both that are not what they were."""
    both = _steps(first) & _steps(second)
    changed = [name for name, value in second.parameters.items() if value != first.parameters.get(name)]
    pairs = ((name, first.parameters.get(name), second.parameters[name]) for name in changed if _step(name) in both)
    return tuple(ParameterChange(*one) for one in pairs)


def steps_of_one(first: PastRun, second: PastRun) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Steps of the first run alone, and of the second alone; none where either can be planned no more."""
    if not first.parameters or not second.parameters:
        return (), ()
    there, here = _steps(first), _steps(second)
    return tuple(sorted(there - here)), tuple(sorted(here - there))


def _steps(run: PastRun) -> set[str]:
    return set(map(_step, run.parameters))


def _step(name: str) -> str:
    return name.rpartition(".")[0]
