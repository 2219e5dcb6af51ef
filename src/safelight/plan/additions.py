"""What the planner adds to a recipe: scores for a selection, sets recognised in time, and the last boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from safelight.plan.draft import Draft
from safelight.recipe.grammar import Step

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.recipe.grammar import Output

NEEDS_QUALITY = "a selection needs quality and no step gave it"
BEFORE_GATE = "sets are recognised before the first gate"
BEFORE_GROUPING = "sets are recognised before photos are grouped"


DECISION = "every photo ends in one decision"
EDITS = "a step asks for an edit, or the recipe for copies or develop settings"


def with_additions(
    drafts: Sequence[Draft], catalogue: Catalogue, output: Output, disabled: Sequence[Draft] = ()
) -> tuple[Draft, ...]:
    """The drafts with what they silently rely on, and what every run ends in, each with the reason for it.

    The names of `disabled` steps stay theirs.
    """
    prepared = tuple(_with_sets(tuple(_with_quality(drafts, catalogue)), catalogue))
    every = (*prepared, *_ending(prepared, catalogue, output))
    return tuple(_renamed(every, {draft.id for draft in disabled}))


def _renamed(drafts: Sequence[Draft], theirs: set[str]) -> Iterator[Draft]:
    """What the planner added under a name that is taken gets another one."""
    for draft in drafts:
        if not (draft.added and draft.id in theirs):
            yield draft
            continue
        name = free_name(draft.id, theirs | {other.id for other in drafts})
        yield replace(draft, id=name, step=draft.step.model_copy(update={"name": name}))


def copied(drafts: Sequence[Draft], output: Output) -> Literal["keep", "none", "all"]:
    """Which photos get a copy: as the recipe says, else those that are kept, where a step asks for an edit."""
    return output.copies or ("keep" if _edits(drafts) else "none")


def _edits(drafts: Sequence[Draft]) -> bool:
    return any(draft.signature.says("edits", draft.params) for draft in drafts)


def _ending(drafts: Sequence[Draft], catalogue: Catalogue, output: Output) -> Iterator[Draft]:
    """The last boxes of the flow chart, as far as the recipe does not name them itself."""
    if not drafts:
        return
    copies = copied(drafts, output)
    wanted = {"decide": DECISION}
    if _edits(drafts) or copies != "none" or output.develop:
        wanted |= dict.fromkeys(("apply_edits", "final_quality_check"), EDITS)
    if copies != "none":
        wanted["export"] = EDITS
    named = {draft.signature.name for draft in drafts if not draft.signature.role}
    last = drafts[-1]
    for name, reason in wanted.items():
        if name not in named and (draft := _placed(last, drafts, catalogue, "", name, reason)):
            yield draft


def _with_quality(drafts: Sequence[Draft], catalogue: Catalogue) -> Iterator[Draft]:
    """Scores stand before the first gate: a selection sees stopped photos too, and compares them."""
    before = _unscored(drafts)
    for draft in drafts:
        if draft is before and (scores := _placed(draft, drafts, catalogue, "nima", "quality_check", NEEDS_QUALITY)):
            yield scores
        yield draft


def _unscored(drafts: Sequence[Draft]) -> Draft | None:
    """The first step that needs scores which no step gives in time, or the first gate where one stands before it."""
    gates = []
    for draft in drafts:
        if draft.output == "quality":
            return None
        gates += [draft] if draft.gate else []
        if draft.selects or "quality" in draft.needs:
            return next(iter(gates), draft)
    return None


def _with_sets(drafts: Sequence[Draft], catalogue: Catalogue) -> Iterator[Draft]:
    done = any(draft.signature.name == "recognise_sets" for draft in drafts)
    for draft in drafts:
        if not done and (draft.gate or draft.selects or draft.signature.groups):
            reason = BEFORE_GATE if draft.gate else BEFORE_GROUPING
            if sets := _placed(draft, drafts, catalogue, "siglip", "recognise_sets", reason):
                yield sets
            done = True
        yield draft


def _placed(
    beside: Draft, drafts: Sequence[Draft], catalogue: Catalogue, model: str, action: str, reason: str
) -> Draft | None:
    signature = catalogue.action(model, action)
    if signature is None:
        return None
    name = free_name(action, {draft.id for draft in drafts})
    step = Step(name=name, model=model or None, action=action, line=beside.step.line, column=beside.step.column)
    return Draft(name, step, beside.stage, signature, signature.params(), signature.gives, added=reason)


def free_name(wanted: str, taken: set[str]) -> str:
    """`wanted`, or with the first number behind it that makes it new."""
    names = (wanted, *(f"{wanted}_{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)
