"""Edits by program: each replaces one stretch of a recipe's text and leaves every other byte, comments included.

Paths lead into the full form (`("stages", 0, "steps", 1, "parameters", "classes")`), also where the text uses a short
form. What is to be cut and put instead is told by `to_set`, `to_remove` and `to_insert`; they raise `CallError` where
the text is shared by an alias or the path leads nowhere. `set_value` and the like give the new document, read from the
new text, and raise `RecipeError` where that is no recipe.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from safelight.errors import CallError
from safelight.recipe.cuts import Cut, Cuts, above_comments, applied, json_only, line_more, own, separator, shown
from safelight.recipe.document import Document
from safelight.recipe.grammar import Recipe
from safelight.recipe.layout import Layout, is_unwritten
from safelight.recipe.load import load
from safelight.recipe.node import Fields, Items, Path, at
from safelight.recipe.writing import block, inline

_HEAD = ("format", "name", "version", "description")
"""Keys that are written at a recipe's head."""


def set_value(document: Document, path: Path, value: Any) -> Document:
    """Set what stands at a path; what did not stand there is added, with the parts that lead to it."""
    return _edited(document, to_set(document, path, value))


def remove(document: Document, path: Path) -> Document:
    """Remove what stands at a path: a parameter, a step, a stage."""
    return _edited(document, to_remove(document, path))


def insert(document: Document, path: Path, index: int, value: Mapping[str, Any]) -> Document:
    """Insert an entry into the list at a path (`("stages",)`, or a stage's `steps`) before the one at `index`."""
    return _edited(document, to_insert(document, path, index, value))


def insert_step(document: Document, stage: int, index: int, step: Mapping[str, Any]) -> Document:
    """Insert a step into a stage, before its step at `index`."""
    return insert(document, ("stages", stage, "steps"), index, step)


def to_set(document: Document, path: Path, value: Any) -> Cuts:
    """The cuts that set what stands at a path."""
    return (_setting(document, path, value),)


def to_remove(document: Document, path: Path) -> Cuts:
    """The cuts that remove what stands at a path."""
    stands = document.places.get(path)
    if not stands:
        raise CallError(f"the recipe {document.source!r} does not say {shown(path)}; there is nothing to remove")
    container, last = own(document, stands[:-1]), stands[-1]
    if isinstance(container, Fields):
        return (_without_pair(document, container, stands),)
    assert isinstance(container, Items)
    assert isinstance(last, int)
    return (_without_item(document, container, stands, last),)


def to_insert(document: Document, path: Path, index: int, value: Mapping[str, Any]) -> Cuts:
    """The cuts that insert an entry into the list at a path."""
    items = list_at(document, path)
    if items and items.flow:
        return (
            inserting_in_brackets(document, items, min(index, len(items.items)), inline_for(document, items, value)),
        )
    return inserting_lines(document, path, index, block([value]).splitlines()) or to_set(document, path, [value])


def list_at(document: Document, path: Path) -> Items | None:
    """The list that stands at a path; None where there is none, or nothing in it."""
    stands = document.places.get(path)
    items = own(document, stands) if stands is not None else None
    if stands is None and any(place[: len(path)] == path for place in document.places):
        raise CallError(f"a stage of {document.source!r} is itself a step; give it `steps:` before adding to it")
    return items if isinstance(items, Items) and items.items else None


def inline_for(document: Document, near: Items, value: Any) -> str:
    """A value as it is written into a list in brackets."""
    return inline(value, json_only=json_only(document, near.items[0]))


def _edited(document: Document, cuts: Cuts) -> Document:
    return load(applied(document.text, cuts), document.source, format=document.format)


# Setting


def _setting(document: Document, path: Path, value: Any) -> Cut:
    stands = document.places.get(path)
    if stands:
        own(document, stands)
        return _replacing(document, stands, value)
    if not path:
        raise CallError("a recipe cannot be replaced as a whole by an edit")
    container, key = path[:-1], path[-1]
    if container not in document.places and container[-1:] == ("parameters",):
        step = own(document, document.places.get(container[:-1], ()))
        if isinstance(step, Fields) and "parameters" not in step.names:
            container = container[:-1]
    if container not in document.places:
        return _setting(document, container, {str(key): value})
    node = own(document, document.places[container])
    if not isinstance(node, Fields) or not isinstance(key, str):
        raise CallError(f"{shown(path)} of {document.source!r} leads nowhere")
    stands = (*document.places[container], key)
    return _replacing(document, stands, value) if key in node.names else _adding(document, node, key, value)


def _replacing(document: Document, stands: Path, value: Any) -> Cut:
    """The value at the end of a path of the text, replaced."""
    layout, node, container = Layout(document.text), at(document.root, stands), at(document.root, stands[:-1])
    assert node is not None
    new = inline(value, json_only=json_only(document, container or node))
    key = container.key(str(stands[-1])) if isinstance(container, Fields) else None
    if key is None:
        return node.span.start, layout.end(node), new
    colon = layout.after_colon(key)
    if is_unwritten(node):
        return colon, colon, (" " if document.text[colon - 1] == ":" else ": ") + new
    if document.text[colon : node.span.start].strip():
        return node.span.start, layout.end(node), new if node.span.column > key.span.column else f"  {new}"
    return colon, layout.end(node), f" {new}"


def _adding(document: Document, fields: Fields, key: str, value: Any) -> Cut:
    """A pair more, at the end of a mapping."""
    layout, quoted = Layout(document.text), json_only(document, fields)
    new = f"{inline(key, json_only=quoted)}: {inline(value, json_only=quoted)}"
    if not fields.pairs:
        return fields.span.start + 1, fields.span.start + 1, new
    end, last = layout.pair_end(fields, -1), fields.pairs[-1]
    if fields.flow:
        return end, end, separator(layout, last[0].span.start) + new
    where = _before_later(layout, fields, key) if fields is document.root else None
    where = layout.block_end(last[1], end) if where is None else where
    return line_more(layout, where, " " * (fields.span.column - 1) + new)


def _before_later(layout: Layout, fields: Fields, key: str) -> int | None:
    """Where the line of a key that heads the recipe begins: before the first that comes later in the grammar."""
    order = Recipe.reserved()
    later = order[order.index(key) + 1 :] if key in _HEAD else ()
    for number, (other, _) in enumerate(fields.pairs):
        if other.text in later:
            start = layout.line_start(other.span.start)
            return above_comments(layout, start, " " * (fields.span.column - 1)) if number else start
    return None


# Inserting


def inserting_lines(document: Document, path: Path, index: int, lines: list[str]) -> Cuts:
    """The cuts that put an entry's lines, its dash at their beginning, into a list that is written line by line.

    Nothing where the list is written in brackets, or would have to be.
    """
    items = list_at(document, path)
    if items:
        return () if items.flow else (_between(Layout(document.text), items, index, lines),)
    stands = document.places.get(path[:-1]) if path else None
    around = own(document, stands) if stands is not None else None
    if not isinstance(around, Fields) or around.flow or document.format == "json":
        return ()
    return _first(Layout(document.text), around, str(path[-1]), lines)


def _between(layout: Layout, items: Items, index: int, lines: list[str]) -> Cut:
    margin = " " * (items.span.column - 1)
    written = layout.newline.join(margin + line if line else line for line in lines)
    if index < len(items.items):
        return line_more(layout, above_comments(layout, layout.line_start(layout.dash(items, index)), margin), written)
    return line_more(layout, layout.item_lines_end(items, -1), written)


def _first(layout: Layout, around: Fields, key: str, lines: list[str]) -> Cuts:
    """The only entry of a list that is empty (`steps: []`, `steps:`), or is not there yet."""
    margin = " " * (around.span.column - 1)
    written = layout.newline.join(f"{margin}  {line}" if line else line for line in lines)
    there = around.key(key)
    if there is None:
        end = layout.block_end(around.pairs[-1][1], layout.pair_end(around, -1))
        return (line_more(layout, end, f"{margin}{key}:{layout.newline}{written}"),)
    value = around.get(key)
    assert value is not None
    colon = layout.after_colon(there)
    if is_unwritten(value):
        return (line_more(layout, layout.line_end(colon), written),)
    end = layout.end(value)
    below = line_more(layout, layout.line_end(end), written)
    if not layout.text[colon : value.span.start].strip():
        return (colon, end, ""), below
    start, last = layout.line_start(value.span.start), layout.line_end(end)  # a comment stands between key and value
    return ((value.span.start, end, ""), below) if layout.text[end:last].strip() else ((start, last, below[2]),)


def inserting_in_brackets(document: Document, items: Items, index: int, new: str) -> Cut:
    """The cut that puts an entry's text into a list that is written in brackets."""
    layout = Layout(document.text)
    if index == len(items.items):
        end = layout.item_end(items, -1)
        return end, end, separator(layout, items.items[-1].span.start) + new
    start = items.items[index].span.start
    return start, start, new + separator(layout, start)


# Removing


def _without_pair(document: Document, fields: Fields, stands: Path) -> Cut:
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


def _without_item(document: Document, items: Items, stands: Path, number: int) -> Cut:
    layout, count = Layout(document.text), len(items.items)
    if count == 1:
        return _replacing(document, stands[:-1], [])
    node, end = items.items[number], layout.item_end(items, number)
    if items.flow:
        follower = items.items[number + 1].span.start if number + 1 < count else None
        return _from_brackets(layout.item_end(items, number - 1), node.span.start, end, follower)
    return layout.line_start(layout.dash(items, number)), layout.block_end(node, end), ""


def _from_brackets(before: int, start: int, end: int, follower: int | None) -> Cut:
    """An entry with the comma that parts it: up to the next entry, or for the last, from the end of the one before."""
    return (before, end, "") if follower is None else (start, follower, "")
