"""Whether the names in a condition lead to results, and to fields that these have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from safelight.recipe import kinds
from safelight.recipe.cel_complaint import spelling
from safelight.recipe.expression import Comparison, Expression, Reference
from safelight.recipe.kinds import Kind
from safelight.recipe.suggest import did_you_mean, listed

Fault = tuple[str, int, str]
"""Message, index into the condition's text, cure."""


def wire_faults(expression: Expression, declared: Mapping[str, Kind]) -> Iterator[Fault]:
    """Unknown names, unknown fields, and words that a field never is."""
    root = kinds.Record(declared)
    for reference in expression.references:
        kind = _item_kind(reference, root) if reference.bound else root
        yield from _path_faults(reference, kind, skip=1 if reference.bound else 0)
    for comparison in expression.comparisons:
        yield from _choice_faults(comparison, root)


def kind_at(parts: tuple[str, ...], declared: Mapping[str, Kind]) -> Kind:
    """The kind at the end of a path; `Any` where it leads nowhere that is known."""
    kind: Kind = kinds.Record(declared)
    for part in parts:
        kind = _field(kind, part) or kinds.Any()
    return kind


def _field(kind: Kind, name: str) -> Kind | None:
    """The kind of a field; None where there is no such field."""
    match kind:
        case kinds.Any():
            return kind
        case kinds.Record(fields=fields) if name in fields:
            return fields[name]
        case kinds.List() | kinds.Text() if name == "count":
            return kinds.Number()
        case _:
            return None


def _item_kind(reference: Reference, root: kinds.Record) -> Kind:
    """The kind of a macro's variable."""
    over = reference.over
    if over is None:
        return kinds.Any()
    kind = _item_kind(over, root) if over.bound else root
    for part in over.parts[1:] if over.bound else over.parts:
        kind = _field(kind, part) or kinds.Any()
    return kind.of if isinstance(kind, kinds.List) else kinds.Any()


def _path_faults(reference: Reference, kind: Kind, skip: int) -> Iterator[Fault]:
    names = [one for one in reference.lexemes if one.kind == "name"]
    for number, name in enumerate(names[skip:], skip):
        found = _field(kind, name.text)
        if found is None:
            yield _unknown(reference.parts[:number], name.text, name.start, kind)
            return
        kind = found


def _unknown(before: tuple[str, ...], name: str, start: int, kind: Kind) -> Fault:
    if name == "not":
        return spelling(name, start)
    fields = tuple(kind.fields) if isinstance(kind, kinds.Record) else ()
    hint = did_you_mean(name, fields)
    known = f"It has {listed(sorted(fields), 'and')}." if fields and not hint else ""
    if before:
        return f"{'.'.join(before)!r} has no field {name!r}{hint}", start, known
    cure = known.replace("It has", "The results here are") if fields else "No step before this gives a result."
    return f"no result is named {name!r}{hint}", start, "" if hint else cure


def _choice_faults(comparison: Comparison, root: kinds.Record) -> Iterator[Fault]:
    reference = comparison.reference
    kind: Kind = _item_kind(reference, root) if reference.bound else root
    for part in reference.parts[1:] if reference.bound else reference.parts:
        kind = _field(kind, part) or kinds.Any()
    word = comparison.literal.text.strip("'\"")
    if isinstance(kind, kinds.Text) and kind.choices and word not in kind.choices:
        hint = did_you_mean(word, kind.choices)
        cure = "" if hint else f"It is {listed(kind.choices)}."
        yield f"{'.'.join(reference.parts)!r} is never {word!r}{hint}", comparison.literal.start, cure
