"""An entry moved to another place by program: its lines go as they are, with the comments that belong to them."""

from __future__ import annotations

from dataclasses import dataclass

from safelight.errors import CallError
from safelight.recipe.cuts import Cut, Cuts, above_comments, own, shown
from safelight.recipe.document import Document
from safelight.recipe.layout import Layout
from safelight.recipe.node import Fields, Items, Node, Path
from safelight.recipe.scalar import value
from safelight.recipe.splice import (
    inline_for,
    inserting_in_brackets,
    inserting_lines,
    list_at,
    to_insert,
    to_remove,
)


def to_move(document: Document, path: Path, to: Path, index: int) -> Cuts:
    """The cuts that move the entry at a path to the list at `to`, where it is then the one at `index`.

    An entry that is written line by line takes its comments along: those directly above it, and those within. Raises
    CallError where the path is no entry of a list, or the list lies in the entry.
    """
    items, number = _entry(document, path)
    if to[: len(path)] == path:
        raise CallError(f"{shown(path)} of {document.source!r} cannot be moved into itself")
    there = list_at(document, to)
    place = max(index, 0)
    if there is items:
        place = min(place, len(items.items) - 1)
        if place == number:
            return ()
        place += place > number
    if items.flow:
        return (*_between_brackets(document, items, number, to, place), *to_remove(document, path))
    lot = _Lot.of(Layout(document.text), items, number)
    return (*_put(document, lot, items.items[number], to, place), *lot.taken(document, path, items))


def _entry(document: Document, path: Path) -> tuple[Items, int]:
    stands = document.places.get(path, ())
    items = own(document, stands[:-1]) if stands else None
    if not isinstance(items, Items) or not isinstance(path[-1], int):
        raise CallError(f"{shown(path)} of {document.source!r} is no entry of a list; nothing can be moved")
    own(document, stands)
    return items, int(stands[-1])


@dataclass(frozen=True, slots=True)
class _Lot:
    """The lines of an entry and of its comments; before and after it the blank lines that set it apart."""

    layout: Layout
    start: int
    end: int
    margin: int
    first: bool
    """Whether it is the first of its list."""

    @classmethod
    def of(cls, layout: Layout, items: Items, number: int) -> _Lot:
        margin = items.span.column - 1
        first = layout.line_start(layout.dash(items, number))
        start, end = above_comments(layout, first, " " * margin), layout.item_lines_end(items, number)
        return cls(layout, start, end, margin, number == 0)

    @property
    def lines(self) -> list[str]:
        """As they stand where their dash is the first character."""
        text = self.layout.text[self.start : self.end]
        return [line.removeprefix(" " * self.margin) for line in text.splitlines()]

    @property
    def shifts(self) -> bool:
        """Whether no line is indented less than the dash, so that all can be moved as they are."""
        lines = self.layout.text[self.start : self.end].splitlines()
        return all(not line.strip() or not line[: self.margin].strip() for line in lines)

    @property
    def apart(self) -> str:
        """The blank lines that set it apart from its neighbours."""
        text = self.layout.text
        return text[self.end : self.blank_after] if self.first else text[self.blank_before : self.start]

    @property
    def blank_before(self) -> int:
        """Where the blank lines above it begin."""
        at = self.start
        while at and not self.layout.text[(above := self.layout.line_start(at - 1)) : at].strip():
            at = above
        return at

    @property
    def blank_after(self) -> int:
        """Where the blank lines below it end."""
        at, text = self.end, self.layout.text
        while at < len(text) and not text[at : (below := self.layout.line_end(at))].strip():
            at = below
        return at

    def taken(self, document: Document, path: Path, items: Items) -> Cuts:
        """The cuts that take it away, with the blank lines that set it apart."""
        if len(items.items) == 1:
            return ((self.start, self.end, ""), *_emptied(document, self.layout, document.places[path][:-1]))
        if self.first:
            return ((self.start, self.blank_after, ""),)
        return ((self.blank_before, self.end, ""),)


def _emptied(document: Document, layout: Layout, stands: Path) -> Cuts:
    """The cut that says that a list whose only entry goes is empty, behind its key."""
    around = own(document, stands[:-1]) if stands else None
    key = around.key(str(stands[-1])) if isinstance(around, Fields) else None
    if key is None:
        raise CallError(f"{document.source!r} is a list of one stage, which can go nowhere else")
    colon = layout.after_colon(key)
    return ((colon, colon, " []"),)


def _put(document: Document, lot: _Lot, node: Node, to: Path, place: int) -> Cuts:
    """The cuts that write an entry's lines elsewhere."""
    cuts = inserting_lines(document, to, place, lot.lines) if lot.shifts else ()
    if not cuts:
        return to_insert(document, to, place, value(node))
    there = list_at(document, to)
    if there is None:
        return cuts
    return tuple(_set_apart(cut, lot.apart, place < len(there.items)) for cut in cuts)


def _set_apart(cut: Cut, apart: str, before_another: bool) -> Cut:
    start, end, new = cut
    return (start, end, new + apart) if before_another else (start, end, apart + new)


def _between_brackets(document: Document, items: Items, number: int, to: Path, place: int) -> Cuts:
    there, node = list_at(document, to), items.items[number]
    if there is None or not there.flow:
        return to_insert(document, to, place, value(node))
    written = document.text[node.span.start : node.span.end].rstrip()
    if "\n" in written or not written:
        written = inline_for(document, there, value(node))
    return (inserting_in_brackets(document, there, min(place, len(there.items)), written),)
