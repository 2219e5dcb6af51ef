"""A step's parameters: aliases told apart, values validated, faults put in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from safelight.recipe.suggest import did_you_mean, listed

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from safelight.actions.declare import Params, Signature


@dataclass(frozen=True, slots=True)
class BadParameter:
    """What is wrong with one parameter, as the recipe calls it; empty where one is missing."""

    written: str
    message: str
    cure: str = ""


def validated(signature: Signature, written: Mapping[str, Any]) -> Params | tuple[BadParameter, ...]:
    """The parameters of a step as values, or everything that is wrong with them."""
    names = signature.alias_map()
    known = {key: names[key] for key in written if key in names}
    faults = [*_strangers(signature, written), *_twice(known)]
    values = {name: written[key] for key, name in known.items()}
    try:
        params = signature.params.model_validate(values)
    except ValidationError as error:
        back = {name: key for key, name in known.items()}
        return (*faults, *(_fault(signature, detail, back) for detail in error.errors()))
    return tuple(faults) or params


def tolerated(signature: Signature, written: Mapping[str, Any], faults: tuple[BadParameter, ...]) -> Params | None:
    """The parameters without those at fault; None where the action cannot do without."""
    wrong = {fault.written for fault in faults}
    found = validated(signature, {key: value for key, value in written.items() if key not in wrong})
    return None if isinstance(found, tuple) else found


def _strangers(signature: Signature, written: Mapping[str, Any]) -> Iterator[BadParameter]:
    names = signature.alias_map()
    for key in written:
        if key not in names:
            own = listed(signature.params.model_fields, "and")
            message = f"action {signature.name!r} has no parameter {key!r}{did_you_mean(key, names)}"
            yield BadParameter(key, message, f"It has {own}." if own else "It has none.")


def _twice(known: Mapping[str, str]) -> Iterator[BadParameter]:
    first: dict[str, str] = {}
    for key, name in known.items():
        other = first.setdefault(name, key)
        if other != key:
            yield BadParameter(key, f"{key!r} and {other!r} are one parameter, given twice", "Keep one of them.")


def _fault(signature: Signature, detail: ErrorDetails, back: Mapping[str, str]) -> BadParameter:
    name = str(detail["loc"][0]) if detail["loc"] else ""
    if detail["type"] == "missing":
        return BadParameter("", f"action {signature.name!r} needs the parameter {name!r}")
    written = back.get(name, name)
    return BadParameter(written, f"{written!r} of action {signature.name!r} {_wrong(detail)}")


def _wrong(detail: ErrorDetails) -> str:
    value, limits = detail["input"], detail.get("ctx", {})
    must_be = _MUST_BE.get(detail["type"])
    if must_be:
        return f"must be {must_be.format(**limits)}, not {value!r}"
    if detail["type"] == "literal_error":
        choices = [word.strip("'") for word in limits["expected"].replace(" or ", ", ").split(", ")]
        hint = did_you_mean(value, choices) if isinstance(value, str) else ""
        return f"must be {listed(choices)}, not {value!r}{hint}"
    return f"cannot be {value!r}: {detail['msg'].removeprefix('Value error, ')}"


_MUST_BE: Mapping[str, str] = MappingProxyType(
    {
        "bool_parsing": "true or false",
        "bool_type": "true or false",
        "float_parsing": "a number",
        "float_type": "a number",
        "int_parsing": "a whole number",
        "int_from_float": "a whole number",
        "int_type": "a whole number",
        "string_type": "text",
        "tuple_type": "a list",
        "dict_type": "a mapping of keys and values",
        "greater_than": "more than {gt:g}",
        "greater_than_equal": "at least {ge:g}",
        "less_than": "less than {lt:g}",
        "less_than_equal": "at most {le:g}",
        "too_short": "a list of at least {min_length}",
    }
)
