"""Edits of a recipe's text, by paths into its full form: all of them are made, or none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, Any, TypeAlias

from safelight.app.building.analysis import is_blank
from safelight.app.building.full_path import written
from safelight.app.building.setting import set_at
from safelight.app.building.splicing import cut, document_of, said, with_lists
from safelight.recipe.moving import to_move
from safelight.recipe.splice import to_insert, to_remove

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.recipe.document import Document
    from safelight.recipe.node import Path

_BEGINNING = "stages: []\n"
"""What an empty text becomes before it is edited."""


@dataclass(frozen=True, slots=True)
class Set:
    """Set what stands at a path; what did not stand there is added."""

    path: Path
    value: Any

    def made(self, document: Document, catalogue: Catalogue) -> Document:
        return set_at(document, self.path, self.value, catalogue)


@dataclass(frozen=True, slots=True)
class Remove:
    """Remove what stands at a path."""

    path: Path

    def made(self, document: Document, catalogue: Catalogue) -> Document:
        return cut(document, to_remove(document, written(document, catalogue, self.path)))


@dataclass(frozen=True, slots=True)
class Insert:
    """Insert an entry into the list at a path, before the one at `index`."""

    path: Path
    index: int
    value: Mapping[str, Any]

    def made(self, document: Document, _catalogue: Catalogue) -> Document:
        document = with_lists(document, self.path)
        return cut(document, to_insert(document, self.path, self.index, said(self.value)))


@dataclass(frozen=True, slots=True)
class Move:
    """Move an entry to the list at `to`, where it is then the one at `index`."""

    path: Path
    to: Path
    index: int

    def made(self, document: Document, _catalogue: Catalogue) -> Document:
        document = with_lists(with_lists(document, self.path[:-1]), self.to)
        return cut(document, to_move(document, self.path, self.to, self.index))


Edit: TypeAlias = Set | Remove | Insert | Move


def edited(text: str, edits: Iterable[Edit], catalogue: Catalogue) -> Document:
    """The recipe with its edits made, one after the other; what is wrong with it then is in its problems.

    Raises CallError where an edit cannot be made, RecipeError where the text cannot be read before or after one.
    """
    return reduce(lambda document, edit: edit.made(document, catalogue), edits, document_of(_begun(text)))


def _begun(text: str) -> str:
    if not is_blank(text):
        return text
    return f"{text}\n{_BEGINNING}" if text and not text.endswith("\n") else text + _BEGINNING
