"""What every reader of nodes does: note where things stand, expect a kind of value, complain where it is another."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from safelight.errors import Problem
from safelight.recipe.node import Fields, Items, Node, Path, Scalar
from safelight.recipe.quantity import bytes_of, seconds_of
from safelight.recipe.scalar import value
from safelight.recipe.source import Source

_LEAST_MEMORY = 1_000_000


@dataclass
class Reading:
    """Problems found so far, and `places`: from a path in the full form to the path where it stands in the text.

    Readers of values take the node, its path `at` in the full form, and the path where it `stands`.
    """

    source: Source
    problems: list[Problem] = field(default_factory=list)
    places: dict[Path, Path] = field(default_factory=dict)

    def position(self, node: Node, at: Path, stands: Path) -> dict[str, Any]:
        """Notes where a part stands."""
        self.places[at] = stands
        return {"line": node.span.line, "column": node.span.column}

    def complain(self, node: Node, message: str, cure: str = "") -> None:
        self.problems.append(self.source.problem(message, node.span.line, node.span.column, cure))

    def text(self, node: Node, key: str) -> str:
        """Text, also where it looks like a number (`version: 1.0`)."""
        if isinstance(node, Scalar):
            return node.text
        self.complain(node, f"{key!r} must be text, not {shown(node)}")
        return ""

    def words(self, node: Node, at: Path, stands: Path) -> tuple[str, ...]:
        """A list of names; one name alone is short for a list of one."""
        if not isinstance(node, Items):
            return (self.text(node, str(at[-1])),)
        self.places |= {(*at, number): (*stands, number) for number in range(len(node.items))}
        return tuple(self.text(item, str(at[-1])) for item in node.items)

    def texts(self, node: Node, at: Path, stands: Path) -> dict[str, str]:
        """Texts by name."""
        return {key: self.text(child, key) for key, child in self.mapping(node, at, stands).items()}

    def values(self, node: Node, at: Path, stands: Path) -> dict[str, Any]:
        """Any values by name."""
        return {key: value(child) for key, child in self.mapping(node, at, stands).items()}

    def bytes(self, node: Node, _at: Path, _stands: Path) -> Any:
        """An amount of memory: `6GB`, or bytes."""
        given = value(node)
        limit = bytes_of(given) if isinstance(given, str) else given
        if type(limit) is int and limit >= _LEAST_MEMORY:
            return limit
        return self.complain(node, f"{shown(node)} is no amount of memory for models", "Write it as `6GB` or `512MiB`.")

    def seconds(self, node: Node, _at: Path, _stands: Path) -> Any:
        """A length of time: `30s`, or seconds."""
        given = value(node)
        length = seconds_of(given) if isinstance(given, str) else given
        if isinstance(length, (int, float)) and not isinstance(length, bool):
            return float(length)
        cure = "Write seconds, or words such as `30s` or `2min`."
        return self.complain(node, f"{shown(node)} is no length of time", cure)

    def items(self, node: Node, at: Path) -> tuple[Node, ...]:
        """The entries of a list."""
        if isinstance(node, Items):
            return node.items
        self.complain(node, f"{str(at[-1])!r} must be a list, not {shown(node)}", "Begin each entry with `- `.")
        return ()

    def mapping(self, node: Node, at: Path, stands: Path) -> dict[str, Node]:
        """The pairs of a mapping."""
        if isinstance(node, Fields):
            self.places |= {(*at, key): (*stands, key) for key in node.names}
            return {key.text: child for key, child in node.pairs}
        self.complain(node, f"{str(at[-1])!r} must be a mapping of keys and values, not {shown(node)}")
        return {}


def shown(node: Node) -> str:
    """A node in a message."""
    match node:
        case Items():
            return "a list"
        case Fields():
            return "a mapping"
        case Scalar(text=""):
            return "nothing"
        case Scalar():
            return repr(node.text if len(node.text) <= 60 else node.text[:57] + "…")
