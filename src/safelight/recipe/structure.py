"""What must hold between the parts of a recipe: names that stand once, and stages that wait for what exists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from safelight.errors import Problem
from safelight.recipe.document import Document
from safelight.recipe.grammar import Part, Recipe, Stage, Step
from safelight.recipe.suggest import did_you_mean, listed

AnyPart = TypeVar("AnyPart", bound=Part)
_RESULT_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_CEL_WORDS = frozenset(
    {
        *("as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in", "let", "loop"),
        *("namespace", "null", "package", "return", "true", "var", "void", "while"),
        *("all", "exists", "exists_one", "filter", "has", "map", "ran", "size"),
    }
)


def check(document: Document) -> Iterator[Problem]:
    """Every problem of the recipe's structure."""
    stages = document.recipe.stages
    steps = list(steps_of(document.recipe))
    yield from _once(document, stages, "name", "two stages are named {!r}", "Give each stage its own name.")
    yield from _once(document, steps, "name", "two steps are named {!r}", "Give each step its own name.")
    cure = "Give each its own `output_to`, so that later steps can tell them apart."
    awake = [step for step in steps if not step.disabled]
    yield from _once(document, awake, "output_to", "two results are named {!r}", cure)
    yield from _step_names(document, steps)
    yield from _result_names(document, steps)
    yield from _unknown_stages(document)
    yield from _cycles(document)


def steps_of(recipe: Recipe) -> Iterator[Step]:
    """Every step, those of flows included, in the order written."""
    for stage in recipe.stages:
        yield from stage.steps
        for flow in stage.conditional_flows:
            yield from flow.steps


def _once(document: Document, parts: Iterable[Part], key: str, message: str, cure: str) -> Iterator[Problem]:
    seen: dict[str, Part] = {}
    for part, name in _said(document, parts, key):
        if name in seen:
            line = document.place(seen[name], key)[0]
            yield document.problem(part, f"{message.format(name)}, first on line {line}", cure, key=key)
        else:
            seen[name] = part


def _said(document: Document, parts: Iterable[AnyPart], key: str) -> Iterator[tuple[AnyPart, Any]]:
    """The parts that say something under a key which could be read."""
    for part in parts:
        said = getattr(part, key)
        if said is not None and not document.doubted(part, key):
            yield part, said


def _step_names(document: Document, steps: Iterable[Step]) -> Iterator[Problem]:
    for step, name in _said(document, steps, "name"):
        if not name.strip() or set(name) & set(".=\n"):
            message = f"{name!r} cannot be a step's name"
            yield document.problem(step, message, "Use letters, digits, '_', '-' and spaces.", key="name")


def _result_names(document: Document, steps: Iterable[Step]) -> Iterator[Problem]:
    for step, name in _said(document, steps, "output_to"):
        if not _RESULT_NAME.fullmatch(name) or name in _CEL_WORDS:
            message = f"{name!r} cannot be a result's name: conditions could not read it"
            yield document.problem(step, message, "Use letters, digits and '_'.", key="output_to")


def _unknown_stages(document: Document) -> Iterator[Problem]:
    names = [stage.name for stage in document.recipe.stages]
    for stage, waits in _said(document, document.recipe.stages, "depends_on"):
        for number, wanted in enumerate(waits):
            if wanted not in names:
                others = [name for name in names if name != stage.name]
                hint = did_you_mean(wanted, others)
                cure = "" if hint or not others else f"The other stages are {listed(others, 'and')}."
                message = f"stage {stage.name!r} depends on {wanted!r}, which is no stage of this recipe{hint}"
                yield document.problem(stage, message, cure, key="depends_on", item=number)


def _cycles(document: Document) -> Iterator[Problem]:
    """Each ring of stages that wait for one another, told once, at its first stage."""
    stages = {stage.name: stage for stage in document.recipe.stages}
    waits = dependencies(document.recipe)
    told: set[str] = set()
    for name, stage in stages.items():
        ring = _ring(name, waits)
        if ring and told.isdisjoint(ring):
            told |= set(ring)
            yield document.problem(stage, *_waiting(stage, ring), key="depends_on")


def _waiting(stage: Stage, ring: list[str]) -> tuple[str, str]:
    if len(ring) == 1:
        return f"stage {stage.name!r} depends on itself", "Remove its own name from `depends_on`."
    chain = " waits for ".join(repr(name) for name in (*ring, ring[0]))
    return f"the stages wait for one another: {chain}", (
        "A stage without `depends_on` waits for the one before it; `depends_on: []` waits for none."
    )


def dependencies(recipe: Recipe) -> dict[str, tuple[str, ...]]:
    """By stage, the stages that it waits for: those it names, else the one before."""
    before: tuple[str, ...] = ()
    waits: dict[str, tuple[str, ...]] = {}
    for stage in recipe.stages:
        waits[stage.name] = before if stage.depends_on is None else stage.depends_on
        before = (stage.name,)
    return waits


def _ring(start: str, waits: dict[str, tuple[str, ...]]) -> list[str]:
    """The shortest way from a stage back to itself; empty where there is none."""
    ways, seen = [[start]], {start}
    for way in ways:
        for wanted in waits.get(way[-1], ()):
            if wanted == start:
                return way
            if wanted not in seen:
                seen.add(wanted)
                ways.append([*way, wanted])
    return []
