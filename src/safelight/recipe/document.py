"""A recipe and the text it was read from: what later floors point at when something is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from safelight.errors import Problem, RecipeError
from safelight.recipe.grammar import Part, Recipe, Step
from safelight.recipe.node import Fields, Node, Path, Scalar, at, key_span
from safelight.recipe.source import Source

if TYPE_CHECKING:
    from safelight.recipe.condition import Condition

Where = Part | Path
"""A part of the recipe, or a path into its full form: `("stages", 0, "steps", 1, "parameters", "classes")`."""


@dataclass(frozen=True)
class Document:
    """One recipe, read.

    `places` leads from paths in the full form to paths in the text, where short forms put things elsewhere.
    """

    recipe: Recipe
    origin: Source
    root: Node
    places: Mapping[Path, Path]
    format: Literal["yaml", "json"] = "yaml"
    problems: tuple[Problem, ...] = ()
    """What was found wrong when it was read. What could be read of it is in `recipe` all the same."""

    def sound(self) -> Document:
        """Itself. Raises `RecipeError` where it has problems."""
        if self.problems:
            raise RecipeError(self.problems)
        return self

    @property
    def text(self) -> str:
        """The text, byte for byte as it was read."""
        return self.origin.text

    @property
    def source(self) -> str:
        """What the text is called in messages."""
        return self.origin.name

    def path_of(self, part: Part) -> Path | None:
        """Where a part stands in the full form; None where the part comes from elsewhere."""
        return self._paths.get((type(part).__name__, part.line, part.column))

    def place(self, where: Where, key: str | None = None, item: int | None = None) -> tuple[int, int]:
        """Line and column of a part, of one of its keys (a step's parameters included), or of an item of its value.

        Where the text does not hold it, those of the part around it; (0, 0) where nothing is known.
        """
        path = self._path(where, key, item)
        while path is not None and path and path not in self.places:
            path = path[:-1]
        stands = None if path is None else self.places.get(path)
        span = None if stands is None else key_span(self.root, stands)
        if span is None:
            return (where.line, where.column) if isinstance(where, Part) else (0, 0)
        return span.line, span.column

    def problem(
        self, where: Where, message: str, cure: str = "", *, key: str | None = None, item: int | None = None
    ) -> Problem:
        """A problem at a part, or at one of its keys, with its line shown."""
        return self.origin.problem(message, *self.place(where, key, item), cure)

    def doubted(self, part: Part, key: str) -> bool:
        """Whether reading complained of what stands under a part's key: more said of it would only follow."""
        path = self._path(part, key, None) if self.problems else None
        stands = self.places.get(path) if path else None
        if not stands:
            return False
        around = at(self.root, stands[:-1])
        if isinstance(around, Fields) and stands[-1] in around.twice:
            return True
        first, value = key_span(self.root, stands), at(self.root, stands)
        if first is None or value is None:
            return False
        last = self.origin.position(value.span.end)
        return any((first.line, first.column) <= (one.line, one.column) < last for one in self.problems)

    def located(self, problem: Problem) -> Problem:
        """The same problem, naming this text and showing its line."""
        return self.origin.problem(problem.message, problem.line, problem.column, problem.cure)

    def condition(self, part: Part, key: str) -> Condition:
        """The condition that a part holds under `key` (`condition`, `if`, `iterate_until`), knowing where it stands."""
        from safelight.recipe.condition import Condition

        text = getattr(part, "if_" if key == "if" else key)
        return Condition(text, *self._beginning(part, key))

    def conditions(self) -> Iterator[Condition]:
        """Every condition of the recipe, in the order written."""
        for stage in self.recipe.stages:
            for step in stage.steps:
                yield from self.conditions_of(step)
            for flow in stage.conditional_flows:
                yield self.condition(flow, "condition")
                for step in flow.steps:
                    yield from self.conditions_of(step)

    def conditions_of(self, step: Step) -> Iterator[Condition]:
        """A step's own conditions: when it runs, and until when it repeats."""
        if step.conditional:
            yield self.condition(step.conditional, "if")
        if step.iterate_until:
            yield self.condition(step, "iterate_until")

    def _path(self, where: Where, key: str | None, item: int | None) -> Path | None:
        path = self.path_of(where) if isinstance(where, Part) else where
        if path is None or key is None:
            return path
        inside = (*path, "parameters", key)
        path = inside if inside in self.places else (*path, key)
        return path if item is None else (*path, item)

    def _beginning(self, part: Part, key: str) -> tuple[int, int]:
        """Line and column of the first character of a text."""
        path = self._path(part, key, None)
        stands = self.places.get(path) if path else None
        node = at(self.root, stands) if stands else None
        if not isinstance(node, Scalar):
            return part.line, part.column
        line, column = node.span.line, node.span.column
        if node.style in ("|", ">"):
            below = self.origin.lines[line] if line < len(self.origin.lines) else ""
            return line + 1, len(below) - len(below.lstrip(" ")) + 1
        return line, column + len(node.style)

    @cached_property
    def _paths(self) -> Mapping[tuple[str, int, int], Path]:
        found: dict[tuple[str, int, int], Path] = {}
        for path, part in _parts(self.recipe, ()):
            found.setdefault((type(part).__name__, part.line, part.column), path)
        return found


def _parts(part: Part, path: Path) -> Iterator[tuple[Path, Part]]:
    """A part and all parts in it, with their paths."""
    yield path, part
    for name, info in type(part).model_fields.items():
        value, key = getattr(part, name), info.alias or name
        if isinstance(value, Part):
            yield from _parts(value, (*path, key))
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if isinstance(item, Part):
                    yield from _parts(item, (*path, key, number))
