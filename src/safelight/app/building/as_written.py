"""Numbers that the grammar refuses, in a recipe's full form as they are written: who mends one wants to see it."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from safelight.recipe.node import Path, Scalar, at
from safelight.recipe.scalar import value

if TYPE_CHECKING:
    from safelight.app.building.view import Located
    from safelight.recipe.document import Document


def as_written(full: dict[str, Any], document: Document, problems: Iterable[Located]) -> dict[str, Any]:
    """The full form with the numbers that problems point at and that it lacks."""
    found = deepcopy(full)
    for one in problems:
        number = _number(document, one.path)
        part = _part(found, one.path[:-1]) if number is not None else None
        if part is not None:
            part.setdefault(str(one.path[-1]), number)
    return found


def _number(document: Document, path: Path) -> float | None:
    """The number that is written at a path of the full form, where it is one."""
    stands = document.places.get(path) if path else None
    node = at(document.root, stands) if stands is not None else None
    written = value(node) if isinstance(node, Scalar) else None
    return written if isinstance(written, int | float) and not isinstance(written, bool) else None


def _part(full: Any, path: Path) -> dict[str, Any] | None:
    """The part at a path, made where it said nothing; None where there is no place for it."""
    for key in path:
        if isinstance(full, dict):
            full = full.setdefault(key, {})
        elif isinstance(full, list) and isinstance(key, int) and key < len(full):
            full = full[key]
    return full if isinstance(full, dict) else None
