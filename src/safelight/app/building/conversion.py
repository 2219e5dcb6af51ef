"""A recipe's text in another form: YAML, JSON, or the full form with nothing left to guess."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from safelight.app.building.splicing import document_of
from safelight.plan.spelt_out import spelt_out
from safelight.recipe.canonical import canonical

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue

Form = Literal["yaml", "json", "canonical"]


def converted(text: str, to: Form, catalogue: Catalogue) -> str:
    """The text in another form; as it is, byte for byte, where it has that form already.

    JSON knows no comments. Raises RecipeError where the text is no recipe: nothing of it may get lost on the way.
    """
    document = document_of(text).sound()
    if to == document.format:
        return text
    if to == "canonical":
        return canonical(spelt_out(document.recipe, catalogue))
    return canonical(document.recipe, to)
