"""What conditions may read of results: result types described as the kinds that conditions are checked against."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

from safelight.plan.names import GROUPING, Names, views
from safelight.recipe import kinds
from safelight.recipe.kinds import Flag, Kind, List, Number, Record, Text

if TYPE_CHECKING:
    from safelight.plan.draft import Draft

VIEWS = "views"
"""What a result holds beside its fields goes by its own names, never by this one."""
_FOUND = Record({"count": Number(), "confidence": Number(maybe=True)})
_GROUPING = Record({"count": Number(), "kind": Text(), "rank": Number(), "best": Flag()})


def kinds_of(names: Names) -> dict[str, Kind]:
    """The kind of every name that a condition may read somewhere in the plan."""
    found: dict[str, Kind] = {name: _result(draft) for name, draft in names.results.items()}
    found |= {alias: _at(found, path) for alias, path in names.aliases.items()}
    return found | dict.fromkeys(GROUPING, _GROUPING)


def _result(draft: Draft) -> Kind:
    result = draft.signature.result
    if result is None or (draft.guesses and not draft.signature.fixed):
        return kinds.Any()
    own = kind_of(result)
    asked = dict.fromkeys(draft.signature.says("fields", draft.params), kinds.Any())
    seen = dict.fromkeys(views(draft), _FOUND)
    return Record({**asked, **seen, **own.fields}) if isinstance(own, Record) else own


def _at(found: dict[str, Kind], path: str) -> Kind:
    first, *rest = path.split(".")
    kind = found.get(first, kinds.Any())  # a name that is none, of a step that is wrong, may hold a dot
    for part in rest:
        kind = kind.fields.get(part, kinds.Any()) if isinstance(kind, Record) else kinds.Any()
    return kind


def kind_of(hint: Any) -> Kind:
    """The kind of a type: dataclasses are records, unions with None may be absent; what is unknown is anything."""
    composed: bool = is_dataclass(hint)
    if composed:
        return _record(hint)
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return _union(get_args(hint))
    if origin is Literal:
        return Text(choices=tuple(word for word in get_args(hint) if isinstance(word, str)))
    if origin in (tuple, list, frozenset, set):
        return List(kind_of(get_args(hint)[0]))
    return _PLAIN.get(hint, kinds.Any())


_PLAIN: MappingProxyType[Any, Kind] = MappingProxyType({bool: Flag(), int: Number(), float: Number(), str: Text()})


@cache
def _record(hint: Any) -> Kind:
    try:
        hints = get_type_hints(hint)
    except NameError:
        return kinds.Any()  # it holds pixels, whose types are imported for checking only
    return Record({one.name: kind_of(hints[one.name]) for one in fields(hint) if one.name != VIEWS})


def _union(options: tuple[Any, ...]) -> Kind:
    known = [one for one in options if one is not NoneType]
    kind = kind_of(known[0]) if len(known) == 1 else kinds.Any()
    if len(known) == len(options) or isinstance(kind, kinds.Any | List):
        return kind
    return _maybe(kind)


def _maybe(kind: Number | Text | Flag | Record) -> Kind:
    if isinstance(kind, Number):
        return Number(maybe=True)
    if isinstance(kind, Text):
        return Text(kind.choices, maybe=True)
    return Flag(maybe=True) if isinstance(kind, Flag) else Record(kind.fields, maybe=True)
