"""What a call changes in a recipe: `--set step.parameter=value` and `--var name=value`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from safelight.errors import CallError, RecipeError
from safelight.recipe.scalar import meaning, value
from safelight.recipe.source import Source

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Override:
    """A parameter of a step, and the value that replaces the recipe's."""

    step: str
    parameter: str
    value: Any


def parse_set(text: str) -> Override:
    """Read `step.parameter=value`. The value is read as YAML: `7`, `true`, `[person, face]`. Raises `CallError`."""
    where, equals, given = text.partition("=")
    step, dot, parameter = (part.strip() for part in where.partition("."))
    if not (equals and dot and step and parameter):
        raise CallError(f"--set {text!r} is not of the form step.parameter=value, as in quality_check.faces=true")
    return Override(step, parameter, _value(text, given.strip()))


def parse_var(text: str) -> tuple[str, str]:
    """Read `name=value`; the value is text. Raises `CallError`."""
    name, equals, given = text.partition("=")
    if not equals or not _NAME.fullmatch(name.strip()):
        raise CallError(f"--var {text!r} is not of the form name=value, as in photo_type=wedding")
    return name.strip(), given.strip()


def _value(text: str, given: str) -> Any:
    if given[:1] not in ("[", "{", '"', "'"):
        return meaning(given)
    from safelight.recipe.syntax import compose

    try:
        root, problems = compose(Source("--set", given))
    except RecipeError as error:
        problems = list(error.problems)
    else:
        if not problems:
            return value(root)
    raise CallError(f"--set {text!r}: {problems[0].message}")
