"""A recipe retold: what each step does, in plain words and in the order in which it is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from safelight.plan.drafted import drafted

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.plan.draft import Draft
    from safelight.recipe.document import Document


IN_THE_END = "in the end"
"""Where the last boxes of the flow chart stand that the recipe does not name."""


NOT_DONE = "disabled, not done"
"""Where disabled steps stand."""


@dataclass(frozen=True, slots=True)
class Told:
    """One step. `notes` say when it is done, and why where the recipe does not name it."""

    stage: str
    step: str
    sentence: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Retelling:
    """A recipe step by step."""

    name: str
    description: str
    steps: tuple[Told, ...]

    def in_words(self) -> str:
        """A line a step, below its stage; ends with a line break."""
        lines = [self.name, *([" ".join(self.description.split())] if self.description else [])]
        for number, (stage, steps) in enumerate(groupby(self.steps, key=lambda told: told.stage), 1):
            lines += ["", f"{number}. {stage}", *(line for told in steps for line in _lines(told))]
        return "\n".join(lines) + "\n"

    def as_json(self) -> dict[str, Any]:
        """The same as JSON-able values."""
        return asdict(self)


def retell(document: Document, catalogue: Catalogue) -> Retelling:
    """The steps of a recipe in plain words. Raises PlanError with everything that is wrong with it."""
    found = drafted(document, catalogue, None, {}, {})
    found.findings.settle()
    recipe = document.recipe
    return Retelling(recipe.name, recipe.description, tuple(map(_told, (*found.names.drafts, *found.names.disabled))))


def _told(draft: Draft) -> Told:
    ends = draft.added and not draft.signature.role
    stage = NOT_DONE if draft.step.disabled else IN_THE_END if ends else draft.stage.name
    return Told(stage, draft.id, draft.signature.says("sentence", draft.params), tuple(_notes(draft)))


def _notes(draft: Draft) -> Iterator[str]:
    yield from (f"only where {condition}" for condition in draft.conditions)
    if draft.step.iterate_until:
        yield f"again until {draft.step.iterate_until}"
    if draft.step.optional:
        yield "left out where nobody can play it"
    if draft.added:
        yield f"added: {draft.added}"


def _lines(told: Told) -> Iterator[str]:
    yield f"   - {told.sentence}."
    yield from (f"     {note}" for note in told.notes)
