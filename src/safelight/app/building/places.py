"""Where in a recipe's full form a problem stands, by its line and column."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.errors import Problem
from safelight.recipe.document import Document
from safelight.recipe.node import Fields, Path, at, key_span


def path_of(document: Document, problem: Problem) -> Path:
    """The part or key that a problem points at; an empty path where it points at none.

    An entry of a list begins where its first key does: what is said there is said of the entry, unless the key's own
    value is named.
    """
    begins = [path for path in _paths(document) if _begin(document, path) == (problem.line, problem.column)]
    entries = [path for path in begins if isinstance(path[-1], int)]
    keys = [path for path in begins if not isinstance(path[-1], int)]
    if entries and not any(_names(document, path, problem) for path in keys):
        return max(entries, key=len)
    return max(keys or list(_around(document, problem)), key=len, default=())


def _paths(document: Document) -> Iterator[Path]:
    return (path for path in document.places if path)


def _begin(document: Document, path: Path) -> tuple[int, int]:
    span = key_span(document.root, document.places[path])
    return (span.line, span.column) if span else (0, 0)


def _names(document: Document, path: Path, problem: Problem) -> bool:
    """Whether the message quotes what stands under a key, and is not said of what that names."""
    if problem.message.startswith(("stage ", "step ")):
        return False
    around = at(document.root, document.places[path][:-1])
    value = around.get(str(document.places[path][-1])) if isinstance(around, Fields) else None
    text = getattr(value, "text", None)
    return text is not None and repr(text) in problem.message


def _around(document: Document, problem: Problem) -> Iterator[Path]:
    """The parts whose text holds the place, a key's own included."""
    if not problem.line:
        return
    for path in _paths(document):
        stands = document.places[path]
        node, first = at(document.root, stands), _begin(document, path)
        if node and first <= (problem.line, problem.column) <= document.origin.position(node.span.end):
            yield path
