"""Whether an answer fits its schema: the small part of JSON Schema that `schema` makes, and what is wrong in words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Any

MOST_SAID = 8
"""Faults that are told at once."""
SHOWN = 60
"""Characters that are told of a word that does not belong there."""


class UnfitError(ValueError):
    """An answer that does not fit. Its text says what is wrong, one fault a line."""


def read(text: str, schema: Mapping[str, Any]) -> Any:
    """The JSON in a model's text, checked. Raises UnfitError."""
    value = _parsed(text)
    found = list(_faults(value, schema, "the answer"))
    if found:
        raise UnfitError("\n".join(found[:MOST_SAID]))
    return value


def _parsed(text: str) -> Any:
    """Models put JSON between fences, and prose round it; the outermost braces hold it."""
    first, last = text.find("{"), text.rfind("}")
    if first < 0 or last < first:
        raise UnfitError("there is no JSON object in it")
    try:
        return json.loads(text[first : last + 1], parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise UnfitError(f"it is no JSON ({error})") from None


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no number")


def _faults(value: Any, schema: Mapping[str, Any], at: str) -> Iterator[str]:
    if "anyOf" in schema:
        tried = [list(_faults(value, one, at)) for one in schema["anyOf"]]
        yield from () if not all(tried) else min(tried, key=len)
        return
    check = _CHECKS[schema["type"]]
    yield from check(value, schema, at)


def _object(value: Any, schema: Mapping[str, Any], at: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{at} must be an object"
        return
    for name, wanted in schema["properties"].items():
        if name not in value:
            yield f"{at} lacks {name!r}"
        else:
            yield from _faults(value[name], wanted, f"{at}.{name}" if at != "the answer" else name)
    strange = [name for name in value if name not in schema["properties"]]
    if strange:
        yield f"{at} must not have {', '.join(repr(name[:SHOWN]) for name in strange[:3])}"


def _array(value: Any, schema: Mapping[str, Any], at: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{at} must be a list"
        return
    least, most = schema.get("minItems", 0), schema.get("maxItems", len(value))
    if not least <= len(value) <= most:
        yield f"{at} must have {least if least == most else f'{least} to {most}'} entries, not {len(value)}"
    for number, item in enumerate(value[:most], 1):
        yield from _faults(item, schema["items"], f"{at}[{number}]")


def _string(value: Any, schema: Mapping[str, Any], at: str) -> Iterator[str]:
    if not isinstance(value, str):
        yield f"{at} must be a text"
    elif "enum" in schema and value not in schema["enum"]:
        yield f"{at} must be one of {', '.join(map(repr, schema['enum']))}, not {value[:SHOWN]!r}"
    elif len(value) > schema.get("maxLength", len(value)):
        yield f"{at} must have at most {schema['maxLength']} characters"


def _number(value: Any, schema: Mapping[str, Any], at: str) -> Iterator[str]:
    whole = schema["type"] == "integer"
    kind = int if whole else int | float
    if isinstance(value, bool) or not isinstance(value, kind) or not _bounded(value):
        yield f"{at} must be a {'whole ' if whole else ''}number"
    elif not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{at} must lie between {schema['minimum']} and {schema['maximum']}, not {value}"


def _bounded(value: float) -> bool:
    """Whether it is a number to count with; a whole number may be too long for that."""
    try:
        return isfinite(value)
    except OverflowError:
        return False


def _null(value: Any, _schema: Mapping[str, Any], at: str) -> Iterator[str]:
    if value is not None:
        yield f"{at} must be null"


_CHECKS = {
    "object": _object,
    "array": _array,
    "string": _string,
    "number": _number,
    "integer": _number,
    "null": _null,
}
