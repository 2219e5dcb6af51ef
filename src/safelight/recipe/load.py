"""Reading recipes: text to a document, with every problem at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ValidationError

from safelight.errors import CallError, Problem, RecipeError
from safelight.recipe.complaint import complaints
from safelight.recipe.document import Document
from safelight.recipe.grammar import Recipe
from safelight.recipe.shorthand import Unfolding
from safelight.recipe.source import Source
from safelight.recipe.structure import check
from safelight.recipe.syntax import MOST_CHARACTERS, compose, is_json

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Format = Literal["yaml", "json"]


def load(text: str, source: str = "<recipe>", *, format: Format | None = None) -> Document:  # noqa: A002 - the file's
    """Read a recipe in YAML or JSON, in its full form or any short form.

    `source` is what messages call the text; where the recipe has no name, its stem names it. `format` says how edits
    write values; by default the text's own.

    Raises `RecipeError`, which holds every problem that was found, each with its place, cause and cure.
    """
    return read(text, source, format=format).sound()


def load_file(path: str | FilePath) -> Document:
    """Read a recipe from a file in UTF-8.

    Raises `CallError` where the file cannot be read, and `RecipeError` as `load` does.
    """
    return read_file(path).sound()


def read(text: str, source: str = "<recipe>", *, format: Format | None = None) -> Document:  # noqa: A002 - the file's
    """As `load`, but a recipe that is wrong is read as far as it goes, and holds its problems.

    So that what is wrong with its actions can be told in one go. Raises `RecipeError` where nothing can be made of it.
    """
    origin = Source(source, text)
    root, problems = compose(origin)
    unfolding = Unfolding(origin, problems)
    raw = unfolding.recipe(root, _name_of(source))
    recipe = _validated(raw, unfolding, root)
    if recipe is None:
        raise RecipeError(_told_once(problems))
    written = format or ("json" if is_json(text) else "yaml")
    document = Document(recipe, origin, root, unfolding.places, written, tuple(problems))
    problems += [*check(document), *(document.located(p) for c in document.conditions() for p in c.syntax_problems())]
    return replace(document, problems=tuple(_told_once(problems)))


def read_file(path: str | FilePath) -> Document:
    """As `load_file`, but a recipe that is wrong is read as far as it goes, as `read` does."""
    path = FilePath(path)
    return read(_text_of(path), str(path), format="json" if path.suffix.lower() == ".json" else None)


def _text_of(path: FilePath) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(4 * MOST_CHARACTERS + 1)
    except OSError as error:
        raise CallError(f"the recipe {str(path)!r} cannot be read: {error.strerror or error}") from error
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        message = f"the byte 0x{raw[error.start]:02x} is not UTF-8"
        problem = Problem(message, str(path), line, column, cure="A recipe is text; save it as UTF-8.")
        raise RecipeError([problem]) from error


def _name_of(source: str) -> str:
    return "recipe" if source.startswith("<") else FilePath(source).stem or "recipe"


def _validated(raw: dict[str, Any], unfolding: Unfolding, root: Any) -> Recipe | None:
    try:
        return Recipe.model_validate(raw, strict=True)
    except ValidationError as error:
        unfolding.problems.extend(complaints(error, unfolding.source, root, unfolding.places))
        faults = error.errors(include_url=False)
    try:
        return Recipe.model_validate(_without(raw, faults), strict=True)
    except ValidationError:
        return None


def _without(raw: dict[str, Any], faults: list[ErrorDetails]) -> dict[str, Any]:
    """The recipe without what is wrong in it, so that the rest can be judged too; a text that is missing is empty."""
    for fault in faults:
        *way, last = fault["loc"]
        part: Any = raw
        for key in way:
            part = part[key]
        if not isinstance(part, dict):
            continue
        if fault["type"] == "missing":
            part[last] = ""
        else:
            part.pop(last, None)
    return raw


def _told_once(problems: list[Problem]) -> list[Problem]:
    """The first problem of each place: what follows from it is not told again."""
    first: dict[tuple[int, int], Problem] = {}
    for problem in problems:
        first.setdefault((problem.line, problem.column), problem)
    return list(first.values())
