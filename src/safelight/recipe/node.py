"""What stands in a recipe's text, and where: scalars, items and fields. Plain values, whatever they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""Keys and indices that lead from the root to a part."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a node stands: line and column from 1, and the characters `start` to `end` (exclusive) of the text."""

    line: int
    column: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value. `style` is `"`, `'`, `|`, `>`, or empty for a plain one, whose text alone decides its type.

    `anchored`, here and below: it has an anchor or is an alias, so that it stands in more than one place.
    """

    span: Span
    text: str
    style: str = ""
    anchored: bool = False
    size = 1

    @property
    def children(self) -> tuple[Node, ...]:
        return ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list. `flow` says that it is written in brackets."""

    span: Span
    items: tuple[Node, ...]
    flow: bool
    size: int
    """How many nodes it is with all aliases written out."""
    anchored: bool = False

    @property
    def children(self) -> tuple[Node, ...]:
        return self.items


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping, in the order written; no key stands twice. `flow` says that it is written in braces."""

    span: Span
    pairs: tuple[tuple[Scalar, Node], ...]
    flow: bool
    size: int
    anchored: bool = False
    twice: frozenset[str] = frozenset()
    """Keys that stand in it again; the first of each counts."""

    @property
    def children(self) -> tuple[Node, ...]:
        return tuple(value for _, value in self.pairs)

    def get(self, key: str) -> Node | None:
        """The value of `key`, or None."""
        return next((value for name, value in self.pairs if name.text == key), None)

    def key(self, name: str) -> Scalar | None:
        """The key itself, or None."""
        return next((key for key, _ in self.pairs if key.text == name), None)

    @property
    def names(self) -> frozenset[str]:
        """Its keys."""
        return frozenset(key.text for key, _ in self.pairs)


Node: TypeAlias = Scalar | Items | Fields


def walk(root: Node, path: Path) -> Iterator[Node]:
    """The nodes from `root` to the end of `path`, as far as the path leads."""
    node: Node | None = root
    for part in (*path, None):
        if node is None:
            return
        yield node
        node = _child(node, part)


def _child(node: Node, part: str | int | None) -> Node | None:
    if isinstance(node, Fields) and isinstance(part, str):
        return node.get(part)
    if isinstance(node, Items) and isinstance(part, int) and part < len(node.items):
        return node.items[part]
    return None


def at(root: Node, path: Path) -> Node | None:
    """The node at the end of `path`, or None where the path leads nowhere."""
    found = list(walk(root, path))
    return found[-1] if len(found) == len(path) + 1 else None


def key_span(root: Node, path: Path) -> Span | None:
    """Where the key at the end of `path` stands, or where the item does; None where the path leads nowhere."""
    if not path:
        return root.span
    parent = at(root, path[:-1])
    last = path[-1]
    if isinstance(parent, Fields) and isinstance(last, str):
        key = parent.key(last)
        return key.span if key else None
    node = at(root, path)
    return node.span if node else None
