"""Which results a step reads, and of whom: the wires that a builder draws."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from safelight.app.building.view import Why, Wire
from safelight.plan.names import GROUPING, Names
from safelight.plan.prompts import names_read
from safelight.recipe.condition import Condition

if TYPE_CHECKING:
    from safelight.plan.draft import Draft
    from safelight.plan.drafted import Drafted


def wires_of(found: Drafted, draft: Draft) -> tuple[Wire, ...]:
    """What a step reads that some step before it gives, each name once for each reason."""
    givers = ((name, _giver(found.names, name, draft), why) for name, why in dict.fromkeys(_read(draft)))
    return tuple(Wire(name, giver.id, why) for name, giver, why in givers if giver is not None)


def _giver(names: Names, name: str, draft: Draft) -> Draft | None:
    """Who gives it before the step; a view of the grouping is of the latest one."""
    before = names.drafts[: names.places.get(draft, 0)]
    if name in GROUPING:
        return next((other for other in reversed(before) if other.signature.groups), None)
    giver = names.giver(name)
    return giver if giver in before else None


def _read(draft: Draft) -> Iterator[tuple[str, Why]]:
    for text in (*draft.conditions, draft.step.iterate_until):
        yield from ((name, "condition") for name in sorted(Condition(text).names)) if text else ()
    yield from ((name, "input") for name in draft.needs)
    if draft.signature.scope == "group":
        yield GROUPING[0], "input"
    yield from ((name.partition(".")[0], "prompt") for name in names_read(draft))
