"""One edit's cuts made: the text read again, as far as it goes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from safelight.recipe.cuts import Cuts, applied
from safelight.recipe.load import read
from safelight.recipe.lone_stage import is_lone, to_unfold

if TYPE_CHECKING:
    from safelight.recipe.document import Document
    from safelight.recipe.node import Path

_LISTS = ("steps", "conditional_flows")
_FREE = ("parameters", "variables")
"""Keys below which null is a value like others."""


@lru_cache(maxsize=32)
def document_of(text: str, written: Literal["yaml", "json"] | None = None) -> Document:
    """A text read as far as it goes; a builder asks about one text again and again. `written` says how edits write.

    Raises RecipeError where nothing can be made of it.
    """
    return read(text, format=written)


def cut(document: Document, cuts: Cuts) -> Document:
    """The document of the new text. Raises RecipeError where that cannot be read at all."""
    return document_of(applied(document.text, cuts), document.format) if cuts else document


def with_lists(document: Document, path: Path) -> Document:
    """The document where the list at this path can be written: a stage that is itself a step is given one."""
    if len(path) == 3 and path[0] == "stages" and path[2] in _LISTS:
        stage = path[1]
        if isinstance(stage, int) and is_lone(document, stage):
            return cut(document, to_unfold(document, stage))
    return document


def said(value: Any) -> Any:
    """A part without the keys that say nothing."""
    if isinstance(value, list):
        return [said(one) for one in value]
    if not isinstance(value, Mapping):
        return value
    return {key: one if key in _FREE else said(one) for key, one in value.items() if one is not None}
