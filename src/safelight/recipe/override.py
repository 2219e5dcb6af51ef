"""What a call changes in a recipe: `--set step.parameter=value` and `--var name=value`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from safelight.errors import CallError, RecipeError
from safelight.recipe.scalar import meaning, value
from safelight.recipe.source import Source

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def parse_settings(texts: Iterable[str]) -> dict[str, Any]:
    """Read each `step.parameter=value`: values by `step.parameter`.

    A value is read as YAML: `7`, `true`, `[person, face]`. Raises `CallError`, also where one is set twice.
    """
    found: dict[str, Any] = {}
    for text in texts:
        where, equals, given = (part.strip() for part in text.partition("="))
        step, dot, parameter = (part.strip() for part in where.rpartition("."))
        if not (equals and dot and step and parameter):
            raise CallError(f"--set {text!r} is not of the form step.parameter=value, as in quality_check.faces=true")
        _set_once(found, f"{step}.{parameter}", _value(text, given), "--set")
    return found


def parse_variables(texts: Iterable[str]) -> dict[str, str]:
    """Read each `name=value`; values are text. Raises `CallError`, also where one is given twice."""
    found: dict[str, str] = {}
    for text in texts:
        name, equals, given = (part.strip() for part in text.partition("="))
        if not equals or not _NAME.fullmatch(name):
            raise CallError(f"--var {text!r} is not of the form name=value, as in photo_type=wedding")
        _set_once(found, name, given, "--var")
    return found


def _set_once(found: dict[str, Any], key: str, given: Any, flag: str) -> None:
    if key in found:
        raise CallError(f"{flag} gives {key!r} twice; keep one of them")
    found[key] = given


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
