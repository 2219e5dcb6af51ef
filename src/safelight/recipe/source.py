"""The text of a recipe, and how a place in it is shown."""

import re
from dataclasses import dataclass
from functools import cached_property

from safelight.errors import Problem

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_LONGEST_LINE_SHOWN = 200


@dataclass(frozen=True)
class Source:
    """A recipe's text and what it is called in messages."""

    name: str
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The text, line by line, as YAML counts lines."""
        return tuple(_LINE_BREAK.split(self.text))

    def position(self, index: int) -> tuple[int, int]:
        """Line and column, from 1, of the character at `index`."""
        before = _LINE_BREAK.split(self.text[:index])
        return len(before), len(before[-1]) + 1

    def problem(self, message: str, line: int, column: int, cure: str = "") -> Problem:
        """A problem at a place, with the line shown (left out where it is too long to be read)."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        shown = "".join(c if c.isprintable() else " " for c in text) if len(text) <= _LONGEST_LINE_SHOWN else ""
        return Problem(message, self.name, line, column, shown, cure)
