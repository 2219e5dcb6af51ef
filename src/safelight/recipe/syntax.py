"""Text to nodes: YAML 1.2, and JSON as its part. Nothing in it can name a type, run code or grow without bound."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NoReturn

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)
from ruamel.yaml.reader import ReaderError

from safelight.errors import Problem, RecipeError
from safelight.recipe.node import Fields, Items, Node, Scalar, Span
from safelight.recipe.scalar import meaning
from safelight.recipe.source import Source
from safelight.recipe.syntax_fault import reading_of

MOST_CHARACTERS = 512 * 1024
_DEEPEST = 64
_MOST_NODES = 50_000


def compose(source: Source) -> tuple[Node, list[Problem]]:
    """The root node of a recipe's text, and the problems that do not hide others (a key that stands twice).

    Raises `RecipeError` where the text cannot be read at all.
    """
    if len(source.text) > MOST_CHARACTERS:
        _refuse(source, f"a recipe has at most {MOST_CHARACTERS} characters; this one has {len(source.text)}", 1, 1)
    composer = _Composer(source)
    return composer.document(), composer.problems


def _refuse(source: Source, message: str, line: int, column: int, cure: str = "") -> NoReturn:
    raise RecipeError([source.problem(message, line, column, cure)])


@dataclass
class _Composer:
    source: Source
    problems: list[Problem] = field(default_factory=list)
    anchors: dict[str, Node] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.events = _events(self.source)

    def document(self) -> Node:
        if not any(isinstance(event, DocumentStartEvent) for event in self.events):
            _refuse(self.source, "the recipe is empty", 1, 1, "A recipe has a name and stages.")
        root = self.node(next(self.events), 0)
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                self.refuse(event, "a second document begins here", "A recipe is one document: a list of stages.")
        return root

    def node(self, event: Any, depth: int) -> Node:
        if depth > _DEEPEST:
            self.refuse(event, f"the recipe is nested more than {_DEEPEST} deep")
        if isinstance(event, AliasEvent):
            return self.alias(event)
        if event.tag is not None:
            tag = str(event.tag).replace("tag:yaml.org,2002:", "!!")
            self.report(event, f"the tag {tag!r} is not part of the language", "Write the value alone.")
        node = self.content(event, depth)
        if event.anchor:
            self.anchors[event.anchor] = node
        return node

    def content(self, event: Any, depth: int) -> Node:
        anchored = bool(event.anchor)
        if isinstance(event, ScalarEvent):
            return Scalar(_span(event, event), self.text(event), event.style or "", anchored)
        if isinstance(event, SequenceStartEvent):
            items, end = self.items(depth)
            return Items(_span(event, end), items, bool(event.flow_style), self.size(event, items), anchored)
        pairs, twice, end = self.pairs(depth)
        size = self.size(event, [value for _, value in pairs])
        return Fields(_span(event, end), pairs, bool(event.flow_style), size, anchored, twice)

    def items(self, depth: int) -> tuple[tuple[Node, ...], Any]:
        items: list[Node] = []
        while not isinstance(event := next(self.events), CollectionEndEvent):
            items.append(self.node(event, depth + 1))
        return tuple(items), event

    def pairs(self, depth: int) -> tuple[tuple[tuple[Scalar, Node], ...], frozenset[str], Any]:
        pairs: dict[str, tuple[Scalar, Node]] = {}
        twice: set[str] = set()
        while not isinstance(event := next(self.events), CollectionEndEvent):
            key, value = self.node(event, depth + 1), self.node(next(self.events), depth + 1)
            if not self.is_key(key) or not isinstance(key, Scalar):
                continue
            if self.is_new(key, pairs):
                pairs[key.text] = (key, value)
            else:
                twice.add(key.text)
        return tuple(pairs.values()), frozenset(twice), event

    def is_key(self, key: Node) -> bool:
        if isinstance(key, Scalar) and (key.style or isinstance(meaning(key.text), str)):
            return key.text != "<<" or bool(key.style) or self.complain(key, "merge keys are not part of the language")
        shown = repr(key.text) if isinstance(key, Scalar) else "a list or mapping"
        return self.complain(key, f"a key must be text, not {shown}", "Put it in quotes." if shown[0] == "'" else "")

    def is_new(self, key: Scalar, pairs: dict[str, tuple[Scalar, Node]]) -> bool:
        if key.text not in pairs:
            return True
        first = pairs[key.text][0].span
        where = f"first on line {first.line}" if first.line != key.span.line else "first earlier on this line"
        cure = "Keep one of them; two steps are two entries of the list."
        return self.complain(key, f"the key {key.text!r} stands twice, {where}", cure)

    def complain(self, node: Node, message: str, cure: str = "") -> bool:
        self.problems.append(self.source.problem(message, node.span.line, node.span.column, cure))
        return False

    def alias(self, event: AliasEvent) -> Node:
        if event.anchor not in self.anchors:
            self.refuse(event, f"the alias {'*' + event.anchor!r} refers to nothing that stands before it")
        # As a node that stands where the alias does, and is written on one line.
        node, span = self.anchors[event.anchor], _span(event, event)
        return replace(node, span=span) if isinstance(node, Scalar) else replace(node, span=span, flow=True)

    def size(self, event: NodeEvent, children: tuple[Node, ...] | list[Node]) -> int:
        size = 1 + sum(child.size for child in children)
        if size > _MOST_NODES:
            self.refuse(event, f"the recipe has more than {_MOST_NODES} values, its aliases written out")
        return size

    def text(self, event: ScalarEvent) -> str:
        """The scalar's text. JSON writes characters beyond 16 bits as two escapes, which YAML does not join."""
        text: str = event.value
        try:
            return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
        except UnicodeDecodeError:
            self.report(event, "half a character (a lone surrogate) stands in this text", "Write the character itself.")
            return ""

    def report(self, event: NodeEvent, message: str, cure: str = "") -> None:
        mark = event.start_mark
        self.problems.append(self.source.problem(message, mark.line + 1, mark.column + 1, cure))

    def refuse(self, event: Any, message: str, cure: str = "") -> NoReturn:
        _refuse(self.source, message, event.start_mark.line + 1, event.start_mark.column + 1, cure)


def _span(first: Any, last: Any) -> Span:
    start, end = first.start_mark, last.end_mark
    return Span(start.line + 1, start.column + 1, start.index, end.index)


def _events(source: Source) -> Iterator[Any]:
    try:
        yield from YAML(typ="safe", pure=True).parse(_scannable(source.text))
    except ReaderError as error:
        line, column = source.position(error.position)
        message = f"the character {chr(error.character)!r} cannot stand in a recipe"
        _refuse(source, message, line, column, "A recipe is text in UTF-8.")
    except MarkedYAMLError as error:
        mark, message, cure = reading_of(error)
        _refuse(source, message, mark.line + 1 if mark else 1, mark.column + 1 if mark else 1, cure)
    except (YAMLError, ValueError, OverflowError) as error:
        _refuse(source, f"this cannot be read: {error}", 1, 1)


def _scannable(text: str) -> str:
    """JSON may be indented with tabs, YAML may not; in well-formed JSON every tab is white space."""
    return text.replace("\t", " ") if "\t" in text and is_json(text) else text


def is_json(text: str) -> bool:
    """Whether a text is well-formed JSON."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
