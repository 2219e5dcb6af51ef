"""What an edit sets: only what changes is written anew, so that the comments around it stay."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from safelight.app.building.full_path import MISSING, value_at, written
from safelight.app.building.splicing import cut, said, with_lists
from safelight.errors import CallError
from safelight.plan.spelt_out import spelt_out
from safelight.recipe.canonical import full_form
from safelight.recipe.splice import to_insert, to_remove, to_set

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.recipe.document import Document
    from safelight.recipe.node import Path


def set_at(document: Document, path: Path, value: Any, catalogue: Catalogue) -> Document:
    """The document with a value at a path. Raises CallError where it cannot be set there."""
    free = "parameters" in path or "variables" in path
    value, there = value if free else said(value), value_at(_full(document, catalogue), path)
    if value is None and not free:
        stands = written(document, catalogue, path)
        return cut(document, to_remove(document, stands)) if stands in document.places else document
    if isinstance(value, Mapping) and isinstance(there, Mapping):
        return _merged(document, path, value, there, catalogue)
    if _are_parts(value):
        if not there or there is MISSING:
            return _begun(document, path, value)
        if isinstance(there, list) and len(there) == len(value):
            return _each(document, path, value, there, catalogue)
    path = written(document, catalogue, path)
    if path and isinstance(path[-1], int) and path not in document.places:
        path, value = path[:-1], _with_item(value_at(_full(document, catalogue), path[:-1]), path[-1], value)
    return cut(document, _checked(document, path, value))


def _checked(document: Document, path: Path, value: Any) -> Any:
    try:
        return to_set(document, path, value)
    except ValueError as error:  # a number that is none
        raise CallError(f"this value cannot be written into a recipe: {error}") from error


def _full(document: Document, catalogue: Catalogue) -> dict[str, Any]:
    return full_form(spelt_out(document.recipe, catalogue))


def _are_parts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, Mapping) for one in value)


def _merged(
    document: Document, path: Path, value: Mapping[str, Any], there: Mapping[str, Any], catalogue: Catalogue
) -> Document:
    """Key by key; what goes, goes last, so that no mapping is ever emptied that is written again."""
    for key, one in value.items():
        if one != there.get(key, MISSING):
            document = set_at(document, (*path, key), one, catalogue)
    for key in there:
        stands = written(document, catalogue, (*path, key))
        if key not in value and stands in document.places:
            document = cut(document, to_remove(document, stands))
    return document


def _each(document: Document, path: Path, value: list[Any], there: list[Any], catalogue: Catalogue) -> Document:
    for number, (one, was) in enumerate(zip(value, there, strict=True)):
        if one != was:
            document = set_at(document, (*path, number), one, catalogue)
    return document


def _begun(document: Document, path: Path, value: list[Any]) -> Document:
    """A list of parts that is not there yet, entry by entry."""
    document = with_lists(document, path)
    for number, one in enumerate(value):
        document = cut(document, to_insert(document, path, number, one))
    return document


def _with_item(items: Any, number: Any, value: Any) -> list[Any]:
    """A list of which the text writes the only word alone."""
    if not isinstance(items, list) or not 0 <= number < len(items):
        raise CallError("there is no such entry to set")
    return [*items[:number], value, *items[number + 1 :]]
