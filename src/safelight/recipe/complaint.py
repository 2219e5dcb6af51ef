"""What the grammar's validation finds, in words for people who write recipes."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from safelight.errors import Problem
from safelight.recipe.node import Node, Path, walk
from safelight.recipe.source import Source
from safelight.recipe.suggest import did_you_mean

_Fault = Mapping[str, Any]


def complaints(error: ValidationError, source: Source, root: Node, places: Mapping[Path, Path]) -> Iterable[Problem]:
    """One located problem for each fault of a recipe in its full form."""
    for fault in error.errors(include_url=False):
        at: Path = fault["loc"]
        span = _nearest(root, places, at).span
        yield source.problem(_sentence(str(at[-1]), fault), span.line, span.column)


def _nearest(root: Node, places: Mapping[Path, Path], at: Path) -> Node:
    """The node of a path in the full form, or of the part that it would stand in."""
    while at and at not in places:
        at = at[:-1]
    return list(walk(root, places.get(at, ())))[-1]


def _sentence(key: str, fault: _Fault) -> str:
    said = _SENTENCES.get(fault["type"])
    given = fault.get("input")
    return said(key, given, fault.get("ctx", {})) if said else f"{key!r}: {fault['msg'].lower()}"


def _choice(key: str, given: Any, context: Mapping[str, Any]) -> str:
    choices = [word.strip().strip("'") for word in context["expected"].replace(" or ", ", ").split(", ")]
    hint = did_you_mean(given, choices) if isinstance(given, str) else ""
    return f"{key!r} must be {context['expected']}, not {given!r}{hint}"


def _must_be(what: str) -> Callable[[str, Any, Mapping[str, Any]], str]:
    return lambda key, given, context: f"{key!r} must be {what.format(**context)}, not {given!r}"


_SENTENCES: MappingProxyType[str, Callable[[str, Any, Mapping[str, Any]], str]] = MappingProxyType(
    {
        "missing": lambda key, _given, _context: f"the key {key!r} is missing",
        "literal_error": _choice,
        "string_type": _must_be("text"),
        "bool_type": _must_be("true or false"),
        "int_type": _must_be("a whole number"),
        "float_type": _must_be("a number"),
        "greater_than": _must_be("more than {gt}"),
        "greater_than_equal": _must_be("at least {ge}"),
        "less_than_equal": _must_be("at most {le}"),
    }
)
