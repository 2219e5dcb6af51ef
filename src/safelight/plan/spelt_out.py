"""A recipe with nothing left to guess: every step says its action, every parameter goes by its own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.plan.steps import Unresolved, signature_of

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.recipe.grammar import Flow, Recipe, Stage, Step


def spelt_out(recipe: Recipe, catalogue: Catalogue) -> Recipe:
    """The same recipe in terms of the catalogue. A step that means no action, or several, stays as it is written."""
    return recipe.model_copy(update={"stages": tuple(_stage(stage, catalogue) for stage in recipe.stages)})


def _stage(stage: Stage, catalogue: Catalogue) -> Stage:
    flows = tuple(_flow(flow, catalogue) for flow in stage.conditional_flows)
    return stage.model_copy(update={"steps": _steps(stage.steps, catalogue), "conditional_flows": flows})


def _flow(flow: Flow, catalogue: Catalogue) -> Flow:
    return flow.model_copy(update={"steps": _steps(flow.steps, catalogue)})


def _steps(steps: tuple[Step, ...], catalogue: Catalogue) -> tuple[Step, ...]:
    return tuple(_step(step, catalogue) for step in steps)


def _step(step: Step, catalogue: Catalogue) -> Step:
    found = signature_of(step, catalogue)
    if isinstance(found, Unresolved):
        return step
    names = found.alias_map()
    parameters = {names.get(key, key): value for key, value in step.parameters.items()}
    if len(parameters) < len(step.parameters):  # one parameter is given twice, which is an error to be seen
        parameters = step.parameters
    return step.model_copy(update={"action": found.name, "parameters": parameters})
