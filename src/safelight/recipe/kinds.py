"""Kinds of values that conditions read: what the plan declares about results, and conditions are checked against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Number:
    """A number; CEL sees a double. `maybe`: it can be absent, and may be compared with null."""

    maybe: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Text; where it is one of a few words, `choices` lists them, and a condition that asks for another is wrong."""

    choices: tuple[str, ...] = ()
    maybe: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    maybe: bool = False


@dataclass(frozen=True, slots=True)
class Any:
    """Nothing is known; every use of it is allowed."""


@dataclass(frozen=True, slots=True)
class List:
    """Values of one kind. `.count` of it is a number."""

    of: Kind = Any()


@dataclass(frozen=True, slots=True)
class Record:
    """Named values, such as a result's fields."""

    fields: Mapping[str, Kind] = field(default_factory=dict)
    maybe: bool = False


Kind: TypeAlias = Number | Text | Flag | Any | List | Record
TypeTree = Kind
