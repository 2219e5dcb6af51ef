"""What may be written next in a condition: names of results, their fields, words of a field, steps, functions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from safelight.app.building.full_path import paths_of
from safelight.app.building.splicing import document_of
from safelight.errors import RecipeError
from safelight.plan.drafted import drafted
from safelight.plan.kinds import kinds_of
from safelight.plan.names import SCORES
from safelight.recipe import kinds
from safelight.recipe.wire import kind_at

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.models.profiles import Profile
    from safelight.plan.draft import Draft
    from safelight.plan.drafted import Drafted
    from safelight.recipe.document import Document
    from safelight.recipe.kinds import Kind
    from safelight.recipe.node import Path

FUNCTIONS: MappingProxyType[str, str] = MappingProxyType(
    {
        "ran": "ran('people'): whether a step ran for this photo",
        "has": "has(quality.technical_score): whether a result is there",
        "size": "size(list): how many; `.count` says the same",
        "exists": "list.exists(x, x.confidence > 0.8): whether one of them is so",
        "all": "list.all(x, …): whether each is so",
        "filter": "list.filter(x, …): those that are so",
        "contains": "text.contains('word')",
        "startsWith": "text.startsWith('word')",
        "endsWith": "text.endsWith('word')",
        "matches": "text.matches('pattern')",
    }
)
_TYPE_NAMES: Mapping[type, str] = MappingProxyType(
    {
        kinds.Number: "number",
        kinds.Text: "text",
        kinds.Flag: "true or false",
        kinds.List: "list",
        kinds.Record: "record",
    }
)
_LISTS = ("exists", "all", "filter")
_TEXTS = ("contains", "startsWith", "endsWith", "matches")
_RAN = re.compile(r"\bran\(\s*(['\"])(?P<begun>[^'\"]*)$")
_WORD = re.compile(r"(?P<path>[A-Za-z_][\w.]*)\s*[=!]=\s*(?P<quote>['\"]?)(?P<begun>\w*)$")
_NAME = re.compile(r"(?P<path>(?:[A-Za-z_]\w*\.)*)(?P<begun>[A-Za-z_]\w*)?$")


@dataclass(frozen=True, slots=True)
class Option:
    """Something that may be written."""

    label: str
    type: str
    """`number`, `text`, `true or false`, `list`, `record`, `anything`; `word`, `step` and `function` for those."""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Completion:
    """What may stand from the character `start` of the expression to the cursor."""

    start: int
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A condition that is being written."""

    text: str
    """The recipe's."""
    step: Path
    """The step, or the flow, that it belongs to."""
    key: str
    """`if`, `condition` or `iterate_until`."""
    expression: str
    cursor: int


def completed(question: Question, catalogue: Catalogue, profile: Profile) -> Completion:
    """What may stand at the cursor; nothing where the recipe cannot be read."""
    before = question.expression[: question.cursor]
    try:
        document = document_of(question.text)
    except RecipeError:
        return Completion(len(before), ())
    found = drafted(document, catalogue, profile, {}, {})
    known = _known(found, _reader(found, document, question.step), question.key)
    start, options = _options(before, known, found)
    begun = before[start:].lstrip("'\"").casefold()
    fitting = [one for one in options if begun in one.label.casefold()]
    return Completion(start, tuple(sorted(fitting, key=lambda one: not one.label.casefold().startswith(begun))))


def _reader(found: Drafted, document: Document, path: Path) -> int:
    """Where in the order of the plan the condition is judged: before its step, or before the first of its flow."""
    paths = paths_of(document.recipe)
    for at, draft in enumerate(found.names.drafts):
        if path and paths.get(id(draft.step), ())[: len(path)] == path:
            return at
    return len(found.names.drafts)


def _known(found: Drafted, reader: int, key: str) -> dict[str, Kind]:
    """Every name that can be read there, with its kind."""
    names = found.names
    earlier = set(names.drafts[:reader])
    given = {name: kind for name, kind in kinds_of(names).items() if _gives(names.giver(name), earlier)}
    return given | (dict.fromkeys(SCORES, kinds.Number()) if key == "iterate_until" else {})


def _gives(giver: Draft | None, earlier: set[Draft]) -> bool:
    return giver is not None and giver in earlier


def _options(before: str, known: dict[str, Kind], found: Drafted) -> tuple[int, Iterable[Option]]:
    if asked := _RAN.search(before):
        steps = (Option(draft.id, "step", draft.signature.name) for draft in found.names.drafts)
        return asked.start("begun"), steps
    if compared := _WORD.search(before):
        words = _words(kind_at(tuple(compared["path"].split(".")), known), compared["quote"])
        if words or compared["quote"]:
            return compared.start("quote" if not compared["quote"] else "begun"), words
    if before.count("'") % 2 or before.count('"') % 2:
        return len(before), ()
    name = _NAME.search(before)
    assert name is not None
    start = len(before) - len(name["begun"] or "")
    if not name["path"]:
        return start, (*_fields(known), *(Option(one, "function", FUNCTIONS[one]) for one in ("ran", "has", "size")))
    return start, _members(kind_at(tuple(name["path"].rstrip(".").split(".")), known))


def _words(kind: Kind, quote: str) -> tuple[Option, ...]:
    choices = kind.choices if isinstance(kind, kinds.Text) else ()
    return tuple(Option(word if quote else f"'{word}'", "word") for word in choices)


def _fields(known: dict[str, Kind]) -> Iterator[Option]:
    return (Option(name, type_name(kind), _detail(kind)) for name, kind in sorted(known.items()))


def _members(kind: Kind) -> Iterator[Option]:
    match kind:
        case kinds.Record(fields=fields):
            yield from _fields(dict(fields))
        case kinds.List():
            yield Option("count", "number", "how many there are")
            yield from (Option(name, "function", FUNCTIONS[name]) for name in _LISTS)
        case kinds.Text():
            yield from (Option(name, "function", FUNCTIONS[name]) for name in _TEXTS)


def type_name(kind: Kind) -> str:
    """A kind in a word or two."""
    return _TYPE_NAMES.get(type(kind), "anything")


def _detail(kind: Kind) -> str:
    match kind:
        case kinds.Text(choices=choices) if choices:
            return ", ".join(choices)
        case kinds.Record(fields=fields):
            return ", ".join(sorted(fields))
        case _:
            return ""
