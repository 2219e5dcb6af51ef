"""Steps that are wrong, read as far as they go: so that the rest can be judged, and nothing is told that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.actions.declare import Params, Signature
from safelight.plan.names import GROUPING, OBJECTS
from safelight.recipe.suggest import closest

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.plan.draft import Draft
    from safelight.plan.names import Names
    from safelight.recipe.grammar import Step


def guesses(step: Step, catalogue: Catalogue) -> tuple[Signature, ...]:
    """The actions that a step may mean which names none: the one of almost that name, else all of its model."""
    model = closest(step.model, catalogue.roles) if step.model else None
    found = catalogue.of(model) if model else catalogue.signatures
    name = closest(step.action or "", [one.name for one in found])
    return tuple(one for one in found if one.name == name) or found


def stand_in(name: str, guessed: tuple[Signature, ...]) -> Signature:
    """An action that asks for nothing; its result is that of the only guess, but nothing is known of it."""
    only = guessed[0] if len(guessed) == 1 else None
    gives, groups = (only.gives, only.groups) if only else (name, False)
    return Signature(name, "", "photo", gives, None, Params, lambda _: "", groups=groups, iterates=True)


def in_doubt(names: Names, name: str, draft: Draft) -> bool:
    """Whether a name that `draft` reads may be given by a step before it that is wrong, once that is put right."""
    before = names.drafts[: names.places[draft]]
    return any(_may_give(guess, name) for other in before for guess in other.guesses)


def _may_give(signature: Signature, name: str) -> bool:
    """Its result and its fields (`technical_score`), its grouping, and views of detected objects."""
    own = (signature.gives, *getattr(signature.result, "__dataclass_fields__", ()))
    seen = signature.gives == OBJECTS and (name == "object_count" or name.startswith("detected_"))
    return name in own or seen or (signature.groups and name in GROUPING)
