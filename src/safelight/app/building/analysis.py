"""A recipe's text read into what a builder draws, as far as it goes: what is wrong with it hides nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from safelight.app.building.as_written import as_written
from safelight.app.building.full_path import paths_of
from safelight.app.building.places import located
from safelight.app.building.reads import wires_of
from safelight.app.building.sentences import parts_of
from safelight.app.building.splicing import document_of
from safelight.app.building.view import DocumentView, Located, StageView, StepView
from safelight.errors import PlanError, Problem, RecipeError
from safelight.plan.build import build
from safelight.plan.casting import cast
from safelight.plan.drafted import drafted
from safelight.plan.spelt_out import spelt_out
from safelight.recipe.canonical import full_form
from safelight.recipe.grammar import Recipe
from safelight.recipe.structure import dependencies

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.models.profiles import Profile
    from safelight.plan.draft import Draft
    from safelight.plan.drafted import Drafted
    from safelight.recipe.document import Document
    from safelight.recipe.node import Path


def view_of_text(text: str, catalogue: Catalogue, profile: Profile) -> DocumentView:
    """What a text says, whatever is wrong with it."""
    try:
        document = document_of(text)
    except RecipeError as error:
        recipe = full_form(Recipe()) if is_blank(text) else None
        return DocumentView(text, problems=tuple(map(Located, error.problems)), recipe=recipe)
    return view_of(document, catalogue, profile)


def is_blank(text: str) -> bool:
    """Whether nothing is said: no text, or comments alone."""
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines())


def view_of(document: Document, catalogue: Catalogue, profile: Profile) -> DocumentView:
    """What a recipe says that could be read."""
    found = drafted(document, catalogue, profile, {}, {})
    played = cast(found, profile)
    left_out = {one.node: one.reason for one in played.dropped}
    problems = located(document, _problems(found, catalogue, profile))
    paths = paths_of(document.recipe)
    steps = [_step(found, draft, paths, left_out.get(draft.id, "")) for draft in found.names.drafts]
    steps = _with_disabled(steps, [_step(found, draft, paths) for draft in found.names.disabled])
    return DocumentView(
        text=document.text,
        format=document.format,
        problems=problems,
        recipe=as_written(full_form(spelt_out(document.recipe, catalogue)), document, problems),
        steps=tuple(replace(step, problems=_under(step.path, problems)) for step in steps),
        stages=_stages(document),
        asks=tuple(dict.fromkeys(ask.name for ask in found.prompts.asks())),
    )


def _problems(found: Drafted, catalogue: Catalogue, profile: Profile) -> Sequence[Problem]:
    """Everything that is wrong; of a recipe with a limit of memory also what does not fit into it."""
    problems = sorted(found.findings.problems, key=lambda one: (one.line, one.column))
    if problems or not found.document.recipe.global_parameters.gpu_memory_limit:
        return problems
    given = {ask.name: "-" for ask in found.prompts.asks()}
    try:
        build(found.document, catalogue, profile, variables=given)
    except PlanError as error:
        return error.problems
    return ()


def _step(found: Drafted, draft: Draft, paths: Mapping[int, Path], left_out: str = "") -> StepView:
    path = paths.get(id(draft.step), ())
    known = not draft.stands_in
    parts = parts_of(draft.signature, draft.params) if known else ()
    return StepView(
        id=draft.id,
        path=path,
        stage=_stage_number(found.document, draft),
        flow=int(path[3]) if len(path) > 4 and path[2] == "conditional_flows" else None,
        why_added=draft.added,
        model=(draft.signature.role if known else draft.step.model) or "",
        action=(draft.signature.name if known else draft.step.action) or "",
        scope=draft.signature.scope,
        sentence="".join(part.text for part in parts),
        sentence_parts=parts,
        output=draft.output or None,
        reads=wires_of(found, draft),
        gate=draft.gate,
        selects=draft.selects,
        disabled=draft.step.disabled,
        optional=draft.step.optional,
        left_out=left_out,
        parameters=draft.params.model_dump(mode="json") if known else draft.step.parameters,
    )


def _stage_number(document: Document, draft: Draft) -> int:
    """By what the stage is; two of one name are told apart."""
    stages = document.recipe.stages
    return next((at for at, stage in enumerate(stages) if stage is draft.stage), 0)


def _with_disabled(steps: Iterable[StepView], disabled: Iterable[StepView]) -> list[StepView]:
    """Each behind the last step that is written before it."""
    found = list(steps)
    for step in disabled:
        before = [at for at, other in enumerate(found) if other.path and _order(other.path) < _order(step.path)]
        found.insert(before[-1] + 1 if before else 0, step)
    return found


def _order(path: Path) -> tuple[int, ...]:
    """Where a step stands: those of a stage before those of its flows."""
    flow, step = (int(path[3]), int(path[5])) if len(path) > 4 else (-1, int(path[3]))
    return int(path[1]), flow, step


def _under(path: Path, problems: Sequence[Located]) -> tuple[int, ...]:
    return tuple(at for at, one in enumerate(problems) if path and one.path[: len(path)] == path)


def _stages(document: Document) -> tuple[StageView, ...]:
    waits: Mapping[str, Any] = dependencies(document.recipe)
    return tuple(
        StageView(at, stage.name, tuple(waits[stage.name]), ("stages", at))
        for at, stage in enumerate(document.recipe.stages)
    )
