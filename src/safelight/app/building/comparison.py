"""How two texts of a recipe differ in what they say: steps added, removed, moved, and values changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from safelight.app.building.splicing import document_of
from safelight.plan.drafted import drafted
from safelight.plan.spelt_out import spelt_out
from safelight.recipe.canonical import full_form

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.plan.draft import Draft

_APART = frozenset({"steps", "conditional_flows", "stages", "name"})
"""Keys whose values are told of by themselves."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was."""

    kind: Literal["added", "removed", "changed", "moved"]
    what: str
    """`step`, `stage`, or the key: `parameters.technical_threshold`, `output.copies`."""
    sentence: str
    stage: str | None = None
    step: str | None = None
    before: Any = None
    after: Any = None


@dataclass(frozen=True, slots=True)
class _Told:
    """A step as it is compared."""

    stage: str
    keys: Mapping[str, Any]
    sentence: str


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two recipes."""

    recipe: Mapping[str, Any]
    stages: Mapping[str, Mapping[str, Any]]
    steps: Mapping[str, _Told]


def compared(before: str, after: str, catalogue: Catalogue) -> tuple[Change, ...]:
    """What changed from one text to the other. Raises RecipeError where one cannot be read."""
    was, now = _side(before, catalogue), _side(after, catalogue)
    return (*_values(was.recipe, now.recipe, "The recipe"), *_stages(was, now), *_steps(was, now))


def _side(text: str, catalogue: Catalogue) -> _Side:
    document = document_of(text)
    found = drafted(document, catalogue, None, {}, {})
    recipe = full_form(spelt_out(document.recipe, catalogue))
    stages = {stage["name"]: _flat(stage) for stage in recipe.get("stages", ())}
    drafts = [draft for draft in (*found.names.drafts, *found.names.disabled) if not draft.added]
    drafts.sort(key=lambda draft: (draft.step.line, draft.step.column))
    return _Side({"name": recipe["name"], **_flat(recipe)}, stages, {draft.id: _told(draft) for draft in drafts})


def _told(draft: Draft) -> _Told:
    signature = draft.signature
    names = signature.alias_map()
    parameters = {names.get(key, key): value for key, value in draft.step.parameters.items()}
    keys = _flat(full_form(draft.step.model_copy(update={"parameters": parameters})))
    where = {"flow": draft.flow.condition} if draft.flow else {}
    return _Told(draft.stage.name, keys | where, signature.says("sentence", draft.params) or signature.name)


def _flat(part: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """A part's values by dotted keys; lists are values."""
    found: dict[str, Any] = {}
    for key, value in part.items():
        if key in _APART and not before:
            continue
        if isinstance(value, Mapping) and value:
            found |= _flat(value, f"{before}{key}.")
        else:
            found[before + key] = value
    return found


def _values(
    was: Mapping[str, Any], now: Mapping[str, Any], whose: str, stage: str | None = None, step: str | None = None
) -> Iterator[Change]:
    for key in (*was, *(key for key in now if key not in was)):
        before, after = was.get(key), now.get(key)
        if before != after:
            word = key.removeprefix("parameters.")
            said = f"{whose}: {word} was {_shown(before)}, and is {_shown(after)} now."
            yield Change("changed", key, said, stage, step, before, after)


def _shown(value: Any) -> str:
    return "not said" if value is None else json.dumps(value, ensure_ascii=False)


def _stages(was: _Side, now: _Side) -> Iterator[Change]:
    for name in was.stages.keys() - now.stages.keys():
        yield Change("removed", "stage", f"The stage {name!r} is gone.", name)
    moved = _moved(list(was.stages), list(now.stages))
    for name, keys in now.stages.items():
        if name not in was.stages:
            yield Change("added", "stage", f"The stage {name!r} is new.", name)
            continue
        if name in moved:
            yield Change("moved", "stage", f"The stage {name!r} stands elsewhere.", name)
        yield from _values(was.stages[name], keys, f"Stage {name!r}", name)


def _steps(was: _Side, now: _Side) -> Iterator[Change]:
    for name, told in was.steps.items():
        if name not in now.steps:
            yield Change("removed", "step", f"The step {name!r} is gone: {told.sentence}.", told.stage, name)
    moved = _moved(list(was.steps), list(now.steps))
    for name, told in now.steps.items():
        before = was.steps.get(name)
        if before is None:
            yield Change("added", "step", f"The step {name!r} is new: {told.sentence}.", told.stage, name)
            continue
        if before.stage != told.stage:
            said = f"The step {name!r} went from stage {before.stage!r} to stage {told.stage!r}."
            yield Change("moved", "step", said, told.stage, name, before.stage, told.stage)
        elif name in moved:
            yield Change("moved", "step", f"The step {name!r} stands elsewhere in its stage.", told.stage, name)
        yield from _values(before.keys, told.keys, f"Step {name!r}", told.stage, name)


def _moved(was: Sequence[str], now: Sequence[str]) -> set[str]:
    """Those of both that are not where they were among the others: as few as tell it."""
    both = [name for name in now if name in was]
    places = [was.index(name) for name in both]
    best: list[list[int]] = []
    for at, place in enumerate(places):
        longest = max((best[before] for before in range(at) if places[before] < place), key=len, default=[])
        best.append([*longest, at])
    kept = {both[at] for at in max(best, key=len, default=[])}
    return {name for name in both if name not in kept}
