"""Why a node does not run for a photo: an input that is not there, a condition that does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.engine.views import condition_holds

if TYPE_CHECKING:
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import Node, Plan


def obstacle(plan: Plan, node: Node, state: PhotoState) -> str:
    """What stands against it, as the record says it; empty where nothing does."""
    return lacking(node, state) or unmet(plan, node, state)


def lacking(node: Node, state: PhotoState) -> str:
    """The first input that is not there."""
    return next((f"{name!r} was not there" for name in node.needs if name not in state.results), "")


def unmet(plan: Plan, node: Node, state: PhotoState) -> str:
    """The first condition that does not hold. One that cannot be decided counts as false."""
    for condition in node.conditions:
        holds = condition_holds(plan, condition, state)
        if not holds:
            what = "could not be decided" if holds is None else "does not hold"
            return f"its condition {condition.text!r} {what}"
    return ""
