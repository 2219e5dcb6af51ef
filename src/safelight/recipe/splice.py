"""Edits by program: each replaces one stretch of a recipe's text and leaves every other byte, comments included.

Paths lead into the full form (`("stages", 0, "steps", 1, "parameters", "classes")`), also where the text uses a short
form. Every edit gives a new document, read from the new text; it raises `RecipeError` where that is no recipe, and
`CallError` where the text is shared by an alias or the path leads nowhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from safelight.errors import CallError
from safelight.recipe.document import Document
from safelight.recipe.layout import Layout, is_unwritten
from safelight.recipe.load import load
from safelight.recipe.node import Fields, Items, Node, Path, at, walk
from safelight.recipe.writing import block, inline

_Cut = tuple[int, int, str]
"""Start, end, and what stands there instead."""


def set_value(document: Document, path: Path, value: Any) -> Document:
    """Set what stands at a path; what did not stand there is added, with the parts that lead to it."""
    return _edited(document, _setting(document, path, value))


def remove(document: Document, path: Path) -> Document:
    """Remove what stands at a path: a parameter, a step, a stage."""
    stands = document.places.get(path)
    if not stands:
        raise CallError(f"the recipe {document.source!r} does not say {_shown(path)}; there is nothing to remove")
    container, last = _own(document, stands[:-1]), stands[-1]
    if isinstance(container, Fields):
        return _edited(document, _without_pair(document, container, stands))
    assert isinstance(container, Items)
    assert isinstance(last, int)
    return _edited(document, _without_item(document, container, stands, last))


def insert(document: Document, path: Path, index: int, value: Mapping[str, Any]) -> Document:
    """Insert an entry into the list at a path (`("stages",)`, or a stage's `steps`) before the one at `index`."""
    stands = document.places.get(path)
    items = _own(document, stands) if stands else None
    if isinstance(items, Items) and items.items:
        return _edited(document, _inserting(document, items, min(index, len(items.items)), value))
    if stands is None and any(place[: len(path)] == path for place in document.places):
        raise CallError(f"a stage of {document.source!r} is itself a step; give it `steps:` before adding to it")
    return set_value(document, path, [value])


def insert_step(document: Document, stage: int, index: int, step: Mapping[str, Any]) -> Document:
    """Insert a step into a stage, before its step at `index`."""
    return insert(document, ("stages", stage, "steps"), index, step)


def _edited(document: Document, cut: _Cut) -> Document:
    start, end, new = cut
    text = document.text
    return load(text[:start] + new + text[end:], document.source, format=document.format)


def _own(document: Document, stands: Path) -> Node:
    """The node at a path of the text, where nothing on the way to it is shared."""
    nodes = list(walk(document.root, stands))
    if any(node.anchored for node in nodes):
        raise CallError(f"{_shown(stands)} of {document.source!r} is shared by an alias; edit the text by hand")
    return nodes[-1]


def _shown(path: Path) -> str:
    return repr(".".join(str(part) for part in path))


def _json_only(document: Document, near: Node) -> bool:
    """Whether keys and texts are written in quotes: in JSON, and in what looks like it."""
    keys = [key for key, _ in near.pairs] if isinstance(near, Fields) and near.flow else []
    return document.format == "json" or any(key.style == '"' for key in keys)


# Setting


def _setting(document: Document, path: Path, value: Any) -> _Cut:
    stands = document.places.get(path)
    if stands:
        _own(document, stands)
        return _replacing(document, stands, value)
    if not path:
        raise CallError("a recipe cannot be replaced as a whole by an edit")
    container, key = path[:-1], path[-1]
    if container not in document.places and container[-1:] == ("parameters",):
        step = _own(document, document.places.get(container[:-1], ()))
        if isinstance(step, Fields) and "parameters" not in step.names:
            container = container[:-1]
    if container not in document.places:
        return _setting(document, container, {str(key): value})
    node = _own(document, document.places[container])
    if not isinstance(node, Fields) or not isinstance(key, str):
        raise CallError(f"{_shown(path)} of {document.source!r} leads nowhere")
    stands = (*document.places[container], key)
    return _replacing(document, stands, value) if key in node.names else _adding(document, node, key, value)


def _replacing(document: Document, stands: Path, value: Any) -> _Cut:
    """The value at the end of a path of the text, replaced."""
    layout, node, container = Layout(document.text), at(document.root, stands), at(document.root, stands[:-1])
    assert node is not None
    new = inline(value, json_only=_json_only(document, container or node))
    key = container.key(str(stands[-1])) if isinstance(container, Fields) else None
    if key is None:
        return node.span.start, layout.end(node), new
    colon = layout.after_colon(key)
    if is_unwritten(node):
        return colon, colon, (" " if document.text[colon - 1] == ":" else ": ") + new
    if document.text[colon : node.span.start].strip():
        return node.span.start, layout.end(node), new if node.span.column > key.span.column else f"  {new}"
    return colon, layout.end(node), f" {new}"


def _adding(document: Document, fields: Fields, key: str, value: Any) -> _Cut:
    """A pair more, at the end of a mapping."""
    layout, json_only = Layout(document.text), _json_only(document, fields)
    new = f"{inline(key, json_only=json_only)}: {inline(value, json_only=json_only)}"
    if not fields.pairs:
        return fields.span.start + 1, fields.span.start + 1, new
    end, last = layout.pair_end(fields, -1), fields.pairs[-1]
    if fields.flow:
        return end, end, _separator(layout, last[0].span.start) + new
    return _line_more(layout, layout.block_end(last[1], end), " " * (fields.span.column - 1) + new)


def _separator(layout: Layout, index: int) -> str:
    """What parts two entries in brackets: entries that begin lines stay on lines of their own."""
    indent = layout.indent(index)
    return f",{layout.newline}{indent}" if indent and "\n" in layout.text[:index] else ", "


def _line_more(layout: Layout, index: int, line: str) -> _Cut:
    """A line more, before the line that begins at `index`."""
    before = "" if layout.text[:index].endswith("\n") else layout.newline
    return index, index, f"{before}{line}{layout.newline}"


# Inserting


def _inserting(document: Document, items: Items, index: int, value: Mapping[str, Any]) -> _Cut:
    layout = Layout(document.text)
    if items.flow:
        return _inserting_in_brackets(document, layout, items, index, value)
    margin = " " * (items.span.column - 1)
    lines = [margin + line for line in block([value]).splitlines()]
    if index < len(items.items):
        where = _above_comments(layout, layout.line_start(layout.dash(items, index)), margin)
    else:
        where = layout.block_end(items.items[-1], layout.item_end(items, -1))
    return _line_more(layout, where, layout.newline.join(lines))


def _inserting_in_brackets(
    document: Document, layout: Layout, items: Items, index: int, value: Mapping[str, Any]
) -> _Cut:
    new = inline(value, json_only=_json_only(document, items.items[0]))
    if index == len(items.items):
        end = layout.item_end(items, -1)
        return end, end, _separator(layout, items.items[-1].span.start) + new
    start = items.items[index].span.start
    return start, start, new + _separator(layout, start)


def _above_comments(layout: Layout, start: int, margin: str) -> int:
    """The beginning of the comment lines that stand directly above a line, as deep as it is."""
    while start and layout.text[(above := layout.line_start(start - 1)) :].startswith(f"{margin}#"):
        start = above
    return start


# Removing


def _without_pair(document: Document, fields: Fields, stands: Path) -> _Cut:
    layout = Layout(document.text)
    keys = [key.text for key, _ in fields.pairs]
    number = keys.index(str(stands[-1]))
    key, end = fields.pairs[number][0], layout.pair_end(fields, number)
    if len(keys) == 1:
        return key.span.start, end, "" if fields.flow else "{}"
    follower = fields.pairs[number + 1][0].span.start if number + 1 < len(keys) else None
    if fields.flow:
        return _from_brackets(layout.pair_end(fields, number - 1), key.span.start, end, follower)
    if layout.indent(key.span.start) is None and follower is not None:
        return key.span.start, follower, ""
    return layout.line_start(key.span.start), layout.block_end(fields.pairs[number][1], end), ""


def _without_item(document: Document, items: Items, stands: Path, number: int) -> _Cut:
    layout, count = Layout(document.text), len(items.items)
    if count == 1:
        return _replacing(document, stands[:-1], [])
    node, end = items.items[number], layout.item_end(items, number)
    if items.flow:
        follower = items.items[number + 1].span.start if number + 1 < count else None
        return _from_brackets(layout.item_end(items, number - 1), node.span.start, end, follower)
    return layout.line_start(layout.dash(items, number)), layout.block_end(node, end), ""


def _from_brackets(before: int, start: int, end: int, follower: int | None) -> _Cut:
    """An entry with the comma that parts it: up to the next entry, or for the last, from the end of the one before."""
    return (before, end, "") if follower is None else (start, follower, "")
