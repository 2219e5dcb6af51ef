"""Paths into a recipe's full form: what stands there, and how the text calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safelight.plan.steps import Unresolved, signature_of

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.recipe.document import Document
    from safelight.recipe.grammar import Recipe, Step
    from safelight.recipe.node import Path

MISSING = object()
"""What stands where nothing does."""


def value_at(full: Any, path: Path) -> Any:
    """The value at a path, or `MISSING`."""
    for key in path:
        try:
            full = full[key]
        except (LookupError, TypeError):
            return MISSING
    return full


def paths_of(recipe: Recipe) -> dict[int, Path]:
    """Where each step stands, by its identity: two that an alias shares stand in two places."""
    found: dict[int, Path] = {}
    for at, stage in enumerate(recipe.stages):
        found |= {id(step): ("stages", at, "steps", number) for number, step in enumerate(stage.steps)}
        for place, flow in enumerate(stage.conditional_flows):
            where = ("stages", at, "conditional_flows", place, "steps")
            found |= {id(step): (*where, number) for number, step in enumerate(flow.steps)}
    return found


def step_at(recipe: Recipe, path: Path) -> Step | None:
    """The step whose own path this is, or that holds what stands at it."""
    match path:
        case ("stages", int(stage), "steps", int(step), *_):
            lists = [one.steps for one in recipe.stages[stage : stage + 1]]
        case ("stages", int(stage), "conditional_flows", int(flow), "steps", int(step), *_):
            flows = [one.conditional_flows for one in recipe.stages[stage : stage + 1]]
            lists = [one.steps for some in flows for one in some[flow : flow + 1]]
        case _:
            return None
    return next((one for steps in lists for one in steps[step : step + 1]), None)


def written(document: Document, catalogue: Catalogue, path: Path) -> Path:
    """The path by the names that the text uses: of a parameter, maybe an alias (`detect` for `classes`)."""
    step = step_at(document.recipe, path) if path not in document.places and "parameters" in path else None
    found = signature_of(step, catalogue) if step else None
    if step is None or found is None or isinstance(found, Unresolved):
        return path
    at = path.index("parameters") + 1
    names = found.alias_map()
    wanted = names.get(str(path[at])) if at < len(path) else None
    used = next((key for key in step.parameters if wanted and names.get(key) == wanted), None)
    return path if used is None else (*path[:at], used, *path[at + 1 :])
