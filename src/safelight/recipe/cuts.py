"""Stretches of a recipe's text that are replaced, and what every edit asks before it cuts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from safelight.errors import CallError
from safelight.recipe.document import Document
from safelight.recipe.layout import Layout
from safelight.recipe.node import Fields, Node, Path, walk

Cut: TypeAlias = tuple[int, int, str]
"""Start, end, and what stands there instead."""
Cuts: TypeAlias = tuple[Cut, ...]
"""Cuts of one text; none of them touches what another one removes."""


def applied(text: str, cuts: Iterable[Cut]) -> str:
    """The text with all cuts made."""
    for start, end, new in sorted(cuts, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def own(document: Document, stands: Path) -> Node:
    """The node at a path of the text. Raises CallError where something on the way to it is shared."""
    nodes = list(walk(document.root, stands))
    if any(node.anchored for node in nodes):
        raise CallError(f"{shown(stands)} of {document.source!r} is shared by an alias; edit the text by hand")
    return nodes[-1]


def shown(path: Path) -> str:
    """A path in a message."""
    return repr(".".join(str(part) for part in path))


def json_only(document: Document, near: Node) -> bool:
    """Whether keys and texts are written in quotes: in JSON, and in what looks like it."""
    keys = [key for key, _ in near.pairs] if isinstance(near, Fields) and near.flow else []
    return document.format == "json" or any(key.style == '"' for key in keys)


def separator(layout: Layout, index: int) -> str:
    """What parts two entries in brackets: entries that begin lines stay on lines of their own."""
    indent = layout.indent(index)
    return f",{layout.newline}{indent}" if indent and "\n" in layout.text[:index] else ", "


def line_more(layout: Layout, index: int, line: str) -> Cut:
    """A line more, before the line that begins at `index`."""
    before = "" if not index or layout.text[index - 1] == "\n" else layout.newline
    return index, index, f"{before}{line}{layout.newline}"


def above_comments(layout: Layout, start: int, margin: str) -> int:
    """The beginning of the comment lines that stand directly above a line, as deep as it is."""
    while start and layout.text[(above := layout.line_start(start - 1)) :].startswith(f"{margin}#"):
        start = above
    return start
