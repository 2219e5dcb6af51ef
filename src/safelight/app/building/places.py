"""Where in a recipe's full form a problem stands, by its line and column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from safelight.app.building.splicing import document_of
from safelight.app.building.view import Located
from safelight.errors import Problem, RecipeError
from safelight.recipe.document import Document
from safelight.recipe.node import Path, at, key_span

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Where a part of the full form stands in the text: from its key, or its first character, to its end."""

    path: Path
    line: int
    column: int
    start: int
    end: int
    said: str | None
    """The value of a scalar."""

    @property
    def is_entry(self) -> bool:
        return isinstance(self.path[-1], int)


def located(document: Document, problems: Iterable[Problem]) -> tuple[Located, ...]:
    """Each problem with the part or the key that it points at; an empty path where it points at none."""
    stretches = tuple(_stretches(document))
    begins: dict[tuple[int, int], list[_Stretch]] = {}
    for one in stretches:
        begins.setdefault((one.line, one.column), []).append(one)
    starts = (0, *(found.end() for found in _LINE_BREAK.finditer(document.text)))
    return tuple(Located(problem, _path(problem, stretches, begins, starts)) for problem in problems)


def paths_in(text: str, problems: Sequence[Problem]) -> tuple[Path, ...]:
    """Where in a text's full form each problem stands; empty paths where the text cannot be read so far."""
    try:
        return tuple(one.path for one in located(document_of(text), problems))
    except RecipeError:
        return ((),) * len(problems)


def _path(
    problem: Problem,
    stretches: tuple[_Stretch, ...],
    begins: Mapping[tuple[int, int], list[_Stretch]],
    starts: tuple[int, ...],
) -> Path:
    """An entry of a list begins where its first key does: what is said there is said of the entry, unless the key's own
    value is named."""
    if not 0 < problem.line <= len(starts):
        return ()
    here = begins.get((problem.line, problem.column), [])
    entries = [one.path for one in here if one.is_entry]
    keys = [one for one in here if not one.is_entry]
    if entries and not any(_is_named(one, problem) for one in keys):
        return max(entries, key=len)
    index = starts[problem.line - 1] + problem.column - 1
    around = [one.path for one in keys] or [one.path for one in stretches if one.start <= index <= one.end]
    return max(around, key=len, default=())


def _stretches(document: Document) -> Iterator[_Stretch]:
    for path, stands in document.places.items():
        first, node = key_span(document.root, stands), at(document.root, stands)
        if path and first and node:
            said = getattr(node, "text", None)
            yield _Stretch(path, first.line, first.column, first.start, max(first.end, node.span.end), said)


def _is_named(stretch: _Stretch, problem: Problem) -> bool:
    """Whether the message quotes what stands under a key, and is not said of what that names."""
    if stretch.said is None or problem.message.startswith(("stage ", "step ")):
        return False
    return repr(stretch.said) in problem.message
