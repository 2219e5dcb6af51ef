"""What CEL complains of, in words for people who write conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from safelight.recipe.suggest import did_you_mean

_PLACE = re.compile(r"ERROR: <input>:(\d+):(-?\d+): (?:Syntax error: )?([^\n]*)")
_OVERLOAD = re.compile(r"found no matching overload for '([^']*)' applied to '\((.*)\)'")
_UNDECLARED = re.compile(r"undeclared reference to '([^']*)'")
_SELECT = re.compile(r"expression of type '([^']*)' cannot be the operand of a select")
_INPUT = re.compile(r"(?:mismatched|extraneous|no viable alternative at) input '(.*?)'(?: expecting|$)")
_TOKEN = re.compile(r"token recognition error at: '(.*)'$")
_MISSING = re.compile(r"missing '(.*)' at")
_BOUND = re.compile("(?i)recursion|codepoint limit")
_RESERVED = re.compile(r"reserved identifier: (\w+)")

SPELT: MappingProxyType[str, str] = MappingProxyType(
    {"and": "&&", "or": "||", "not": "!", "=": "==", "<>": "!=", "&": "&&", "|": "||"}
)
"""What other languages write, and CEL's way."""
_KIND_NAMES = MappingProxyType(
    {"double": "a number", "int": "a whole number", "string": "text", "bool": "true or false", "null_type": "null"}
)
_FUNCTIONS = (
    "all", "contains", "count", "double", "endsWith", "exists", "exists_one", "filter", "has", "int", "map", "matches",
    "ran", "size", "startsWith", "string",
)  # fmt: skip

Said = tuple[int, int, str, str]
"""Line and column from 1 in what CEL was given, message, cure."""


def sentences(complaint: str) -> Iterator[Said]:
    """Each of CEL's complaints; at least one."""
    if not _PLACE.search(complaint):
        yield 1, 1, *_sentence(complaint)
    for line, column, said in _PLACE.findall(complaint):
        unknown = _UNDECLARED.match(said)
        # CEL points at the bracket behind an unknown function's name.
        yield int(line), max(int(column) - (len(unknown[1]) if unknown else 0), 1), *_sentence(said)


def kind_name(cel_type: str) -> str:
    """A CEL type in words."""
    inner = re.fullmatch(r"wrapper\((.*)\)|(\w+)_wrapper", cel_type)
    if inner:
        return kind_name(inner[1] or inner[2])
    return _KIND_NAMES.get(cel_type) or ("a list" if cel_type.startswith("list") else "a record of fields")


def spelling(word: str, index: int) -> tuple[str, int, str]:
    """What is said of another language's word at `index`: message, index, cure."""
    return f"{word!r} is not part of a condition", index, f"Write {SPELT[word]} instead."


def _sentence(said: str) -> tuple[str, str]:
    if found := _OVERLOAD.match(said):
        return _misfit(found[1], [kind_name(one) for one in _split(found[2])])
    if found := _UNDECLARED.match(said):
        return _unexpected(found[1]) if found[1] in SPELT else _no_function(found[1])
    if found := _SELECT.match(said):
        return f"{kind_name(found[1])} has no fields", ""
    if found := _INPUT.match(said) or _TOKEN.match(said) or _RESERVED.match(said):
        return _unexpected(found[1].strip())
    if found := _MISSING.match(said):
        return f"a {found[1]!r} is missing", ""
    if said.startswith("has() argument"):
        return "'has' takes a path, such as `quality.technical_score`", ""
    if _BOUND.search(said):
        return "the condition is too long, or nested too deeply", "Write it as several steps."
    return f"this is no condition: {said.split(' expecting {', maxsplit=1)[0]}", ""


def _no_function(name: str) -> tuple[str, str]:
    return f"no function is named {name!r}{did_you_mean(name, _FUNCTIONS)}", ""


def _unexpected(word: str) -> tuple[str, str]:
    if word == "<EOF>":
        return "the condition ends too early", "Write what is compared on both sides, and close every bracket."
    if word in SPELT:
        message, _, cure = spelling(word, 0)
        return message, cure
    if word[:1] in ("'", '"'):
        return "a quote is opened and never closed", "Close it."
    return f"{word!r} cannot stand here", ""


def _misfit(function: str, given: list[str]) -> tuple[str, str]:
    sign = function.strip("_@").replace("_", " ") if function[0] in "_@" else function
    kinds = " and ".join(given)
    if function in ("_&&_", "_||_", "!_"):
        return f"{sign!r} joins what is true or false, not {kinds}", "Compare each side first, as in `a > 1 && b > 2`."
    if "true or false" in given and sign in ("<", "<=", ">", ">="):
        return f"{sign!r} cannot compare {kinds}", "Write `1 < a && a < 3` for `1 < a < 3`."
    if len(given) == 2 and function[0] in "_@":
        return f"{sign!r} cannot compare or join {kinds}", ""
    return f"{sign!r} does not take {kinds}", ""


def _split(types: str) -> list[str]:
    """`double, list(string)` at its outer commas."""
    parts, depth = [""], 0
    for character in types:
        depth += (character == "(") - (character == ")")
        if character == "," and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]
