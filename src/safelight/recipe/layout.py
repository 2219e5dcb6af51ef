"""How a recipe's text is laid out around a node: where it truly ends, where its line begins, how it is indented."""

from __future__ import annotations

from dataclasses import dataclass

from safelight.recipe.node import Fields, Items, Node, Scalar


@dataclass(frozen=True)
class Layout:
    """A recipe's text. All positions are characters from its beginning."""

    text: str

    @property
    def newline(self) -> str:
        return "\r\n" if "\r\n" in self.text else "\n"

    def line_start(self, index: int) -> int:
        """Where the line that holds `index` begins."""
        return self.text.rfind("\n", 0, index) + 1

    def line_end(self, index: int) -> int:
        """Where the line after the one that holds `index` begins, or the text's end."""
        found = self.text.find("\n", index)
        return len(self.text) if found < 0 else found + 1

    def indent(self, index: int) -> str | None:
        """The white space before `index` on its line; None where something else stands before it."""
        before = self.text[self.line_start(index) : index]
        return before if not before.strip() else None

    def after_colon(self, key: Scalar) -> int:
        """The end of a key with its colon; of the key alone where it has none (`{a}`)."""
        end = key.span.end
        rest = self.text[end:].lstrip(" \t\r\n")
        colon = len(self.text) - len(rest)
        return colon + 1 if rest.startswith(":") else end

    def end(self, node: Node) -> int:
        """Where what is written of a node ends; white space and comments after it are not part of it."""
        if isinstance(node, Scalar):
            written = self.text[node.span.start : node.span.end]
            return node.span.start + len(written.rstrip() if node.style in ("|", ">") else written)
        if node.flow:
            return node.span.end
        return self.pair_end(node, -1) if isinstance(node, Fields) else self.item_end(node, -1)

    def pair_end(self, fields: Fields, number: int) -> int:
        """Where a pair of a mapping ends."""
        key, value = fields.pairs[number]
        return self.after_colon(key) if is_unwritten(value) else self.end(value)

    def item_end(self, items: Items, number: int) -> int:
        """Where an item of a list ends."""
        node = items.items[number]
        return self.end(node) if not is_unwritten(node) else self.dash(items, number) + 1

    def dash(self, items: Items, number: int) -> int:
        """Where the dash of a block list's item stands."""
        column = items.span.column - 1
        start = self.line_start(items.items[number].span.start)
        while self.text[start + column : start + column + 1] != "-":
            start = self.line_start(start - 1)
        return start + column

    def item_lines_end(self, items: Items, number: int) -> int:
        """The beginning of the line after an item of a block list and the comments below it that are deeper."""
        end = self.block_end(items.items[number], self.item_end(items, number))
        at = end
        while at < len(self.text):
            line = self.text[at : (at := self.line_end(at))]
            if not line.strip():
                continue
            if not line.lstrip(" ").startswith("#") or line.index("#") < items.span.column:
                break
            end = at
        return end

    def block_end(self, node: Node, end: int) -> int:
        """The beginning of the line after a block node whose writing ends at `end`."""
        last = node
        while not isinstance(last, Scalar) and not last.flow and last.children:
            last = last.children[-1]
        is_literal = isinstance(last, Scalar) and last.style in ("|", ">")
        return last.span.end if is_literal else self.line_end(end)


def is_unwritten(node: Node) -> bool:
    """Whether nothing stands where a value could (`key:`)."""
    return isinstance(node, Scalar) and node.span.start == node.span.end and not node.anchored
